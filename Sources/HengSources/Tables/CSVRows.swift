package import HengDiagnostics
package import HengWorkbooks

/// The rows of a file of separated values.
///
/// Quoting is that of RFC 4180: a quoted cell may hold separators, line ends and doubled quotes.
/// Lines end in LF, CR LF or CR. The separator is the tab in a `.tsv` file, else the comma,
/// semicolon or tab that finds the most of the columns that are looked for.
package struct CSVRows: TableRows {
  private let path: String
  private let stream: TextStream
  private var chunk: [UInt8] = []
  private var position = 0
  private var separator = UInt8(ascii: ",")

  private var (line, column): (Int32, Int32) = (1, 1)
  private var (cellLine, cellColumn): (Int32, Int32) = (1, 1)
  private var state = State.cellStart
  private var isAfterCR = false
  private var rowStart = 0
  private var cellStart = 0
  private var rowCount = 0
  private var hasEnded = false

  package let sheet: FileLocation.Sheet? = nil
  package let rowsMayBeShort = false
  package let merges: [CellRange] = []
  package var notes: [Problem] { stream.guessedEncoding.map { [.guessedEncoding($0)] } ?? [] }

  package func readMerges() -> [CellRange] { [] }

  private enum State {
    case cellStart, plain, quoted, quoteInQuoted
  }

  /// Opens a table.
  ///
  /// - Parameters:
  ///   - path: The table.
  ///   - countColumns: Counts the columns that are looked for in the first rows of the table, as
  ///     some separator cuts them.
  /// - Throws: ``InvalidFiles`` if it can't be read as text.
  package init(path: String, countColumns: (RecordBatch) -> Int) throws(InvalidFiles) {
    self.path = path
    let context = ReadingContext(path: path)
    guard FileReading.isOpenable(path, upTo: TableLimits.fileBytes, in: context) else {
      throw InvalidFiles(context.diagnostics)
    }
    if let foreign = ForeignFile(path: path) {
      throw InvalidFiles(.foreignFile(foreign), in: path)
    }
    do throws(TextStream.Failure) {
      stream = try TextStream(path: path)
      InputFiles.note(path)
      if try !stream.next(into: &chunk) { chunk = [] }
    } catch {
      throw error.mistake(of: path)
    }
    if chunk.isEmpty { throw InvalidFiles(.emptyFile, in: path) }
    separator =
      path.lowercased().hasSuffix(".tsv") ? UInt8(ascii: "\t") : likelySeparator(countColumns)
  }

  /// Returns the separator by which the first rows have the most of the columns that are looked
  /// for, the comma among equals.
  private func likelySeparator(_ countColumns: (RecordBatch) -> Int) -> UInt8 {
    var best = (separator: UInt8(ascii: ","), count: 0)
    for candidate in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      var trial = self
      trial.separator = candidate
      var batch = RecordBatch()
      // What is wrong further down is told when the rows are read.
      if let isFull = try? trial.takeChunk(into: &batch), !isFull { try? trial.end(&batch) }
      let count = countColumns(batch)
      if count > best.count { best = (candidate, count) }
    }
    return best.separator
  }

  package mutating func readBatches(
    _ body: (RecordBatch) throws(InvalidFiles) -> Bool
  ) throws(InvalidFiles) {
    var batch = RecordBatch()
    while try next(into: &batch) {
      if try !body(batch) { return }
    }
  }

  private mutating func next(into batch: inout RecordBatch) throws(InvalidFiles) -> Bool {
    batch.removeAll()
    (rowStart, cellStart) = (0, 0)
    while !hasEnded {
      let isFull = try takeChunk(into: &batch)
      if isFull { return true }
      do throws(TextStream.Failure) {
        position = 0
        hasEnded = try !stream.next(into: &chunk)
      } catch {
        throw error.mistake(of: path)
      }
      if hasEnded { try end(&batch) }
    }
    return batch.rowCount > 0
  }

  /// Cuts what is left of the chunk into cells, and returns whether the batch is full.
  private mutating func takeChunk(into batch: inout RecordBatch) throws(InvalidFiles) -> Bool {
    let text = chunk
    while position < text.count {
      let byte = text[position]
      position += 1
      if isAfterCR {
        isAfterCR = false
        if byte == UInt8(ascii: "\n") { continue }
      }
      switch (state, byte) {
      case (.cellStart, UInt8(ascii: "\"")): state = .quoted
      case (.quoted, UInt8(ascii: "\"")): state = .quoteInQuoted
      case (.quoteInQuoted, UInt8(ascii: "\"")):
        state = .quoted
        batch.bytes.append(byte)
      case (.quoted, UInt8(ascii: "\n")), (.quoted, UInt8(ascii: "\r")):
        batch.bytes.append(byte)
        endLine(byte)
        try checkSize(batch)
        continue
      case (.quoted, _):
        takeRun(of: text, into: &batch) { $0 == UInt8(ascii: "\"") }
        try checkSize(batch)
        continue
      case (_, separator):
        endCell(&batch)
        column += 1
        (cellLine, cellColumn) = (line, column)
        if batch.cells.count - rowStart >= TableLimits.columns {
          throw failure(.tooManyColumns(limit: TableLimits.columns))
        }
        continue
      case (_, UInt8(ascii: "\n")), (_, UInt8(ascii: "\r")):
        endCell(&batch)
        endLine(byte)
        try endRow(&batch)
        if batch.isFull { return true }
        continue
      case (.quoteInQuoted, _):
        throw failure(.strayQuote)
      default:
        state = .plain
        takeRun(of: text, into: &batch) { [separator] in $0 == separator }
        try checkSize(batch)
        continue
      }
      column += 1
    }
    return false
  }

  /// Adds the byte before the position to the current cell, and all behind it up to the next line
  /// end or byte that may end the cell.
  private mutating func takeRun(
    of text: [UInt8], into batch: inout RecordBatch, upTo mayEnd: (UInt8) -> Bool
  ) {
    var (end, scalarCount): (Int, Int32) = (position - 1, 0)
    var byte = text[end]
    repeat {
      batch.bytes.append(byte)
      if byte & 0xC0 != 0x80 { scalarCount += 1 }
      end += 1
      if end == text.count { break }
      byte = text[end]
    } while byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\r") && !mayEnd(byte)
    position = end
    column += scalarCount
  }

  /// Ends the last row, which needs no line end.
  private mutating func end(_ batch: inout RecordBatch) throws(InvalidFiles) {
    if state == .quoted { throw failure(.unclosedQuote) }
    if state == .cellStart, batch.cells.count == rowStart { return }
    endCell(&batch)
    try endRow(&batch)
  }

  private mutating func endLine(_ byte: UInt8) {
    isAfterCR = byte == UInt8(ascii: "\r")
    (line, column) = (line + 1, 1)
  }

  private mutating func endCell(_ batch: inout RecordBatch) {
    batch.cells.append(
      RecordBatch.Cell(
        start: Int32(cellStart), end: Int32(batch.bytes.count), line: cellLine, column: cellColumn))
    cellStart = batch.bytes.count
    state = .cellStart
  }

  private mutating func endRow(_ batch: inout RecordBatch) throws(InvalidFiles) {
    batch.rowEnds.append(batch.cells.count)
    rowStart = batch.cells.count
    rowCount += 1
    if rowCount > TableLimits.rows { throw failure(.tooManyRows(limit: TableLimits.rows)) }
    (cellLine, cellColumn) = (line, column)
  }

  private func checkSize(_ batch: borrowing RecordBatch) throws(InvalidFiles) {
    let size = batch.bytes.count
    let cellExcess = size - cellStart - TableLimits.cellBytes
    let rowExcess =
      rowStart < batch.cells.count
      ? size - Int(batch.cells[rowStart].start) - TableLimits.rowBytes : 0
    if cellExcess <= 0, rowExcess <= 0 { return }
    // Where a run goes beyond both, the one that it went beyond first is told.
    if cellExcess >= rowExcess {
      throw failure(state == .quoted ? .unclosedQuote : .cellTooLong(limit: TableLimits.cellBytes))
    }
    throw failure(.rowTooLong(limit: TableLimits.rowBytes))
  }

  private func failure(_ problem: Problem) -> InvalidFiles {
    InvalidFiles(
      problem, at: .file(FileLocation(path: path, line: Int(cellLine), column: Int(cellColumn))))
  }
}
