import HengDiagnostics
import HengIndex
import HengModel
package import HengSources

extension IndexDataReader {
  /// The table with a column for each series, where each has a row; `nil` with a report if the
  /// columns that tell so aren't there.
  package var widened: PlainTable? {
    guard let series = names.series else { return table }
    let (own, value) = (column(series.name), column(series.value))
    let (code, year) = (codeColumn, names.year.flatMap(column))
    guard let own, let value, let code, names.year == nil || year != nil else { return nil }
    return table.widened(series: own, value: value, keys: [code] + [year].compactMap(\.self))
  }

  /// The rows that have nothing but one filled cell, as notes below a table have; a table of two
  /// columns has no room to tell them from units.
  var noteRows: Set<Int> {
    guard table.header.count > 2 else { return [] }
    return Set(
      table.rows.indices.filter { row in table.rows[row].count { !$0.isBlank } == 1 })
  }

  /// Reads the unit, and the year, of each row; `nil` with a report where there is none.
  ///
  /// Units of one name are shown with their codes.
  func rows(
    code: Int, year: Int?, _ labels: (chinese: Int?, english: Int?), besides notes: Set<Int>
  ) -> [IndexRow?] {
    var seen: [String: Int] = [:]
    var padded: [String: (code: String, row: Int)] = [:]
    var rows = table.rows.indices.map { row -> IndexRow? in
      let cell = table.rows[row][code]
      if notes.contains(row), cell.isBlank {
        let filled = table.rows[row].first { !$0.isBlank } ?? cell
        table.report(
          .noFigures(filled.text, skippedBy: SkippedWords.word(leavingOut: filled.text)),
          at: filled)
        return nil
      }
      guard let id = self.code(cell, code), let year = self.year(row, year) else { return nil }
      let label = table.label(row, labels.chinese, labels.english)
      if let total = [id, label?.zh, label?.en].compactMap(\.self).first(where: \.namesTotal) {
        table.report(.totalRow(total), at: cell)
        return nil
      }
      let key = "\(id)\u{0}\(year.map(String.init) ?? "")"
      if let first = seen[key] {
        table.report(
          .repeatedUnit(id, year: year, firstLine: table.rows[first][0].line ?? 0), at: cell)
        return nil
      }
      seen[key] = row
      if let plain = UnitCodes.plainForm(of: id) {
        if let other = padded[plain], other.code != id {
          let place = table.place(of: table.rows[other.row][code])
          table.note(.codesAlike(id, other: other.code, at: place), at: cell, ofColumn: code)
        }
        padded[plain] = (id, row)
      }
      return IndexRow(id: id, label: label ?? .init(id), year: year)
    }
    tellApart(&rows)
    return rows
  }

  /// Adds the codes to the names that several units have.
  private func tellApart(_ rows: inout [IndexRow?]) {
    for language in [\LocalizedText.zh, \.en] {
      var ids: [String: Set<String>] = [:]
      for row in rows.compactMap(\.self) {
        ids[row.label[keyPath: language], default: []].insert(row.id)
      }
      for place in rows.indices {
        guard let row = rows[place], ids[row.label[keyPath: language]]?.count ?? 0 > 1 else {
          continue
        }
        rows[place]?.label[keyPath: language] += " (\(row.id))"
      }
    }
  }

  /// The columns of names: those that the spec names, or those with customary names.
  var nameColumns: (chinese: Int?, english: Int?) {
    (
      names.chineseName.flatMap(column) ?? table.column(named: "name-zh"),
      names.englishName.flatMap(column) ?? table.column(named: "name-en")
    )
  }

  private func code(_ cell: PlainTable.Cell, _ column: Int) -> String? {
    if let absence = cell.absence {
      table.report(absence.problem, at: cell, ofColumn: column)
      return nil
    }
    if FigureReader.isFormulaError(cell.text) {
      table.report(.formulaError(cell.text), at: cell, ofColumn: column)
      return nil
    }
    if cell.text.isEmpty {
      table.report(.emptyCode, at: cell, ofColumn: column)
      return nil
    }
    let display = table.display(of: cell)
    if let problem = UnitCodes.problem(of: cell.text, display: display) {
      if problem.isRefusal {
        table.report(problem.told, at: cell, ofColumn: column)
        return nil
      }
      table.note(problem.told, at: cell, ofColumn: column)
    }
    return UnitCodes.code(cell.text, display: display)
  }

  /// The year of a row, `.some(nil)` without a column of years, `nil` with a report if it is none.
  private func year(_ row: Int, _ column: Int?) -> Int?? {
    guard let column else { return .some(nil) }
    let text = table.rows[row][column].text
    if let absence = table.rows[row][column].absence {
      table.report(absence.problem, at: table.rows[row][column], ofColumn: column)
      return nil
    }
    // Where a program wrote 2018.0 it took years for measurements, and may have filled them in.
    if let year = CellWords.year(text), !text.contains(".") { return year }
    table.report(.notAYear(text), at: table.rows[row][column], ofColumn: column)
    return nil
  }
}
