import HengDiagnostics
package import HengIndex
import HengModel
package import HengSources

/// Reads points that are given to indicators.
package struct PointsReader {
  package let codes: JudgementCodes

  private var context: ReadingContext { codes.context }

  private static let pointLimit = Rational(1_000_000_000)
  private static let range = Interval(Rational.zero...pointLimit)

  /// Reads points for every indicator, or reports what is wrong with them.
  private func points(_ node: SourceNode) -> [Rational]? {
    codes.numbers(node, in: Self.range)?.compactMap { $0?.value }
  }

  // MARK: Swings

  package static let swingKeys = ["points"]

  /// Reads the points for the swing of each indicator.
  package func swings(_ file: MappingReader) -> WeightDerivation.Basis? {
    guard let node = file.required("points"), let points = points(node) else { return nil }
    if points.allSatisfy(\.isZero) {
      context.report(.noPoints, at: node)
      return nil
    }
    let numbers = points.map(\.doubleValue)
    return (try? SwingWeights.weights(ofPoints: numbers)).map {
      .swings(points: numbers, weights: $0)
    }
  }

  // MARK: Budgets

  package static let budgetKeys = ["budget", "experts"]

  private static let expertLimit = 10_000
  private static let customaryBudget = Rational(100)

  /// Reads how experts share out a budget; their names aren't kept.
  package func budget(_ file: MappingReader) -> ExpertShares? {
    var budget = Self.customaryBudget
    if let node = file.optional("budget") {
      let positive = Interval(
        lower: .init(.zero, isClosed: false), upper: .init(Self.pointLimit, isClosed: true))
      guard let number = context.number(node, in: positive) else { return nil }
      budget = number
    }
    guard let node = file.required("experts"), let items = context.items(node) else { return nil }
    if items.isEmpty { context.report(.noExperts, at: node) }
    if items.count > Self.expertLimit {
      context.report(.tooManyItems(items.count, limit: Self.expertLimit), at: node)
      return nil
    }
    let points = items.compactMap { expert($0, budget: budget) }
    guard context.isClean else { return nil }
    return try? ExpertShares(
      ofPoints: points.map { $0.map(\.doubleValue) }, budget: budget.doubleValue)
  }

  private func expert(_ node: SourceNode, budget: Rational) -> [Rational]? {
    guard let reader = MappingReader(node, keys: ["name", "points"], in: context) else {
      return nil
    }
    if let name = reader.optional("name") { _ = context.text(name) }
    guard let list = reader.required("points"), let points = points(list) else { return nil }
    let sum = points.reduce(.zero, +)
    // Added up as the method does, so that both agree at the edge of the tolerance.
    let missed = points.map(\.doubleValue).reduce(0, +) - budget.doubleValue
    if abs(missed) > BudgetAllocation.tolerance * budget.doubleValue {
      context.report(
        .budgetMissed(sum: sum.shortText(), budget: budget.shortText()),
        at: list)
      return nil
    }
    return points
  }
}
