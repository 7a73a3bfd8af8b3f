import HengDiagnostics

extension PlainTable {
  /// Makes a table with a row for each unit of one that has a row for each unit and series: each
  /// series becomes a column, and other columns keep what the unit's first row has.
  ///
  /// Cells keep their places. A series that a unit has twice is reported.
  ///
  /// - Parameters:
  ///   - series: The column of the series' names.
  ///   - value: The column of their values.
  ///   - keys: The columns that tell units apart: code and year.
  /// - Returns: The wide table.
  package func widened(series: Int, value: Int, keys: [Int]) -> PlainTable {
    let others = header.indices.filter { $0 != series && $0 != value }
    var names = others.map { header[$0] }
    var columns: [String: Int] = [:]
    var places: [[String]: Int] = [:]
    var wide: [[Cell]] = []
    for row in rows {
      let name = row[series]
      if name.isBlank {
        // A note stands alone in its row; what else lacks a series is told.
        if row.count(where: { !$0.isBlank }) > 1 {
          report(.emptyValue, at: name, ofColumn: series)
        } else {
          wide.append(others.map { row[$0] })
        }
        continue
      }
      let column = columns[name.text.foldedName] ?? names.count
      if column == names.count {
        columns[name.text.foldedName] = column
        if names.count * max(wide.count, 1) > PlainTable.cellLimit {
          report(.tooManyCells(limit: PlainTable.cellLimit), at: name)
          break
        }
        names.append(Cell(text: name.text, line: header[value].line, column: header[value].column))
      }
      let key = keys.map { row[$0].text }
      let place = places[key] ?? wide.count
      if place == wide.count {
        if names.count * (wide.count + 1) > PlainTable.cellLimit {
          report(.tooManyCells(limit: PlainTable.cellLimit), at: name)
          break
        }
        places[key] = place
        wide.append(others.map { row[$0] })
      }
      while wide[place].count <= column { wide[place].append(Cell(line: wide[place].first?.line)) }
      let own = wide[place][column]
      if own.column != nil {
        report(.seriesTwice(name.text, firstLine: own.line ?? 0), at: name)
      } else {
        wide[place][column] = row[value]
      }
    }
    for row in wide.indices {
      while wide[row].count < names.count { wide[row].append(Cell(line: wide[row].first?.line)) }
    }
    return replacing(header: names, rows: wide)
  }
}
