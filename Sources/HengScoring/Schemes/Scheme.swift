public import HengModel

/// A fact that a scheme asks for.
public struct FactDeclaration: Hashable, Sendable {
  /// The kebab-case name, unique in the scheme.
  public var id: String
  /// The printed name.
  public var label: LocalizedText
  /// The unit in which it is asked for; an answer may use another unit of the same kind.
  public var unit: UnitOfMeasure
  /// How it follows from other facts where an evaluation doesn't give it.
  public var formula: Measure?
  /// Whether surveys measure it, so that a bare rate is only a claim.
  public var isMeasuredBySurvey: Bool

  /// Creates a declaration.
  public init(
    id: String, label: LocalizedText, unit: UnitOfMeasure, formula: Measure? = nil,
    isMeasuredBySurvey: Bool = false
  ) {
    self.id = id
    self.label = label
    self.unit = unit
    self.formula = formula
    self.isMeasuredBySurvey = isMeasuredBySurvey
  }
}

/// A row of a scheme with everything needed to score it.
public struct SchemeRow: Hashable, Sendable {
  /// The row's name, marks and origin.
  public var indicator: Indicator
  /// The formula whose value the rule looks at, where the rule needs one.
  public var measure: Measure?
  /// The unit in which the measure is shown.
  public var unit: UnitOfMeasure
  /// How marks are given.
  public var rule: ScoringRule
  /// The marks for rates that don't exist, where the scheme says so.
  public var undefinedMarks: [UndefinedRate: Rational]
  /// The marks where the row doesn't apply, if the scheme says so.
  public var notApplicableMarks: Rational?
  /// The dated values that were in force, as `key: date` pairs in the order of the file.
  public var datedValues: [DatedValue]

  /// A value of the row that a scheme dates.
  public struct DatedValue: Hashable, Sendable {
    /// The key in the scheme file.
    public var key: String
    /// The day, as `yyyy-MM-dd`, from which the value that was used is in force.
    public var since: String

    /// Creates a dated value.
    public init(key: String, since: String) {
      self.key = key
      self.since = since
    }
  }

  /// Creates a row.
  public init(
    indicator: Indicator, measure: Measure? = nil, unit: UnitOfMeasure = .one, rule: ScoringRule,
    undefinedMarks: [UndefinedRate: Rational] = [:], notApplicableMarks: Rational? = nil,
    datedValues: [DatedValue] = []
  ) {
    self.indicator = indicator
    self.measure = measure
    self.unit = unit
    self.rule = rule
    self.undefinedMarks = undefinedMarks
    self.notApplicableMarks = notApplicableMarks
    self.datedValues = datedValues
  }

  /// The facts that the row looks at.
  public var facts: [FactKey] {
    var found: [FactKey] = []
    for measure in [measure].compactMap({ $0 }) + rule.measures {
      found += measure.facts.filter { !found.contains($0) }
    }
    return found
  }
}

/// An indicator scheme as in force on one day.
public struct Scheme: Hashable, Sendable {
  /// The kebab-case name.
  public var id: String
  /// The printed name.
  public var label: LocalizedText
  /// Whether only a part of the scheme is known; every total then covers that part alone.
  public var isPartial: Bool
  /// The marks of the whole scheme, known or not.
  public var fullMarks: Rational
  /// Where and how marks are rounded.
  public var rounding: MarkRounding
  /// The grades; none where totals are only ranked.
  public var grades: GradeScale
  /// Where the grades' boundaries come from.
  public var gradesProvenance: Provenance
  /// The facts that measures may name.
  public var facts: [FactDeclaration]
  /// The rows, in the order of the file.
  public var rows: [SchemeRow]
  /// The satisfaction rate that counts as reached, 0…1; the rate itself counts.
  public var satisfactionThreshold: Rational
  /// What must hold between the figures of every evaluation that gives them.
  public var relations: [Relation]
  /// What else a reader should know.
  public var note: LocalizedText?

  /// Creates a scheme.
  public init(
    id: String, label: LocalizedText, isPartial: Bool = false, fullMarks: Rational,
    rounding: MarkRounding, grades: GradeScale, gradesProvenance: Provenance,
    facts: [FactDeclaration], rows: [SchemeRow],
    satisfactionThreshold: Rational = Scheme.customarySatisfactionThreshold,
    relations: [Relation] = [], note: LocalizedText? = nil
  ) {
    self.id = id
    self.label = label
    self.isPartial = isPartial
    self.fullMarks = fullMarks
    self.rounding = rounding
    self.grades = grades
    self.gradesProvenance = gradesProvenance
    self.facts = facts
    self.rows = rows
    self.satisfactionThreshold = satisfactionThreshold
    self.relations = relations
    self.note = note
  }

  /// The customary "达 90% 以上", which includes 90 %.
  public static let customarySatisfactionThreshold = Rational(9, over: 10)

  /// Whether totals have grades, which those of a partial scheme never have.
  public var hasGrades: Bool { !isPartial && !grades.grades.isEmpty }

  /// The marks of the rows that are known.
  public var knownMarks: Rational { rows.reduce(0) { $0 + $1.indicator.fullMarks } }

  /// Returns the row with a name or a printed label, or `nil`.
  public func row(named name: String) -> SchemeRow? {
    rows.first { $0.indicator.id == name }
      ?? rows.first { $0.indicator.label.zh == name || $0.indicator.label.en == name }
  }

  /// Returns the declaration of a fact, or `nil`.
  public func declaration(of fact: String) -> FactDeclaration? {
    facts.first { $0.id == fact }
  }
}
