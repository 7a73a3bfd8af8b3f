public import HengModel

/// A reason a measure can't be used, with the place in its text.
public struct MeasureError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// There is no text.
    case empty
    /// The text is longer than a measure may be.
    case tooLong(limit: Int)
    /// Parentheses or operators nest deeper than a measure may.
    case tooDeep(limit: Int)
    /// A character has no meaning here; `plain` is its ASCII form if it has one.
    case unexpectedCharacter(String, plain: String?)
    /// Something else should stand here; `found` is `nil` at the end of the text.
    case expected(Expectation, found: String?)
    /// A number has too many digits or a broken form.
    case badNumber(String)
    /// The unit behind a number isn't known.
    case unknownUnit(String)
    /// No such fact is declared.
    case unknownFact(String)
    /// No such function exists.
    case unknownFunction(String)
    /// Two different kinds of quantity are added or compared.
    case unitMismatch(left: Dimension, right: Dimension)
    /// A condition stands where a quantity is needed.
    case quantityNeeded
    /// A quantity stands where a condition is needed.
    case conditionNeeded
    /// The measure's own value is named outside the condition of a rule that has a measure.
    case noMeasureHere
    /// A fact is there, but it has no value that tells what it measures.
    case factWithoutUnit(String)
    /// Formulas lead through formulas further than any scheme needs.
    case chainTooLong(limit: Int)
    /// Facts are computed from each other in a circle.
    case circular([String])
  }

  /// What the parser was looking for.
  public enum Expectation: Hashable, Sendable {
    /// A number, a name, or an opening parenthesis.
    case operand
    /// An operator or the end.
    case operatorOrEnd
    /// A closing parenthesis.
    case closingParenthesis
    /// A fact's name between the parentheses of `prior(…)`.
    case factName
  }

  /// What is wrong.
  public var problem: Problem
  /// Where, in Unicode scalars from the start of the measure's text.
  public var offset: Int

  /// Creates an error.
  public init(_ problem: Problem, at offset: Int) {
    self.problem = problem
    self.offset = offset
  }
}
