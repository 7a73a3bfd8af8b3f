import HengDiagnostics
package import HengIndex
package import HengModel
package import HengSources

extension PlainTable {
  /// Returns the column of an indicator, by its code or a printed name.
  ///
  /// - Parameters:
  ///   - element: The indicator.
  ///   - isNeeded: Whether it is reported that there is none.
  /// - Returns: The column, or `nil` if there is none.
  package func column(of element: IndexElement, isNeeded: Bool = true) -> Int? {
    for name in element.names {
      if let column = column(named: name) { return column }
    }
    if isNeeded {
      report(
        .missingIndicatorColumn(
          element.id, element.label, nearest: nearestName(to: element.id)), at: header[0])
    }
    return nil
  }

  /// Returns the column name that a misspelt one most likely means.
  package func nearestName(to name: String) -> String? {
    NearestName.of(name, among: header.map(\.text).filter { !$0.isEmpty })
  }

  /// Returns the printed names of a row, each standing in for the other one where that is missing.
  ///
  /// - Parameters:
  ///   - row: The row, from 0.
  ///   - chinese: The column of Chinese names, if there is one.
  ///   - english: The column of English names, if there is one.
  /// - Returns: The names; `nil` if there is none.
  package func label(_ row: Int, _ chinese: Int?, _ english: Int?) -> LocalizedText? {
    let found = [chinese, english].map { column -> String? in
      column.flatMap { rows[row][$0].text.isEmpty ? nil : rows[row][$0].text }
    }
    guard let zh = found[0] ?? found[1], let en = found[1] ?? found[0] else { return nil }
    return LocalizedText(zh: zh, en: en)
  }
}

extension IndexElement {
  /// The names that its column may have.
  package var names: [String] { [id, label.zh, label.en] }
}
