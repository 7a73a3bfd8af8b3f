public import HengModel
import HengScoring

extension UnitHistory {
  /// A figure that an evaluation says it doesn't have, such as last year's amount behind a claim
  /// that something fell.
  public struct MissingFigure: Hashable, Sendable {
    /// The fact.
    public let id: String
    /// The printed name.
    public let label: LocalizedText
    /// The year that the figure is missing for.
    public let year: Int
    /// The place, the words and the reason that the evaluation gives.
    public let evidence: Evidence
  }

  /// A prior-year figure that isn't the one that the year's own evaluation gives.
  public struct Restatement: Hashable, Sendable {
    /// The fact.
    public let id: String
    /// The printed name.
    public let label: LocalizedText
    /// The year that both figures are of.
    public let year: Int
    /// The unit in which the figures are shown.
    public let unit: UnitOfMeasure
    /// The figure in the year's own evaluation, in base units.
    public let own: Rational
    /// The prior-year figure in the next year's evaluation, in base units.
    public let restated: Rational
  }

  /// The years that have a score, rising.
  public var scoredYears: [Int] { scores.map(\.evaluation.year) }

  /// The years that facts speak of, rising: those with a score, and years before them for which an
  /// evaluation gives figures or says that it has none.
  public var years: [Int] {
    let prior = scores.filter { score in
      score.evaluation.facts.contains { $0.key.period == .prior }
    }.map { $0.evaluation.year - 1 }
    return Set(scoredYears + prior).sorted()
  }

  /// The facts that some evaluation gives or computes, in the order of the latest file.
  public var factIDs: [String] {
    scores.reversed().flatMap { score in
      score.evaluation.facts.map(\.key.id)
        + score.scheme.facts.filter { $0.formula != nil }.map(\.id)
    }.uniqued()
  }

  /// The indicators of the latest scheme in its order, then those that only earlier ones have.
  public var indicators: [Indicator] {
    var found: [Indicator] = []
    for row in scores.reversed().flatMap(\.rows)
    where !found.contains(where: { $0.id == row.row.indicator.id }) {
      found.append(row.row.indicator)
    }
    return found
  }

  /// The figures that evaluations state to be missing, with what they say about it, by year.
  ///
  /// A figure that another evaluation has isn't missing, a bare `missing` states nothing, and a
  /// figure of the evaluated year alone is missing from no change.
  public var missingFigures: [MissingFigure] {
    scores.flatMap { score in
      score.evaluation.facts.compactMap { fact -> MissingFigure? in
        let year = score.evaluation.year - (fact.key.period == .prior ? 1 : 0)
        let series = try? self.fact(fact.key.id)
        guard case .missing = fact.content, fact.evidence != Evidence(),
          series?.value(in: year) == nil,
          fact.key.period == .prior || series?.points.isEmpty == false
        else { return nil }
        return MissingFigure(
          id: fact.key.id, label: score.facts.label(of: FactKey(fact.key.id)), year: year,
          evidence: fact.evidence)
      }
    }
  }

  /// The prior-year figures that differ from those of the year's own evaluation, by year.
  public var restatements: [Restatement] {
    zip(scores, scores.dropFirst()).filter { $0.evaluation.year + 1 == $1.evaluation.year }
      .flatMap { earlier, later in
        later.evaluation.facts.compactMap { fact -> Restatement? in
          let key = FactKey(fact.key.id)
          guard fact.key.period == .prior,
            case .quantity(let restated) = later.facts.outcome(of: fact.key),
            case .quantity(let own) = earlier.facts.outcome(of: key),
            own.dimension == restated.dimension, own != restated
          else { return nil }
          return Restatement(
            id: key.id, label: later.facts.label(of: key), year: earlier.evaluation.year,
            unit: earlier.facts.unit(of: key), own: own.value, restated: restated.value)
        }
      }
  }
}
