package import HengDiagnostics
package import HengModel
package import HengScoring
package import HengSources

/// Reads the rule of one row.
package struct RuleReader {
  package let context: ReadingContext
  package let facts: [FactDeclaration]
  package let label: LocalizedText
  /// The row's full marks; `nil` if they couldn't be read.
  package let fullMarks: Rational?
  /// The unit of the row's measure; `nil` if it couldn't be read or doesn't go with the measure.
  package let unit: UnitOfMeasure?
  /// The smallest step between two marks that the scheme knows; `nil` if it couldn't be read.
  package let quantum: Rational?
  package let hasMeasure: Bool
  package let grades: [Grade]?

  package func rule(_ node: SourceNode) -> ScoringRule? {
    guard context.pairs(node) != nil else { return nil }
    guard let kindNode = node["kind"] else {
      context.report(.missingKey("kind"), at: node)
      return nil
    }
    guard let kind = context.choice(kindNode, RuleKind.self) else { return nil }
    if let takesMeasure = kind.takesMeasure, takesMeasure != hasMeasure {
      context.report(
        takesMeasure ? .measureNeeded(rule: kind) : .measureNotUsed(rule: kind), at: kindNode)
    }
    switch kind {
    case .fullIf: return fullIf(node)
    case .deduct: return deduct(node)
    case .bands: return bands(node)
    case .proportional: return proportional(node)
    case .linear: return linear(node)
    case .checklist: return checklist(node)
    case .incidents: return incidents(node)
    case .levels: return levels(node)
    case .external: return external(node)
    case .veto: return veto(node)
    }
  }

  package func open(_ node: SourceNode, _ keys: [String]) -> MappingReader? {
    MappingReader(node, keys: ["kind"] + keys, in: context)
  }

  /// Reads marks between 0 and the row's full marks.
  package func marks(_ node: SourceNode) -> Rational? {
    guard let marks = context.number(node) else { return nil }
    guard let fullMarks else { return marks }
    if marks < 0 || marks > fullMarks {
      context.report(.marksAboveFull(marks, full: fullMarks), at: node)
      return nil
    }
    return marks
  }

  /// Reads marks that are given as they stand, so they can't be finer than the scheme's rounding.
  package func givenMarks(_ node: SourceNode) -> Rational? {
    guard let marks = marks(node) else { return nil }
    if let quantum, !(marks / quantum).isInteger {
      context.report(.judgement(.tooFineMarks(marks, step: quantum), row: label), at: node)
      return nil
    }
    return marks
  }

  package func value(_ node: SourceNode) -> Rational? {
    context.figure(node, expected: unit)?.quantity.value
  }

  package func positiveValue(_ node: SourceNode) -> Rational? {
    guard let value = value(node) else { return nil }
    if value > 0 { return value }
    context.report(
      .numberOutOfRange(context.text(node) ?? "", range: "(0, +∞)"), at: node)
    return nil
  }

  package func positiveMarks(_ node: SourceNode) -> Rational? {
    context.number(node, in: Interval(lower: .init(0, isClosed: false), upper: nil))
  }
}
