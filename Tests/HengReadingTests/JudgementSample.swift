import HengIndex
import Testing

/// A judgement file without mistakes, and the weights that follow from it.
struct JudgementSample: Sendable, CustomTestStringConvertible {
  var method: JudgementMethod
  var indicators = "[a, b, c]"
  var judgements: String
  var weights: [Double]

  var testDescription: String { method.rawValue }

  var text: String {
    """
    heng-judgements: 1
    method: \(method.rawValue)
    label: { zh: 样例, en: Sample }
    source: made up
    indicators: \(indicators)
    \(judgements)

    """
  }

  /// Consistent judgements, whose weights follow by hand.
  static let all = [
    JudgementSample(
      method: .analyticHierarchyProcess,
      judgements: "matrix: [[1, 2, 4], [1/2, 1, 2], [1/4, 0.5, 1]]",
      weights: [4.0 / 7, 2.0 / 7, 1.0 / 7]),
    JudgementSample(
      method: .analyticHierarchyProcess,
      judgements: """
        comparisons: { a: { b: 2, c: 4 }, c: { b: 1/2 } }
        random-index: tummala-ling-1998
        priorities: geometric-mean
        """,
      weights: [4.0 / 7, 2.0 / 7, 1.0 / 7]),
    JudgementSample(
      method: .bestWorst,
      judgements: """
        best: a
        worst: c
        best-to-others: { b: 2, c: 4 }
        others-to-worst: { b: 2 }
        """,
      weights: [4.0 / 7, 2.0 / 7, 1.0 / 7]),
    JudgementSample(
      method: .bestWorst,
      judgements: """
        model: ratios
        best: c
        worst: a
        best-to-others: { c: 1, b: 2, a: 4 }
        others-to-worst: { c: 4, b: 2, a: 1 }
        """,
      weights: [1.0 / 7, 2.0 / 7, 4.0 / 7]),
    JudgementSample(
      method: .rancom, judgements: "matrix: [[0.5, 1, 1], [0, 1/2, 0.5], [0, 0.5, 0.5]]",
      weights: [5.0 / 9, 2.0 / 9, 2.0 / 9]),
    JudgementSample(
      method: .budgetAllocation,
      judgements: """
        budget: 10
        experts:
          - { name: 甲, points: { a: 5, b: 3, c: 2 } }
          - { points: { a: 3, b: 3, c: 4 } }
        """,
      weights: [0.4, 0.3, 0.3]),
    JudgementSample(
      method: .swing, judgements: "points: { c: 50, a: 100, b: 50 }", weights: [0.5, 0.25, 0.25]),
    JudgementSample(
      method: .rankOrderCentroid, judgements: "order: [c, a, b]",
      weights: [5.0 / 18, 2.0 / 18, 11.0 / 18]),
    JudgementSample(
      method: .rankSum, judgements: "order: [[a, c], b]", weights: [5.0 / 12, 1.0 / 6, 5.0 / 12]),
    JudgementSample(
      method: .rankReciprocal, judgements: "order: [b, [c], a]",
      weights: [2.0 / 11, 6.0 / 11, 3.0 / 11]),
  ]
}
