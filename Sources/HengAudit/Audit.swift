public import HengModel
public import HengScoring

/// What of an evaluation contradicts itself, and what was found to agree.
public struct Audit: Hashable, Sendable {
  /// A check whose figures agree.
  public struct Agreement: Hashable, Sendable {
    /// The relation, claim, line, row or fact, if it has a name.
    public var id: String?
    /// What was checked.
    public var subject: LocalizedText
    /// The arithmetic.
    public var statement: LocalizedText
    /// The facts that agree.
    var keys: [FactKey] = []

    package init(id: String? = nil, subject: LocalizedText, statement: LocalizedText) {
      self.id = id
      self.subject = subject
      self.statement = statement
    }

    init(id: String?, subject: LocalizedText, statement: LocalizedText, keys: [FactKey]) {
      self.init(id: id, subject: subject, statement: statement)
      self.keys = keys
    }
  }

  /// A check that lacks a figure.
  public struct Gap: Hashable, Sendable {
    /// The relation, claim or line.
    public var id: String?
    /// What couldn't be checked.
    public var subject: LocalizedText
    /// The figures that aren't reported.
    public var missing: [LocalizedText]

    package init(id: String? = nil, subject: LocalizedText, missing: [LocalizedText]) {
      self.id = id
      self.subject = subject
      self.missing = missing
    }
  }

  /// The findings, the weightiest first, those of one severity in the order of the checks.
  public var findings: [Finding]
  /// The checks that agree.
  public var agreements: [Agreement]
  /// The checks that lack a figure.
  public var gaps: [Gap]

  /// Audits an evaluation.
  ///
  /// Figures are read as reported, with printing errors put right and told; assumptions aren't
  /// checked, as they are no statements of the document. Once a figure turns out to be in the wrong
  /// unit, everything else is checked with the right one, so that one slip is one finding.
  ///
  /// - Parameters:
  ///   - score: The evaluation with its score.
  ///   - settings: What is left to the reviewer.
  public init(of score: EvaluationScore, settings: AuditSettings = AuditSettings()) {
    var auditor = Auditor(score: score, settings: settings)
    var slips: [Finding] = []
    var outcomes = auditor.outcomes()
    for _ in 1...Audit.slipRounds {
      let new = outcomes.slips(besides: auditor.corrections)
      if new.isEmpty { break }
      slips += new.map(\.finding)
      auditor.correct(new.map(\.slip))
      outcomes = auditor.outcomes()
    }
    let found = slips + outcomes.compactMap(\.finding)
    findings = Severity.allCases.flatMap { severity in
      found.filter { $0.severity == severity }
    }
    agreements = outcomes.compactMap {
      if case .agrees(let agreement) = $0 { agreement } else { nil }
    }
    gaps = outcomes.compactMap { if case .lacks(let gap) = $0 { gap } else { nil } }
  }

  /// How often facts are put right: one slip may hide another, but hardly behind so many.
  private static let slipRounds = 8

  /// Returns how many findings there are of a severity.
  public func count(of severity: Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// Whether a finding weighs as much as a severity, or more.
  public func hasFindings(from severity: Severity) -> Bool {
    findings.contains { $0.severity <= severity }
  }
}

/// What an audit leaves to the reviewer.
public struct AuditSettings: Hashable, Sendable {
  /// The share of all marks that one row may carry, 0…1.
  ///
  /// No regulation sets it; half is where one row alone outweighs all the others.
  public var largestShare: Rational

  /// Creates settings.
  public init(largestShare: Rational = Rational(1, over: 2)) { self.largestShare = largestShare }
}

/// What one check came to.
enum CheckOutcome: Hashable, Sendable {
  case finding(Finding)
  case agrees(Audit.Agreement)
  case lacks(Audit.Gap)

  var finding: Finding? { if case .finding(let finding) = self { finding } else { nil } }
}

extension [CheckOutcome] {
  /// The facts in the wrong unit that weren't put right before, each with the first finding of it.
  fileprivate func slips(
    besides corrections: [FactKey: Rational]
  ) -> [(finding: Finding, slip: UnitSlip)] {
    var keys = Set(corrections.keys)
    return compactMap { outcome in
      guard let finding = outcome.finding, let slip = finding.slip,
        keys.insert(slip.key).inserted
      else { return nil }
      return (finding, slip)
    }
  }
}
