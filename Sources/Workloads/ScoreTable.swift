public import HengNumerics

/// The score rates that the work on units is done with: 51 units × 49 indicators.
///
/// The shape is that of the ASEM Sustainable Connectivity Index. `peers/score_table.py` makes the
/// same numbers.
public enum ScoreTable {
  /// The number of units *m*.
  public static let unitCount = 51
  /// The number of indicators *n*.
  public static let indicatorCount = 49
  /// The lower ends of the grades 优, 良 and 中, as score rates.
  public static let cuts = [0.9, 0.8, 0.6]
  /// Equal official weights.
  public static let weights = [Double](
    repeating: 1 / Double(indicatorCount), count: indicatorCount)

  /// The rates of each unit, uniform on [0.5, 1).
  public static let rows: [[Double]] = {
    var generator = SplitMix64(seed: 1)
    return (0..<unitCount).map { _ in
      (0..<indicatorCount).map { _ in 0.5 + 0.5 * Double(generator.next() >> 11) * 0x1p-53 }
    }
  }()

  /// The same rates, *m* × *n*.
  public static let rates = Matrix(rows: rows)
}
