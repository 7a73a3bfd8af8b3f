/// A published table of the consistency index that random judgements have on average.
public enum RandomIndex: String, Hashable, Sendable, CaseIterable {
  /// T. L. Saaty, *The Analytic Hierarchy Process* (1980), the table in common use.
  ///
  /// Its value for 12 indicators is below the one for 11; the book prints it so.
  case saaty1980 = "saaty-1980"
  /// V. M. Rao Tummala and H. Ling, *Theory and Decision* 44 (1998), 221–230.
  case tummalaLing1998 = "tummala-ling-1998"

  /// Returns the index for a number of indicators; `nil` beyond the 15 that the tables end with.
  ///
  /// - Precondition: `count` is at least 1.
  public func value(for count: Int) -> Double? {
    precondition(count > 0, "there is no random index for \(count) indicators")
    return count <= table.count ? table[count - 1] : nil
  }

  /// The index for 1, 2, … 15 indicators.
  private var table: [Double] {
    switch self {
    case .saaty1980:
      [0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59]
    case .tummalaLing1998:
      [
        0, 0, 0.5799, 0.8921, 1.1159, 1.2358, 1.3322, 1.3952, 1.4537, 1.4882, 1.5117, 1.5356,
        1.5571, 1.5714, 1.5831,
      ]
    }
  }
}
