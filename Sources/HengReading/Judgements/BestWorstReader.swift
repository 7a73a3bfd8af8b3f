import HengDiagnostics
package import HengIndex
import HengModel
package import HengSources

/// Reads comparisons of every indicator with the best one and with the worst one.
package struct BestWorstReader {
  package let codes: JudgementCodes

  package static let keys = ["best", "worst", "best-to-others", "others-to-worst", "model"]

  private static let range = Interval(Rational(1)...Rational(100))

  /// Reads what the best–worst method needs.
  package func method(_ file: MappingReader) -> BestWorstMethod? {
    let context = codes.context
    let model = file.optional("model").map { context.choice($0, BestWorstMethod.Model.self) }
    let best = file.required("best").flatMap(codes.indicator)
    let worstNode = file.required("worst")
    let worst = worstNode.flatMap(codes.indicator)
    if let best, best == worst, let worstNode {
      context.report(.bestIsWorst(codes.codes[best]), at: worstNode)
    }
    let toOthers = file.required("best-to-others").flatMap { node in
      codes.numbers(node, in: Self.range, optional: Set([best].compactMap { $0 }))
    }
    let toWorst = file.required("others-to-worst").flatMap { node in
      codes.numbers(node, in: Self.range, optional: Set([best, worst].compactMap { $0 }))
    }
    guard let best, let worst, best != worst, let toOthers, let toWorst else { return nil }
    check(toOthers[best], ofItself: best)
    check(toWorst[worst], ofItself: worst)
    if let first = toOthers[worst], let second = toWorst[best], first.value != second.value {
      context.report(
        .twoBestToWorst(second.text, first: first.text, firstLine: first.node.line),
        at: second.node)
    }
    guard context.isClean else { return nil }
    let bestToOthers = toOthers.map { $0?.double ?? 1 }
    let othersToWorst = toWorst.enumerated().map { indicator, number in
      number?.double ?? (indicator == best ? bestToOthers[worst] : 1)
    }
    let comparisons = try? BestWorstComparisons(
      best: best, worst: worst, bestToOthers: bestToOthers, othersToWorst: othersToWorst)
    return comparisons.map { BestWorstMethod($0, model: (model ?? nil) ?? .linear) }
  }

  private func check(_ number: JudgementCodes.Number?, ofItself indicator: Int) {
    guard let number, number.value != .one else { return }
    codes.context.report(
      .unequalToItself(codes.codes[indicator], found: number.text, expected: "1"),
      at: number.node)
  }
}
