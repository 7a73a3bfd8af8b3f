import HengDiagnostics
package import HengModel
package import HengWorkbooks

/// Reads the cells of a column as numbers: the one path from a cell to a number.
///
/// A cell is read as the number that people see in it, or refused where it can be seen as more than
/// one. The column's unit counts where the cell and its number format name none; another unit of the
/// same kind is converted. It is an object, so that no cell copies it.
package final class FigureReader: Sendable {
  /// The unit of the column; `nil` if nobody said what it measures, so that any will do.
  package let unit: UnitOfMeasure?
  /// What plain numbers of a column of percentages are; `nil` if nobody said.
  package let scale: FigureScale?
  /// What stands in the column where there is no number.
  package let missing: MissingWords
  /// Whether a lone comma before three digits is refused, because commas may be decimal points here.
  package let commaMayBeDecimal: Bool

  /// The unit of a number without one.
  package var plainUnit: UnitOfMeasure { scale == .fraction ? .one : unit ?? .one }

  /// What one of a plain number is in base units.
  let factor: Rational
  /// What a digit counts in base units, by the decimal places of a number.
  private let scales: [Rational]
  /// The unit's symbol as it may stand behind the digits.
  private let suffix: [UInt8]

  /// Creates a reader.
  package init(
    unit: UnitOfMeasure?, scale: FigureScale? = nil, missing: MissingWords = MissingWords(),
    commaMayBeDecimal: Bool = false
  ) {
    (self.unit, self.scale, self.missing) = (unit, scale, missing)
    self.commaMayBeDecimal = commaMayBeDecimal
    let factor = scale == .fraction && unit == .percent ? 1 : unit?.factor ?? 1
    self.factor = factor
    scales = (0...CellNumber.digitLimit).map { Rational(1, overTenTo: $0) * factor }
    suffix = Array((unit?.symbol ?? "").utf8)
  }

  /// Reads a cell whose text lies in a buffer.
  ///
  /// Plain digits, with or without the column's unit behind them, are read without making text of
  /// them.
  ///
  /// - Parameters:
  ///   - bytes: The buffer, in UTF-8.
  ///   - start: Where the cell's text begins.
  ///   - end: Where it ends.
  ///   - display: What the cell of a workbook shows of the number that the text holds, or adds to
  ///     the text; `nil` for text as it stands.
  /// - Returns: The number in base units, or why there is none.
  package func read(
    _ bytes: [UInt8], from start: Int, to end: Int, display: NumberDisplay? = nil
  ) -> CellOutcome {
    if start == end { return .missing(word: "") }
    if display?.isPlain ?? true, let number = CellNumber(bytes, from: start, to: end) {
      let hasUnit = number.end < end
      let isOpen = number.hasSeparators && commaMayBeDecimal
      if !isOpen, !hasUnit || FigureReader.matches(bytes, number.end..<end, suffix) {
        return figure(number, hasUnit: hasUnit)
      }
    }
    return read(String(decoding: bytes[start..<end], as: UTF8.self), display: display)
  }

  /// A number in base units, its decimal places, and whether needless zeros are among them.
  package typealias PlainNumber = (value: Rational, places: Int, hasNeedlessZeros: Bool)

  /// Reads plain digits, without their unit or with it, if it is clear what they mean: the shorter
  /// way to what ``read(_:from:to:display:)`` gives for them where nothing else is shown.
  ///
  /// - Returns: The number; `nil` for any other cell.
  package func plainNumber(_ bytes: [UInt8], from start: Int, to end: Int) -> PlainNumber? {
    guard !missing.hasNumbers, let number = CellNumber(bytes, from: start, to: end),
      !number.hasSeparators || number.places > 0,
      number.end == end || (scale != .fraction && bytes[number.end..<end].elementsEqual(suffix))
    else { return nil }
    return (
      Rational(Int(number.digits)) * scales[number.places], number.places, number.hasNeedlessZeros
    )
  }

  /// Whether a unit stands in some bytes, with or without a space in front.
  private static func matches(_ bytes: [UInt8], _ range: Range<Int>, _ suffix: [UInt8]) -> Bool {
    if suffix.isEmpty { return false }
    let rest = bytes[range]
    return rest.elementsEqual(suffix)
      || (rest.first == UInt8(ascii: " ") && rest.dropFirst().elementsEqual(suffix))
  }

  private func figure(_ number: CellNumber, hasUnit: Bool) -> CellOutcome {
    if missing.hasNumbers, !hasUnit, missing.contains(number.value) {
      return .missing(word: number.value.description)
    }
    let value = number.value * (hasUnit ? unit?.factor ?? 1 : factor)
    let isLone = number.hasSeparators && number.places == 0 && number.digits.magnitude < 1_000_000
    return .number(
      CellFigure(value, unit: hasUnit ? unit : nil, places: number.places, hasLoneComma: isLone))
  }

  /// Reads a cell.
  ///
  /// - Parameters:
  ///   - text: The cell's text; the digits of a number, which a percentage has as a fraction.
  ///   - display: As in ``read(_:from:to:display:)``.
  /// - Returns: The number in base units, or why there is none.
  package func read(_ text: String, display: NumberDisplay? = nil) -> CellOutcome {
    guard let display, display.kind != .text || !display.isPlain else { return readText(text) }
    return display.kind == .text
      ? readText(display.before + text + display.after) : readNumber(text, display)
  }

  /// Reads a cell of a workbook.
  package func read(_ cell: ReadCell) -> CellOutcome {
    if let absence = CellAbsence(cell.value) { return .refused(absence.problem) }
    let (text, display) = cell.written
    return read(text, display: display)
  }

  // MARK: Units

  /// Converts a number with a unit of its own, or refuses it if that measures something else.
  func figure(
    _ number: Rational, in own: UnitOfMeasure, places: Int, hasLoneComma: Bool = false
  ) -> CellOutcome {
    if let unit, own.dimension != unit.dimension {
      return .refused(.wrongUnit(found: own.described, expected: unit.described))
    }
    return .number(
      CellFigure(number * own.factor, unit: own, places: places, hasLoneComma: hasLoneComma))
  }

  /// Whether the column's unit is one of its base units, so that no multiple is meant.
  var countsInBaseUnits: Bool { unit?.factor ?? 1 == 1 }

  var countsMoney: Bool { unit?.dimension == Dimension(of: "money") }

  /// The two readings of an amount that may be in yuan or in the column's unit.
  func readings(_ plain: String) -> [String] {
    [plain + " 元", plain + (unit.map { UnitOfMeasure.gap(before: $0.symbol) + $0.symbol } ?? "")]
  }
}

extension ReadCell {
  /// The cell's text as tables keep it, and what else is shown, if that isn't the text alone.
  package var written: (text: String, display: NumberDisplay?) {
    switch value {
    case .text(let text): (text, display.isPlain ? nil : display)
    case .number(let text), .date(let text), .time(let text), .duration(let text): (text, display)
    case .boolean(let value): (value ? "TRUE" : "FALSE", nil)
    case .error(let text): (text, nil)
    case .uncalculated, .lost: ("", nil)
    }
  }
}
