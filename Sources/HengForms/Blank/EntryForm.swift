public import HengModel
public import HengScoring
public import HengWorkbooks

/// The data-entry workbook of a scheme: blank, or with an evaluation filled in.
public struct EntryForm: Sendable {
  /// What the cover knows beforehand.
  public struct Heading: Hashable, Sendable {
    /// The scheme's file, relative to where the form will stand.
    public var schemePath: String
    /// The unit's identifier.
    public var unitID: String?
    /// The unit's name.
    public var unitLabel: LocalizedText?
    /// The evaluated year.
    public var year: Int?

    /// Creates a heading.
    public init(
      schemePath: String, unitID: String? = nil, unitLabel: LocalizedText? = nil, year: Int? = nil
    ) {
      self.schemePath = schemePath
      self.unitID = unitID
      self.unitLabel = unitLabel
      self.year = year
    }
  }

  let scheme: Scheme
  let plan: FormPlan
  let heading: Heading
  let language: Language
  let evaluation: Evaluation?
  /// What the evaluation scores, for the values that formulas show before they are calculated.
  let score: EvaluationScore?

  /// Creates a form.
  ///
  /// - Parameters:
  ///   - scheme: The scheme, without rows of a unit's own.
  ///   - design: How the scheme lays out its figures.
  ///   - heading: What the cover knows beforehand.
  ///   - language: The language of every word.
  ///   - evaluation: What to fill in; `nil` leaves the form blank.
  public init(
    scheme: Scheme, design: FormDesign, heading: Heading, language: Language,
    evaluation: Evaluation? = nil
  ) {
    self.scheme = scheme
    self.plan = FormPlan(scheme: scheme, design: design)
    self.heading = heading
    self.language = language
    self.evaluation = evaluation
    self.score = evaluation.flatMap { try? scheme.score($0) }
  }

  /// The workbook.
  public var workbook: Workbook {
    let satisfaction = satisfactionSheet()
    let base = baseDataSheet(surveys: satisfaction.rate)
    let rows = selfEvaluationSheet(facts: base.facts)
    let title = LocalizedText(zh: "绩效自评填报表", en: "Self-evaluation form") + "  " + scheme.label
    return Workbook(
      title: title[language],
      sheets: [coverSheet(), base.sheet, rows, evidenceSheet(), satisfaction.sheet])
  }

  /// The fact as the evaluation has it.
  func fact(_ key: FactKey) -> Fact? { evaluation?.facts.first { $0.key == key } }

  /// The judgement of a row as the evaluation has it.
  func judgement(of row: SchemeRow) -> Judgement? {
    evaluation?.judgements.first { $0.indicatorID == row.indicator.id }
  }

  /// The word that a drop-down offers for a value.
  func word(_ value: String?, _ words: [FormWord]) -> Cell.Content {
    words.first { $0.value == value }.map { .text($0.label[language]) } ?? .blank
  }

  /// Text as a cell's content, nothing as a blank one.
  func content(_ text: String?) -> Cell.Content {
    text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .blank
  }

  /// A number as a cell's content: itself where a sheet keeps it, else as text.
  func content(_ number: Rational?) -> Cell.Content {
    guard let number else { return .blank }
    guard let text = number.exactDecimalText, let value = Double(text),
      Rational(decimal: "\(value)") == number
    else { return .text(number.description) }
    return .number(value)
  }
}
