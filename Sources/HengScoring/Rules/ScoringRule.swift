public import HengModel

/// How a row's measure or judgement becomes marks.
///
/// A rule is large; behind a reference it costs nothing to hand on.
public indirect enum ScoringRule: Hashable, Sendable {
  /// Full marks if a condition holds, else a stated rest.
  case fullIf(FullIfRule)
  /// Marks lost for every step beyond a limit.
  case deduct(DeductRule)
  /// Marks by the band in which the measure lies.
  case bands(BandsRule)
  /// Marks in proportion to a target.
  case proportional(ProportionalRule)
  /// Marks on straight lines between points.
  case linear(LinearRule)
  /// Marks for each item that is met.
  case checklist(ChecklistRule)
  /// Marks lost for every case, down to zero.
  case incidents(IncidentsRule)
  /// A qualitative level, each with its admissible marks.
  case levels(LevelsRule)
  /// A result carried over from another assessment.
  case external(ExternalRule)
  /// No marks of its own; limits the total or the grade when exercised.
  case veto(VetoRule)
}

extension ScoringRule {
  /// The measures that the rule itself computes, apart from the row's measure.
  public var measures: [Measure] {
    switch self {
    case .fullIf(let rule): [rule.condition]
    case .proportional(let rule): [rule.target]
    case .external(let rule): [rule.score, rule.outOf].compactMap { $0 }
    case .veto(let rule): [rule.condition].compactMap { $0 }
    case .deduct, .bands, .linear, .checklist, .incidents, .levels: []
    }
  }

  /// The rule's kind.
  public var kind: RuleKind {
    switch self {
    case .fullIf: .fullIf
    case .deduct: .deduct
    case .bands: .bands
    case .proportional: .proportional
    case .linear: .linear
    case .checklist: .checklist
    case .incidents: .incidents
    case .levels: .levels
    case .external: .external
    case .veto: .veto
    }
  }

  /// The smallest and largest marks that the rule can give.
  ///
  /// - Parameters:
  ///   - fullMarks: The row's full marks.
  ///   - quantum: The smallest step between two marks, for ends that are open.
  /// - Returns: Both ends, attained.
  public func range(fullMarks: Rational, quantum: Rational) -> MarkRange {
    switch self {
    case .fullIf(let rule): MarkRange(min(rule.otherwise, fullMarks), fullMarks)
    case .bands(let rule): rule.range
    case .linear(let rule): rule.range
    case .levels(let rule): rule.range(quantum: quantum)
    case .deduct, .proportional, .checklist, .incidents, .external: MarkRange(0, fullMarks)
    case .veto: MarkRange(0)
    }
  }

  /// Tells whether a person may give a row these marks by hand.
  ///
  /// - Parameters:
  ///   - marks: The marks, inside the rule's range or not.
  ///   - fullMarks: The row's full marks.
  ///   - quantum: The smallest step between two marks.
  /// - Returns: Whether the rule can come to just these marks.
  public func admits(_ marks: Rational, fullMarks: Rational, quantum: Rational) -> Bool {
    range(fullMarks: fullMarks, quantum: quantum).contains(marks)
      && (marks / quantum).isInteger && gives(marks, fullMarks: fullMarks)
  }

  /// Tells whether the rule can come to marks that lie in its range and on a step.
  func gives(_ marks: Rational, fullMarks: Rational) -> Bool {
    switch self {
    case .fullIf(let rule): return marks == fullMarks || marks == rule.otherwise
    case .bands(let rule): return rule.bands.contains { $0.marks == marks }
    case .deduct(let rule) where rule.steps != .proportional:
      return marks.isZero || ((fullMarks - marks) / rule.marksPerStep).isInteger
    case .incidents(let rule):
      return marks.isZero || ((fullMarks - marks) / rule.marksPerCase).isInteger
    case .levels(let rule): return rule.levels.contains { $0.range.contains(marks) }
    case .checklist(let rule): return rule.attainableSums.contains(marks)
    case .deduct, .proportional, .linear, .external, .veto: return true
    }
  }

  /// The marks that the rule can give, rising, where they can be listed; else none.
  func possibleMarks(fullMarks: Rational) -> [Rational] {
    switch self {
    case .fullIf(let rule): return Set([rule.otherwise, fullMarks]).sorted()
    case .bands(let rule): return Set(rule.bands.map(\.marks)).sorted()
    case .checklist(let rule): return rule.attainableSums.sorted()
    case .levels(let rule):
      let single = rule.levels.compactMap(\.onlyMarks)
      return single.count == rule.levels.count ? Set(single).sorted() : []
    case .deduct, .proportional, .linear, .incidents, .external, .veto: return []
    }
  }
}
