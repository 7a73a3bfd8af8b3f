import HengModel

extension FigureReader {
  /// Excel's errors.
  private static let formulaErrors: Set<String> = [
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#GETTING_DATA", "#SPILL!",
    "#CALC!",
    "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!", "#UNKNOWN!", "#EXTERNAL!", "#PYTHON!",
  ]

  /// Reads text that somebody typed, or a program wrote.
  func readText(_ own: String) -> CellOutcome {
    let text = own.visible
    let shown = own.trimmed
    if text.isEmpty || missing.contains(text) { return .missing(word: text) }
    if FigureReader.formulaErrors.contains(text.uppercased()) {
      return .refused(.formulaError(shown))
    }
    if MissingWords.isUsual(text) { return .refused(.missingWord(shown)) }
    switch WrittenMoment(text) {
    case .date: return .refused(.date(shown))
    case .time: return .refused(.time(shown))
    case .duration: return .refused(.duration(shown))
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
        return .refused(.moneySign(shown, readings: readings(number.plain)))
      }
      return .refused(.wrongUnit(found: UnitOfMeasure("元") ?? .one, expected: unit))
    case .foreignMoney: return .refused(.foreignMoney(shown))
    case .multiplier:
      let inYuan = number.rest + "元"
      let isPlain = countsMoney && before.isEmpty && UnitOfMeasure(inYuan) != nil
      return .refused(
        .bareMultiplier(shown, plain: isPlain ? number.plain + inYuan : nil))
    case .unknown(let symbol):
      if let mark = CellMark(after: number.rest) { return .refused(refusal(mark, shown)) }
      if number.rest.first.map({ "/:.,'_".contains($0) || $0.isNumber }) ?? false {
        return .refused(.notANumber(shown))
      }
      return .refused(.unknownUnit(symbol, expected: unit))
    }
  }

  /// Reads text that doesn't start with a number.
  private func readMarked(_ text: String, _ shown: String) -> CellOutcome {
    if let mark = CellMark(before: text) { return .refused(refusal(mark, shown)) }
    if text.first == "(", text.last == ")",
      let inner = try? WrittenNumber(String(text.dropFirst().dropLast())), inner.rest.isEmpty
    {
      return .refused(.brackets(shown, negative: (-inner.value).description))
    }
    if ["TRUE", "FALSE", "是", "否", "YES", "NO"].contains(text.uppercased()) {
      return .refused(.answer(shown))
    }
    if let first = text.first, "'’‘".contains(first),
      let inner = try? WrittenNumber(String(text.dropFirst())), inner.rest.isEmpty
    {
      return .refused(.mark(shown, plain: inner.plain))
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

  private func refusal(_ fault: WrittenNumber.Fault, _ shown: String) -> CellRefusal {
    switch fault {
    case .none: .notANumber(shown)
    case .decimalComma(let readings): .decimalComma(shown, readings: readings)
    case .separators: .separators(shown)
    case .leadingZero: .leadingZero(shown)
    case .shortened: .shortened(shown)
    case .outOfRange: .outOfRange(shown)
    case .tooManyDigits(let limit): .tooManyDigits(shown, limit: limit)
    }
  }

  func refusal(_ mark: CellMark, _ shown: String) -> CellRefusal {
    switch mark {
    case .note(let mark): .note(shown, mark: mark)
    case .approximate: .approximate(shown)
    case .bound: .bound(shown)
    case .range: .range(shown)
    }
  }
}
