package import HengDiagnostics
package import HengModel
package import HengSources

/// A figure of a table.
package struct TableFigure {
  /// The amount in base units.
  package var value: Rational
  /// The unit if it isn't the column's.
  package var unit: UnitOfMeasure?
  /// The decimal places if needless zeros are among them.
  package var places: Int?
}

extension ReadingContext {
  /// Reads a figure of a table: the column's unit counts where the cell has none.
  ///
  /// - Parameters:
  ///   - text: The cell's text in half-width forms.
  ///   - own: The text as it stands in the cell, for messages.
  ///   - node: The cell.
  ///   - unit: The column's unit.
  /// - Returns: The figure, or `nil` if it was reported.
  package func tableFigure(
    _ text: String, _ own: String, at node: SourceNode, unit: UnitOfMeasure
  ) -> TableFigure? {
    if text.looksLikeDate {
      report(.dateForNumber(own), at: node)
      return nil
    }
    if text.meansNothing {
      report(.otherwiseWritten(own, plain: nil), at: node)
      return nil
    }
    if let plain = text.plainFigure(unit) {
      report(.otherwiseWritten(own, plain: plain), at: node)
      return nil
    }
    let (digits, symbol) = split(text)
    let plain = digits.ungrouped
    guard let number = decimal(plain, at: node) else { return nil }
    let places = plain.contains(".") && plain.last == "0" ? plain.writtenPlaces : nil
    if symbol.isEmpty {
      return TableFigure(value: number * unit.factor, places: places)
    }
    guard let own = UnitOfMeasure(symbol) else {
      reportUnknownUnit(symbol, expected: unit, at: node)
      return nil
    }
    guard own.dimension == unit.dimension else {
      report(.wrongUnit(found: own.described, expected: unit.described), at: node)
      return nil
    }
    return TableFigure(
      value: number * own.factor, unit: own == unit ? nil : own, places: places)
  }
}

extension String {
  /// Whether the text says that there is no figure.
  fileprivate var meansNothing: Bool {
    ["无", "没有", "暂无", "不适用", "不涉及", "n/a", "na", "none"].contains(lowercased())
  }

  /// What to write for a negative number in brackets, one with a sign of money or a mark of text
  /// in front, or one in 万 or 亿 without what is counted; `nil` if the text is none of these.
  fileprivate func plainFigure(_ unit: UnitOfMeasure) -> String? {
    func isNumber(_ text: some StringProtocol) -> Bool {
      Rational(decimal: String(text).ungrouped) != nil
    }
    if first == "(", last == ")", isNumber(dropFirst().dropLast()) {
      return "-" + dropFirst().dropLast()
    }
    if let first, "¥￥'’".contains(first), isNumber(dropFirst()) { return String(dropFirst()) }
    guard let last, "万亿".contains(last), isNumber(String(dropLast()).trimmed) else { return nil }
    let inYuan = "\(last)元"
    return UnitOfMeasure(inYuan)?.dimension == unit.dimension
      ? String(dropLast()).trimmed + inYuan : nil
  }

  /// Whether the text has the form of a day, such as 2023-12-31, 2023年12月 or 3月4日.
  fileprivate var looksLikeDate: Bool {
    let marks = filter { "-/年月日".contains($0) }
    let parts = split { "-/年月日 :".contains($0) }
    guard ["--", "//", "年月日", "年月", "月日"].contains(String(marks.prefix(3))) else {
      return false
    }
    return parts.count >= 2 && parts.allSatisfy { $0.allSatisfy(\.isASCIIDigit) }
  }
}
