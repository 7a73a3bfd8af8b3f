import HengDiagnostics
import HengModel
import HengWorkbooks

extension FigureReader {
  /// The digits that a spreadsheet keeps.
  ///
  /// Source: Microsoft, "Excel specifications and limits", number precision.
  private static let keptDigits = 15

  /// Reads a number of a workbook as its cell shows it.
  func readNumber(_ digits: String, _ display: NumberDisplay) -> CellOutcome {
    switch display.kind {
    case .date: return .refused(.dateForNumber(digits))
    case .time: return .refused(.timeForNumber(digits))
    case .duration: return .refused(.durationForNumber(digits))
    default: break
    }
    let whole = digits.prefix { $0 != "." }.count(where: \.isASCIIDigit)
    if whole > FigureReader.keptDigits {
      return .refused(.lostDigits(digits, limit: FigureReader.keptDigits))
    }
    guard let number = WrittenNumber.plain(digits) else { return .refused(outOfRange(digits)) }
    if missing.hasNumbers, missing.contains(number) { return .missing(word: digits) }
    if display.kind == .words { return readWords(display.before, number, digits) }
    guard display.isFaithful else { return .refused(.shownOtherwise(nil, stored: digits)) }
    let (before, after) = (display.before.visible, display.after.visible)
    let shown = number.timesTen(to: display.exponent)
    if display.kind == .percent {
      // 约 in a format says nothing of the number, which is exact.
      guard before.isEmpty || CellMark(before: before + "0") == .approximate, after.isEmpty else {
        return .refused(.shownOtherwise(nil, stored: digits))
      }
      let share = number * 100
      return figure(share, in: .percent, places: max(share.decimalPlaces, display.places))
    }
    let places = max(shown.decimalPlaces, display.places)
    if before.isEmpty, after.isEmpty { return read(number, shown, places, display, digits) }
    switch WrittenUnit(before: before, after: after) {
    case .unit(let own): return figure(shown, in: own, places: places)
    case .yuanSign:
      if display.exponent != 0 { return .refused(scaled(shown, digits)) }
      guard let unit else { return .number(CellFigure(number, places: places)) }
      guard countsMoney else {
        return .refused(moneyElsewhere(unit))
      }
      return countsInBaseUnits
        ? .number(CellFigure(number, unit: unit, places: places))
        : .refused(.ambiguousMoney(before + digits, readings: readings(digits)))
    case .foreignMoney:
      return unit == nil && display.exponent == 0
        ? .number(CellFigure(number, places: places))
        : .refused(.foreignMoney(before + digits + after))
    case .multiplier(let power):
      // What is shown and what is stored are the same amount.
      if power == -display.exponent, countsInBaseUnits {
        return .number(CellFigure(number, places: number.decimalPlaces))
      }
      return .refused(scaled(shown, digits, suffix: after))
    case .unknown(let symbol):
      if let mark = CellMark(before: before + "0") ?? CellMark(after: after) {
        return mark == .approximate
          ? read(number, shown, places, display, digits)
          : .refused(refusal(mark, before + digits + after))
      }
      return unit == nil && display.exponent == 0
        ? .number(CellFigure(number, places: places))
        : .refused(unknown(symbol))
    }
  }

  /// Reads a number that stands alone, in thousands or more if its format scales it.
  private func read(
    _ number: Rational, _ shown: Rational, _ places: Int, _ display: NumberDisplay, _ digits: String
  ) -> CellOutcome {
    if display.exponent == 0 { return .number(CellFigure(number * factor, places: places)) }
    // Stored in base units and shown in the column's, which is what such formats are made for.
    if let unit, unit.factor.timesTen(to: display.exponent) == 1 {
      return .number(CellFigure(number, places: places))
    }
    return .refused(scaled(shown, digits))
  }

  private func scaled(_ shown: Rational, _ digits: String, suffix: String = "") -> Problem {
    .scaledFormat(shown: shown.description + suffix, stored: digits)
  }

  /// Reads a number in whose place its format shows words.
  private func readWords(_ words: String, _ number: Rational, _ digits: String) -> CellOutcome {
    if missing.contains(words), !words.isEmpty { return .missing(word: words) }
    // Sheets of accounts show a zero as a dash or as nothing.
    if number.isZero, MissingWords.isDash(words) { return .number(CellFigure(.zero)) }
    return .refused(.shownOtherwise(words, stored: digits))
  }
}

extension Rational {
  /// Returns the value times a power of ten.
  fileprivate func timesTen(to power: Int) -> Rational {
    let magnitude = Rational(1, overTenTo: abs(power))
    return power < 0 ? self * magnitude : self / magnitude
  }
}
