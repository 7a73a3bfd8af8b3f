import HengModel
import HengScoring

/// A decomposition rounded for print, in which every line and every column adds up.
public struct PrintedDecomposition: Hashable, Sendable {
  /// The parts of each indicator, in the order of the decomposition.
  public let indicators: [ChangeParts]
  /// The parts of rounding the totals.
  public let rounding: ChangeParts
  /// The parts of vetoes.
  public let vetoes: ChangeParts

  /// The column sums; each is less than one unit of the last digit a line from its exact value.
  public var total: ChangeParts { indicators.reduce(rounding + vetoes, +) }
}

extension ScoreDecomposition {
  /// The decimal places in which both totals are exact, two or more.
  public var digits: Int {
    let totals = [earlier.total, later.total].compactMap { $0?.decimalPlaces }
    return totals.reduce(2, max)
  }

  /// Whether all of the change comes from data: rules, weights and vetoes play no part in any row.
  public var isAllData: Bool {
    (indicators.map(\.parts) + [rounding, vetoes]).allSatisfy {
      $0.rule.isZero && $0.weight.isZero && $0.dataAndRule.isZero
    }
  }

  /// Rounds all parts so that a reader can add them up, down and across.
  ///
  /// The lines' changes are rounded by the largest remainder so that they add up to the change of
  /// the totals, and each line's parts so that they add up to the line's change.
  public var printed: PrintedDecomposition {
    let lines = indicators.map(\.parts) + [rounding, vetoes]
    let changes = lines.map(\.sum).roundedKeepingSum(to: digits)
    let rounded = zip(lines, changes).map { $0.rounded(to: digits, addingUpTo: $1) }
    return PrintedDecomposition(
      indicators: Array(rounded.dropLast(2)), rounding: rounded[rounded.count - 2],
      vetoes: rounded[rounded.count - 1])
  }
}
