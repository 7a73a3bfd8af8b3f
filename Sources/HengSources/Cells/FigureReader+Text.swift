import HengDiagnostics
import HengModel

extension FigureReader {
  /// Excel's errors.
  private static let formulaErrors: Set<String> = [
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#GETTING_DATA", "#SPILL!",
    "#CALC!",
    "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!", "#UNKNOWN!", "#EXTERNAL!", "#PYTHON!",
  ]

  /// Whether a text is an error of Excel's, `#N/A` among them.
  package static func isFormulaError(_ text: String) -> Bool {
    let word = text.trimmed.uppercased()
    return word == "#N/A" || formulaErrors.contains(word)
  }

  /// Reads text that somebody typed, or a program wrote.
  func readText(_ own: String) -> CellOutcome {
    let text = own.visible
    let shown = own.trimmed
    if text.isEmpty || missing.contains(text) { return .missing(word: text) }
    if FigureReader.formulaErrors.contains(text.uppercased()) {
      return .refused(.formulaError(shown))
    }
    if MissingWords.isUsual(text) { return .refused(.undeclaredMissing(shown)) }
    switch WrittenMoment(text) {
    case .date: return .refused(.dateForNumber(shown))
    case .time: return .refused(.timeForNumber(shown))
    case .duration: return .refused(.durationForNumber(shown))
    case nil: break
    }
    do throws(WrittenNumber.Fault) {
      return read(try WrittenNumber(text, commaMayBeDecimal: commaMayBeDecimal), before: "", shown)
    } catch {
      return error == .none ? readMarked(text, shown) : .refused(refusal(error, shown))
    }
  }

  /// Reads a number and what follows it.
  private func read(_ number: WrittenNumber, before: String, _ shown: String) -> CellOutcome {
    if before.isEmpty, number.rest.isEmpty {
      if missing.hasNumbers, missing.contains(number.value) { return .missing(word: shown) }
      return .number(
        CellFigure(
          number.value * factor, places: number.places, hasLoneComma: number.hasLoneComma))
    }
    switch WrittenUnit(before: before, after: number.rest) {
    case .unit(let own):
      return figure(
        number.value, in: own, places: number.places, hasLoneComma: number.hasLoneComma)
    case .yuanSign:
      if countsMoney, countsInBaseUnits {
        return .number(
          CellFigure(
            number.value, unit: unit, places: number.places, hasLoneComma: number.hasLoneComma))
      }
      guard let unit, !countsMoney else {
        return .refused(.ambiguousMoney(shown, readings: readings(number.plain)))
      }
      return .refused(moneyElsewhere(unit))
    case .foreignMoney: return .refused(.foreignMoney(shown))
    case .multiplier:
      let inYuan = number.rest + "元"
      let isPlain = countsMoney && before.isEmpty && UnitOfMeasure(inYuan) != nil
      return .refused(
        .bareMultiple(shown, plain: isPlain ? number.plain + inYuan : nil))
    case .unknown(let symbol):
      if let mark = CellMark(after: number.rest) { return .refused(refusal(mark, shown)) }
      if number.rest.first.map({ "/:.,'_".contains($0) || ($0.isNumber && !$0.isLetter) })
        ?? false
      {
        return .refused(.notANumber(shown))
      }
      return .refused(unknown(symbol))
    }
  }

  /// Reads text that doesn't start with a number.
  private func readMarked(_ text: String, _ shown: String) -> CellOutcome {
    if let mark = CellMark(before: text) { return .refused(refusal(mark, shown)) }
    if text.first == "(", text.last == ")",
      let inner = try? WrittenNumber(String(text.dropFirst().dropLast())), inner.rest.isEmpty
    {
      return .refused(.bracketedNumber(shown, negative: (-inner.value).description))
    }
    if CellWords.answer(text) != nil {
      return .refused(.answerForNumber(shown))
    }
    if let first = text.first, "'’‘".contains(first),
      let inner = try? WrittenNumber(String(text.dropFirst())), inner.rest.isEmpty
    {
      return .refused(.otherwiseWritten(shown, plain: inner.plain))
    }
    guard let start = text.firstIndex(where: { $0.isASCIIDigit || $0 == "-" || $0 == "." }) else {
      return .refused(.notANumber(shown))
    }
    let before = String(text[..<start]).trimmed
    switch WrittenUnit(before: before, after: "") {
    case .yuanSign, .foreignMoney:
      do throws(WrittenNumber.Fault) {
        let number = try WrittenNumber(String(text[start...]), commaMayBeDecimal: commaMayBeDecimal)
        return read(number, before: before, shown)
      } catch {
        return .refused(refusal(error, shown))
      }
    default: return .refused(.notANumber(shown))
    }
  }

  // MARK: Refusals

  private func refusal(_ fault: WrittenNumber.Fault, _ shown: String) -> Problem {
    switch fault {
    case .none: .notANumber(shown)
    case .decimalComma(let readings): .decimalComma(shown, readings: readings)
    case .separators: .irregularSeparators(shown)
    case .leadingZero: .leadingZero(shown)
    case .shortened: .shortenedNumber(shown)
    case .outOfRange: outOfRange(shown)
    case .tooManyDigits(let limit): .tooManyDigits(shown, limit: limit)
    }
  }

  func refusal(_ mark: CellMark, _ shown: String) -> Problem {
    switch mark {
    case .note(let note): .noteBesideNumber(shown, note: note)
    case .approximate: .estimateForNumber(shown)
    case .bound: .boundForNumber(shown)
    case .range: .rangeForNumber(shown)
    case .calculation: .calculationForNumber(shown)
    }
  }

  func outOfRange(_ shown: String) -> Problem {
    let end = "1e\(WrittenNumber.largestExponent)"
    return .numberOutOfRange(shown, range: "[-\(end), \(end)]")
  }

  func unknown(_ symbol: String) -> Problem {
    .unknownUnit(
      symbol, expected: unit?.symbol, nearest: UnitOfMeasure.nearestSymbol(to: symbol))
  }

  /// A sign of money in a column that counts something else.
  func moneyElsewhere(_ unit: UnitOfMeasure) -> Problem {
    .wrongUnit(found: Dimension(of: "money").name, expected: unit.described)
  }
}
