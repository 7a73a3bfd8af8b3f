package import HengDiagnostics
package import HengWorkbooks

/// The rows of a sheet of a workbook.
package struct WorkbookRows: TableRows {
  private let path: String
  private let file: WorkbookFile
  private let entry: SheetEntry

  package let rowsMayBeShort = true
  package var notes: [Problem] {
    (alternatives.isEmpty ? [] : [.likeSheets(entry.name, others: alternatives)])
      + (unusedSheets.isEmpty ? [] : [.unusedSheets(unusedSheets)])
  }
  package private(set) var merges: [CellRange] = []

  package var sheet: FileLocation.Sheet? {
    FileLocation.Sheet(number: entry.number, name: entry.name)
  }

  /// The sheets with content that aren't read.
  private let unusedSheets: [String]
  /// The sheets that would do as well.
  private let alternatives: [String]

  /// Opens a sheet by its name, or the one that is meant.
  ///
  /// - Parameters:
  ///   - path: The workbook.
  ///   - sheet: The sheet's name, and where that is written.
  ///   - countColumns: Counts the columns that are looked for in the first rows of a sheet; without
  ///     it every sheet is like another.
  /// - Throws: ``InvalidFiles`` if the workbook can't be read, has no such sheet, or has several that
  ///   may be meant.
  package init(
    path: String, sheet: (name: String, place: FileLocation)?,
    countColumns: (RecordBatch) -> Int = { _ in 0 }
  ) throws(InvalidFiles) {
    let file: WorkbookFile
    do throws(WorkbookError) {
      file = try WorkbookFile(path: path)
      InputFiles.note(path)
    } catch {
      if error == .notFound { throw InvalidFiles(.fileNotFound, in: path) }
      throw InvalidFiles([Diagnostic(error, in: path)])
    }
    let choice = try SheetChoice(
      of: file, path: path, named: sheet, countColumns: countColumns)
    (self.path, self.file) = (path, file)
    (entry, unusedSheets, alternatives) = (choice.entry, choice.unused, choice.alternatives)
  }

  package func readMerges() throws(InvalidFiles) -> [CellRange] {
    do throws(WorkbookError) {
      return try file.merges(of: entry)
    } catch {
      throw InvalidFiles([Diagnostic(error, in: path)])
    }
  }

  /// The body has seen enough.
  private struct Enough: Error {}

  package mutating func readBatches(
    _ body: (RecordBatch) throws(InvalidFiles) -> Bool
  ) throws(InvalidFiles) {
    var batch = RecordBatch()
    do {
      merges = try file.readRows(of: entry) { row in
        batch.append(row)
        guard batch.isFull else { return }
        if try !body(batch) { throw Enough() }
        batch.removeAll()
      }
      if batch.rowCount > 0 { _ = try body(batch) }
    } catch let error as InvalidFiles {
      throw error
    } catch let error as WorkbookError {
      throw InvalidFiles([Diagnostic(error, in: path)])
    } catch is Enough {
      return
    } catch {
      throw InvalidFiles(.unreadableFile, in: path)
    }
  }
}

extension RecordBatch {
  /// Adds a row with the empty cells between those that have content.
  mutating func append(_ row: ReadRow) {
    var column: Int32 = 1
    func place(_ bytes: Int) -> Cell {
      Cell(
        start: Int32(bytes), end: Int32(bytes), line: Int32(row.number), column: column)
    }
    for cell in row.cells {
      while column < cell.column {
        cells.append(place(bytes.count))
        column += 1
      }
      var found = place(bytes.count)
      let (text, display) = cell.written
      bytes += text.utf8
      found.end = Int32(bytes.count)
      if let display { found.display = displays.place(of: display) }
      found.absence = CellAbsence(cell.value)
      cells.append(found)
      column += 1
    }
    rowEnds.append(cells.count)
    if row.isHidden { hiddenLines.append(row.number) }
  }
}
