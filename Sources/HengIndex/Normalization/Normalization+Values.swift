package import HengNumerics

extension Normalization {
  /// Takes the constants of the formula from an indicator's values.
  ///
  /// - Parameters:
  ///   - values: The values of all units, of several years if they are to be compared, in any order
  ///     but for ``distanceToReference(unit:)``, which counts positions. A missing value is `nil`.
  ///   - direction: Whether a larger or a smaller value is better.
  /// - Returns: The formula with its constants, to be applied to these or other values.
  /// - Throws: ``NormalizationError``: there is no value, or one isn't finite; there is no spread
  ///   where the formula divides by it; the mean, extreme, total or value that the formula divides
  ///   by isn't positive; the target, goalposts or unit of reference don't fit.
  /// - Precondition: A unit of reference is a position among the values.
  public func fitted(
    to values: [Double?], direction: IndicatorDirection
  ) throws(NormalizationError) -> FittedNormalization {
    let column = try Normalization.column(values)
    return try fitted(to: column.span, direction: direction)
  }

  /// Normalizes an indicator's values by constants taken from themselves.
  ///
  /// - Parameters:
  ///   - values: One value per unit, length *n*; a missing value is `nil`.
  ///   - direction: Whether a larger or a smaller value is better.
  /// - Returns: The results, length *n*, in the order of the values, `nil` where there is no value.
  ///   A larger one means better performance.
  /// - Throws: The errors of ``fitted(to:direction:)``.
  public func normalized(
    _ values: [Double?], direction: IndicatorDirection
  ) throws(NormalizationError) -> [Double?] {
    try fitted(to: values, direction: direction).applied(to: values)
  }

  /// Normalizes a range of cells in place by constants taken from them; NaN is a missing value.
  ///
  /// - Throws: The errors of ``fitted(to:direction:)``, with indices from the range's start. The
  ///   cells are unchanged then.
  package func normalize(
    _ cells: inout MutableSpan<Double>, in range: Range<Int>, direction: IndicatorDirection
  ) throws(NormalizationError) {
    let fit = try fitted(to: cells.span.extracting(range), direction: direction)
    try fit.apply(to: &cells, in: range)
  }

  /// Returns values as a column with NaN for a missing one.
  static func column(_ values: [Double?]) throws(NormalizationError) -> [Double] {
    for (index, value) in values.enumerated() {
      if let value, !value.isFinite { throw .nonFiniteValue(value, index: index) }
    }
    return values.map { $0 ?? .nan }
  }
}

extension Matrix {
  /// Normalizes one column, an indicator's values of all units, in place; NaN is a missing value.
  ///
  /// - Throws: ``NormalizationError``. The matrix is unchanged then.
  /// - Precondition: There is such a column.
  package mutating func normalizeColumn(
    _ column: Int, by normalization: Normalization, direction: IndicatorDirection
  ) throws(NormalizationError) {
    precondition((0..<columnCount).contains(column), "there is no column \(column)")
    let rows = (column * rowCount)..<((column + 1) * rowCount)
    var failure: NormalizationError?
    modifyStorage { storage in
      var cells = storage.mutableSpan
      do throws(NormalizationError) {
        try normalization.normalize(&cells, in: rows, direction: direction)
      } catch { failure = error }
    }
    if let failure { throw failure }
  }
}
