import HengIndex
public import HengModel
public import HengWorkbooks

extension Workbook {
  /// Writes an index: the scores and ranks of all elements, the normalized and the reported values,
  /// the weights, the steps, and every value that a step changed.
  public init(_ subject: IndexSubject, _ language: Language) {
    let writer = IndexWorkbook(subject: subject, language: language)
    self.init(
      title: subject.label[language],
      sheets: [
        writer.ranks, writer.values(reported: true), writer.values(reported: false),
        writer.weights, writer.steps, writer.changes,
      ])
  }
}

/// Writes the sheets of an index.
private struct IndexWorkbook {
  let subject: IndexSubject
  let language: Language
  private var result: IndexResult { subject.shown }
  private var elements: [IndexElement] { result.tree.elements }

  private func plain(_ text: LocalizedText) -> Cell.Content { .text(text[language].inOneLine) }

  private func number(_ value: Double?) -> Cell.Content { value.map { .number($0) } ?? .blank }

  /// Makes a sheet of a header and rows.
  private func sheet(
    _ name: LocalizedText, _ titles: [LocalizedText], widths: [Double], _ rows: [[Cell.Content]],
    fixedColumns: Int = 1
  ) -> Sheet {
    var sheet = Sheet(name: name[language])
    for (column, title) in titles.enumerated() {
      sheet[1, column + 1] = Cell(plain(title), style: SheetStyle.header)
      sheet.columnWidths[column + 1] = column < widths.count ? widths[column] : 11
    }
    for (row, contents) in rows.enumerated() {
      for (column, content) in contents.enumerated() {
        let style =
          if case .number = content {
            SheetStyle.figure.formatted("General")
          } else {
            SheetStyle.text
          }
        sheet[row + 2, column + 1] = Cell(content, style: style)
      }
    }
    sheet.firstScrollingCell = CellAddress(row: 2, column: fixedColumns + 1)
    return sheet
  }

  private static let unitTitles = [
    Term.code, Term.unit,
    Term.year,
  ]

  private func unitCells(_ row: IndexRow) -> [Cell.Content] {
    [.text(row.id), plain(row.label), number(row.year.map(Double.init))]
  }

  var ranks: Sheet {
    let ranks = result.ranks
    let columns = [result.root] + result.tree.groups.reversed().dropFirst().map(\.column)
    return sheet(
      Term.scoresAndRanks,
      [Term.rank] + Self.unitTitles
        + columns.map { elements[$0].label },
      widths: [7, 9, 20, 7],
      result.rowsByRank.map { row in
        [number(ranks[row])] + unitCells(result.rows[row])
          + columns.map { number(result.score(row: row, column: $0)) }
      }, fixedColumns: 4)
  }

  func values(reported: Bool) -> Sheet {
    let data = result.pipeline.data
    let rows: [[Cell.Content]] =
      reported
      ? data.rows.indices.map { row in
        unitCells(data.rows[row])
          + (0..<result.tree.indicatorCount).map { number(data[row, $0]) }
      }
      : result.rows.indices.map { row in
        unitCells(result.rows[row])
          + (0..<result.tree.indicatorCount).map { number(result.score(row: row, column: $0)) }
      }
    return sheet(
      reported ? Term.reportedValues : Term.normalizedValues,
      Self.unitTitles + result.tree.indicators.map(\.label), widths: [9, 20, 7], rows,
      fixedColumns: 3)
  }

  var weights: Sheet {
    let effective = result.effectiveWeights
    return sheet(
      Term.weights,
      [
        Term.code, Term.part,
        Term.parent, Term.level,
        Term.direction, Term.weight,
        Term.weightInIndex,
      ], widths: [12, 40, 12, 6, 8, 10, 12],
      elements.indices.map { column in
        [
          .text(elements[column].id), plain(elements[column].label),
          .text(elements[column].parent ?? ""), .number(Double(result.tree.levels[column])),
          .number(Double(elements[column].direction.rawValue)),
          .number(result.localWeights[column]), .number(effective[column]),
        ]
      })
  }

  var steps: Sheet {
    let table = result.stepTable
    return sheet(
      Term.steps, table.columns.map(\.title), widths: [20, 60, 60],
      table.rows.map { $0.cells.map(plain) })
  }

  var changes: Sheet {
    let data = result.pipeline.data
    return sheet(
      Term.changes,
      [Term.step] + Self.unitTitles + [
        Term.indicator, Term.valueBefore,
        Term.valueAfter,
      ], widths: [20, 9, 20, 7, 40, 14, 14],
      IndexStep.allCases.flatMap { step in
        result.changes(of: step).map { change in
          [plain(step.label)] + unitCells(data.rows[change.row]) + [
            plain(elements[change.indicator].label), number(change.before), number(change.after),
          ]
        }
      })
  }
}
