/// The organisation, project or policy that is scored (评价对象).
public struct EvaluationUnit: Hashable, Sendable {
  /// What is evaluated.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A department as a whole (部门整体支出).
    case department
    /// A project.
    case project
    /// A policy.
    case policy
  }

  /// The kebab-case name.
  public var id: String
  /// The printed name.
  public var label: LocalizedText
  /// What is evaluated.
  public var kind: Kind

  /// Creates a unit.
  public init(id: String, label: LocalizedText, kind: Kind = .department) {
    self.id = id
    self.label = label
    self.kind = kind
  }
}

/// What the unit itself published about its result.
public struct PublishedResult: Hashable, Sendable {
  /// The published total.
  public var total: Rational?
  /// The published word for the grade.
  public var grade: String?
  /// The published marks of single rows, by indicator.
  public var marks: [String: Rational]
  /// The published marks of dimensions, by dimension.
  public var subtotals: [String: Rational]
  /// What the unit gives as the measures of single rows, by indicator.
  public var measures: [String: Fact.Figure]
  /// What stands in the column of reasons (扣分原因, 偏差原因), by indicator.
  public var reasons: [String: LocalizedText]
  /// Where the result stands.
  public var evidence: Evidence

  /// Creates a published result.
  public init(
    total: Rational? = nil, grade: String? = nil, marks: [String: Rational] = [:],
    subtotals: [String: Rational] = [:], measures: [String: Fact.Figure] = [:],
    reasons: [String: LocalizedText] = [:], evidence: Evidence = Evidence()
  ) {
    self.total = total
    self.grade = grade
    self.marks = marks
    self.subtotals = subtotals
    self.measures = measures
    self.reasons = reasons
    self.evidence = evidence
  }
}

/// A line of a budget: what was planned and spent, each an expression over facts.
public struct BudgetLine: Hashable, Sendable {
  /// How the line cuts the budget.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The whole budget.
    case total
    /// Basic expenditure or project expenditure.
    case nature
    /// General public budget, government fund, and so on.
    case fund
    /// Any other line, such as official hospitality.
    case item
  }

  /// The kebab-case name, unique in its evaluation.
  public var id: String
  /// The printed name.
  public var label: LocalizedText
  /// How the line cuts the budget.
  public var kind: Kind
  /// The budget at the start of the year (年初预算数).
  public var initial: String?
  /// The budget as adjusted through the year (全年预算数).
  public var adjusted: String?
  /// What was spent (全年执行数).
  public var expenditure: String?
  /// The line that this one is a part of (其中).
  public var wholeID: String?
  /// The share of all spending that the document gives.
  public var printedShare: Fact.Figure?
  /// The execution rate that the document gives.
  public var printedRate: Fact.Figure?

  /// Creates a budget line.
  public init(
    id: String, label: LocalizedText, kind: Kind, initial: String?, adjusted: String?,
    expenditure: String?, wholeID: String? = nil, printedShare: Fact.Figure? = nil,
    printedRate: Fact.Figure? = nil
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.initial = initial
    self.adjusted = adjusted
    self.expenditure = expenditure
    self.wholeID = wholeID
    self.printedShare = printedShare
    self.printedRate = printedRate
  }
}

/// What is known about the satisfaction of one group of people served.
public struct SatisfactionGroup: Hashable, Sendable {
  /// A survey's counts.
  public struct Survey: Hashable, Sendable {
    /// The people who said they are satisfied.
    public var satisfied: Int
    /// The people asked.
    public var asked: Int
    /// The people in the group, if known.
    public var population: Int?

    /// Creates a survey.
    public init(satisfied: Int, asked: Int, population: Int? = nil) {
      self.satisfied = satisfied
      self.asked = asked
      self.population = population
    }
  }

  /// The group.
  public var label: LocalizedText
  /// The rate aimed at, 0…1; reaching it exactly counts.
  public var target: Rational?
  /// A rate that was stated without a sample, 0…1.
  public var claimedRate: Rational?
  /// The survey, if one was made.
  public var survey: Survey?
  /// Where this stands.
  public var evidence: Evidence

  /// Creates a group.
  public init(
    label: LocalizedText, target: Rational?, claimedRate: Rational?, survey: Survey?,
    evidence: Evidence
  ) {
    self.label = label
    self.target = target
    self.claimedRate = claimedRate
    self.survey = survey
    self.evidence = evidence
  }
}

/// Everything a unit's score is computed from, apart from the scheme.
public struct Evaluation: Hashable, Sendable {
  /// What is evaluated.
  public var unit: EvaluationUnit
  /// The evaluated year.
  public var year: Int
  /// What tells this evaluation from another one of the same unit and year.
  public var label: LocalizedText?
  /// The documents the figures stand in.
  public var sources: [Source]
  /// What the unit published about its result.
  public var published: PublishedResult?
  /// The figures, of both years.
  public var facts: [Fact]
  /// The decisions, at most one a row.
  public var judgements: [Judgement]
  /// The budget lines whose execution is reported.
  public var budgetLines: [BudgetLine]
  /// Spending and goals through the evaluated year, if dated figures are given.
  public var execution: ExecutionRecord?
  /// What is known about satisfaction.
  public var satisfaction: [SatisfactionGroup]
  /// When the evaluation was made, signed and published.
  public var dates: EvaluationDates
  /// What the document claims in words.
  public var claims: [Claim]
  /// What must hold between the document's figures.
  public var relations: [Relation]
  /// Whether what it was read from has a place for the reasons of judgements, which tables of many
  /// units lack.
  public var hasReasons: Bool
  /// Whether the data is made up, which every output then says.
  public var isSynthetic: Bool
  /// What else a reader should know.
  public var note: LocalizedText?

  /// Creates an evaluation.
  public init(
    unit: EvaluationUnit, year: Int, label: LocalizedText? = nil, sources: [Source] = [],
    published: PublishedResult? = nil, facts: [Fact] = [], judgements: [Judgement] = [],
    budgetLines: [BudgetLine] = [], execution: ExecutionRecord? = nil,
    satisfaction: [SatisfactionGroup] = [], dates: EvaluationDates = EvaluationDates(),
    claims: [Claim] = [], relations: [Relation] = [], hasReasons: Bool = true,
    isSynthetic: Bool = false, note: LocalizedText? = nil
  ) {
    self.unit = unit
    self.year = year
    self.label = label
    self.sources = sources
    self.published = published
    self.facts = facts
    self.judgements = judgements
    self.budgetLines = budgetLines
    self.execution = execution
    self.satisfaction = satisfaction
    self.dates = dates
    self.claims = claims
    self.relations = relations
    self.hasReasons = hasReasons
    self.isSynthetic = isSynthetic
    self.note = note
  }
}
