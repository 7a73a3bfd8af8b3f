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

  /// The indicators that an evaluation puts in the place of some of the scheme's rows.
  public struct Own: Hashable, Sendable {
    /// The indicators.
    public let indicators: [OwnIndicator]
    /// The scheme with them in place.
    public let scheme: Scheme

    /// Takes an evaluation's own indicators; `nil` if the form can't hold all of them.
    ///
    /// - Parameters:
    ///   - evaluation: The evaluation.
    ///   - extended: The scheme with the own indicators in place.
    ///   - scheme: The scheme as it is.
    public init?(_ evaluation: Evaluation, _ extended: Scheme, of scheme: Scheme) {
      let known = Set(scheme.rows.map(\.indicator.id))
      let rows = extended.rows.filter { !known.contains($0.indicator.id) }
      indicators = rows.compactMap { OwnIndicator($0, in: extended, evaluation) }
      self.scheme = extended
      let replaced = Set(indicators.map(\.inPlaceOf))
      let facts = scheme.facts.map(\.id) + indicators.map(\.actual.key.id)
      let open = Set(scheme.rows.filter { $0.measure == nil }.map(\.indicator.id))
      guard indicators.count == rows.count, replaced.isSubset(of: open),
        Set(extended.facts.map(\.id)) == Set(facts)
      else { return nil }
    }
  }

  let scheme: Scheme
  let plan: FormPlan
  let heading: Heading
  let language: Language
  let evaluation: Evaluation?
  let ownIndicators: [OwnIndicator]
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
  ///   - own: The evaluation's own indicators.
  public init(
    scheme: Scheme, design: FormDesign, heading: Heading, language: Language,
    evaluation: Evaluation? = nil, own: Own? = nil
  ) {
    self.scheme = scheme
    self.plan = FormPlan(scheme: scheme, design: design)
    self.heading = heading
    self.language = language
    self.score = evaluation.flatMap { try? (own?.scheme ?? scheme).score($0) }
    ownIndicators = own?.indicators ?? []
    // The actual values of own indicators stand beside their targets.
    let placed = Set(ownIndicators.map(\.actual.key))
    var rest = evaluation
    rest?.facts.removeAll { placed.contains($0.key) }
    self.evaluation = rest
  }

  /// The workbook.
  public var workbook: Workbook {
    let satisfaction = satisfactionSheet()
    let base = baseDataSheet(surveys: satisfaction.rate)
    let rows = selfEvaluationSheet(facts: base.facts)
    let title = Term.selfEvaluationForm + "  " + scheme.label
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
