package import HengDiagnostics
package import HengModel

/// Numbers of documents, which are plain digits; cells may say more, see ``FigureReader``.
extension ReadingContext {
  /// Reads a plain decimal number within a range.
  package func number(_ node: SourceNode, in range: Interval? = nil) -> Rational? {
    guard let text = text(node) else { return nil }
    guard let number = decimal(text, at: node) else { return nil }
    if let range, !range.contains(number) {
      report(.numberOutOfRange(text, range: range.notation), at: node)
      return nil
    }
    return number
  }

  /// Reads full marks within a range: a plain decimal number, or an exact fraction such as `50/3`.
  package func marks(_ node: SourceNode, in range: Interval) -> Rational? {
    guard let text = text(node), let line = text.firstIndex(of: "/") else {
      return number(node, in: range)
    }
    guard let top = decimal(text[..<line].description, at: node),
      let bottom = decimal(text[text.index(after: line)...].description, at: node)
    else { return nil }
    guard !bottom.isZero else {
      report(.notANumber(text), at: node)
      return nil
    }
    let marks = top / bottom
    guard range.contains(marks) else {
      report(.numberOutOfRange(text, range: range.notation), at: node)
      return nil
    }
    return marks
  }

  /// Reads a whole number within a range.
  package func integer(_ node: SourceNode, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(node) else { return nil }
    guard plainForm(of: text) == nil, let value = Int(text) else {
      if plainForm(of: text) != nil {
        _ = decimal(text, at: node)
      } else {
        report(.notAWholeNumber(text), at: node)
      }
      return nil
    }
    guard range.contains(value) else {
      let bounds = "[\(range.lowerBound), \(range.upperBound)]"
      report(.numberOutOfRange(text, range: bounds), at: node)
      return nil
    }
    return value
  }

  /// Reads a year as a plain number; cells may say more, see ``CellWords/year(_:)``.
  package func year(_ node: SourceNode) -> Int? { integer(node, in: EvaluationYear.range) }

  /// Reads a mapping's key as a year.
  package func year(keyOf pair: SourceNode.Pair) -> Int? {
    if let year = EvaluationYear.plain(pair.key) { return year }
    report(.notAYear(pair.key), atKeyOf: pair)
    return nil
  }

  /// Turns text into a number, or reports what keeps it from being one.
  package func decimal(_ text: String, at node: SourceNode) -> Rational? {
    if let problem = plainForm(of: text) {
      report(problem, at: node)
      return nil
    }
    if let number = Rational(decimal: text) { return number }
    let isTooLong =
      text.count > Rational.largestDigitCount
      && text.allSatisfy { $0.isASCIIDigit || $0 == "." || $0 == "-" }
    report(
      isTooLong
        ? .numberTooLong(text, limit: Rational.largestDigitCount) : .notANumber(text), at: node)
    return nil
  }

  /// Finds what to write instead of a number that people understand and this format refuses.
  private func plainForm(of text: String) -> Problem? {
    let half = text.halfWidth
    if half != text {
      return Rational(decimal: half) == nil ? nil : .fullWidthText(text, plain: half)
    }
    if Rational(decimal: text) == nil { return partedForm(of: text) }
    let sign = text.hasPrefix("-") ? "-" : ""
    let digits = text.dropFirst(sign.count)
    guard digits.first == "0", digits.dropFirst().first?.isASCIIDigit == true else { return nil }
    let stripped = digits.drop { $0 == "0" }
    let plain = (stripped.first?.isASCIIDigit == true ? "" : "0") + stripped
    return .leadingZero(text, plain: sign + plain)
  }

  /// Finds what is wrong with digits that somebody parted, signed or put other digits behind; what
  /// to write is told only where there is no other reading.
  private func partedForm(of text: String) -> Problem? {
    guard text.contains(where: { ",_ +".contains($0) }) else { return nil }
    // Programs part digits by _ and mean nothing by it; a space parts thousands, if anything.
    let digits = text.filter { $0 != "_" }.replacing(" ", with: "\u{A0}")
    do throws(WrittenNumber.Fault) {
      let number = try WrittenNumber(digits)
      if number.rest.isEmpty {
        let isWhole = Rational(decimal: number.plain) == number.value
        return isWhole ? .separatedNumber(text, plain: number.plain) : nil
      }
      return CellMark(after: number.rest).map { FigureReader(unit: nil).refusal($0, text) }
    } catch {
      switch error {
      case .decimalComma(let readings): return .decimalComma(text, readings: readings)
      case .separators: return .irregularSeparators(text)
      default: return nil
      }
    }
  }
}
