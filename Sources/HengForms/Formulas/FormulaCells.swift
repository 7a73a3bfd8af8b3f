public import HengModel
import HengScoring
import HengWorkbooks

/// A fact's cell.
public struct FactCell: Hashable, Sendable {
  /// The cell.
  public var number: FormulaNumber
  /// What the fact measures.
  public var dimension: Dimension
  /// Whether the cell holds a formula that may come to the word for an undefined rate.
  public var mayHoldWord: Bool

  /// Creates a fact's cell.
  public init(_ number: FormulaNumber, dimension: Dimension, mayHoldWord: Bool = false) {
    self.number = number
    self.dimension = dimension
    self.mayHoldWord = mayHoldWord
  }
}

/// The cells that the formulas of a scheme refer to.
public struct FormulaCells: Sendable {
  /// The language of the words in cells.
  public var language: Language
  /// The facts; one without a cell counts as missing.
  public var facts: [FactKey: FactCell]
  /// The scheme's parameters by address; one without a cell stands in the formulas as it is.
  public var parameters: [String: FormulaNumber]
  /// The cells that say what is wrong with the parameters, for those that have cells.
  public var problems: ParameterProblems?

  /// Creates the cells of a scheme.
  public init(
    language: Language, facts: [FactKey: FactCell], parameters: [String: FormulaNumber] = [:],
    problems: ParameterProblems? = nil
  ) {
    self.language = language
    self.facts = facts
    self.parameters = parameters
    self.problems = problems
  }

  /// The word for an outcome without marks, as formulas quote it.
  func word(_ outcome: RowOutcome) -> String { FormulaText.quoted(outcome.label[language]) }

  /// The word of a choice cell's answer, as formulas quote it.
  func word(_ answer: FormulaWord) -> String { FormulaText.quoted(answer.label[language]) }

  /// A number that is a parameter: its cell, else the number itself.
  func parameter(_ address: String, or value: Rational) -> String {
    (parameters[address] ?? FormulaNumber(value)).inBaseUnits
  }

  /// What a choice among words comes to: that of the choice, or of its cell where it has one.
  func choice<Choice: RawRepresentable & CaseIterable & Equatable>(
    _ address: String, or choice: Choice, _ text: (Choice) -> String
  ) -> String where Choice.RawValue == String {
    guard let cell = parameters[address]?.text else { return text(choice) }
    let choices = Array(Choice.allCases)
    return choices.dropLast().reversed().reduce(text(choices[choices.count - 1])) { rest, choice in
      let word = FormulaText.quoted(ChoiceWord.label(of: choice.rawValue)[language])
      return "IF(\(cell)=\(word),\(text(choice)),\(rest))"
    }
  }
}
