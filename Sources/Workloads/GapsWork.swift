import Glibc
public import HengIndex
import HengNumerics

/// Filling gaps in a table of made-up units and 100 indicators, 2 % of whose values are missing.
public struct GapsWork: Sendable {
  /// The number of indicators *n*.
  public static let indicatorCount = 100

  private let pipeline: IndexPipeline

  /// Makes the table: units in four years each, in four groups, with skewed values.
  public init(rowCount: Int) throws {
    var stream = RandomStream(seed: 100, block: 0)
    let indicators = (0..<GapsWork.indicatorCount).map { number in
      IndexElement(
        id: "x\(number)", parent: "g\(number % 10)",
        direction: number % 3 == 0 ? .smallerIsBetter : .largerIsBetter)
    }
    let groups = (0..<10).map { IndexElement(id: "g\($0)", parent: "index") }
    let tree = try IndicatorTree(indicators + groups + [IndexElement(id: "index")])
    let values = (0..<rowCount).map { _ in
      indicators.map { _ -> Double? in
        let value = log(stream.nextPositiveUnit())
        return stream.nextUnit() < 0.02 ? nil : value * value
      }
    }
    let words = (0..<rowCount).map { "\($0 / 4 % 4)" as String? }
    pipeline = IndexPipeline(
      IndexData(
        rows: (0..<rowCount).map { IndexRow(id: "u\($0 / 4)", year: 2020 + $0 % 4) },
        values: values, groups: ["group": words]),
      tree)
  }

  /// Fills the gaps.
  ///
  /// - Returns: The first value, so that the work has a result.
  public func fill(by imputation: Imputation) throws -> Double {
    try pipeline.treated(IndexSpecification(imputation: PerIndicator(imputation))).imputed[0, 0]
  }
}
