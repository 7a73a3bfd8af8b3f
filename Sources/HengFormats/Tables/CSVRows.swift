/// The rows of a file of separated values.
///
/// Quoting is that of RFC 4180: a quoted cell may hold separators, line ends and doubled quotes.
/// Lines end in LF, CR LF or CR. The separator is the comma, semicolon or tab that the first lines
/// have most of in one line.
struct CSVRows: TableRows {
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

  let sheet: FileLocation.Sheet? = nil
  let rowsMayBeShort = false

  private enum State {
    case cellStart, plain, quoted, quoteInQuoted
  }

  /// Opens a file.
  ///
  /// - Throws: ``InvalidFiles`` if it can't be read as text.
  init(path: String) throws(InvalidFiles) {
    self.path = path
    let context = ReadingContext(path: path)
    guard FileReading.isOpenable(path, upTo: TableLimits.fileBytes, in: context) else {
      throw InvalidFiles(context.diagnostics)
    }
    do throws(TextDecoding.Failure) {
      InputFiles.note(path)
      guard let opened = try TextStream(path: path) else {
        throw TextDecoding.Failure(byteOffset: 0)
      }
      stream = opened
      if try !stream.next(into: &chunk) { chunk = [] }
    } catch {
      throw InvalidFiles(.wrongEncoding(byteOffset: error.byteOffset), at: path)
    }
    if chunk.isEmpty { throw InvalidFiles(.emptyFile, at: path) }
    separator = CSVRows.separator(of: chunk)
  }

  /// Returns the separator that some line of a text has most of, the comma among equals.
  private static func separator(of text: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var (counts, best) = ([0, 0, 0], [0, 0, 0])
    var isQuoted = false
    for byte in text {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { counts = [0, 0, 0] }
      guard let index = candidates.firstIndex(of: byte) else { continue }
      counts[index] += 1
      best[index] = max(best[index], counts[index])
    }
    let index = best.indices.max { best[$0] < best[$1] || (best[$0] == best[$1] && $0 > $1) }
    return candidates[index ?? 0]
  }

  mutating func readBatches(
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
      do throws(TextDecoding.Failure) {
        position = 0
        hasEnded = try !stream.next(into: &chunk)
      } catch {
        throw InvalidFiles(.wrongEncoding(byteOffset: error.byteOffset), at: path)
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
        batch.bytes.append(byte)
        try checkSize(batch)
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
        batch.bytes.append(byte)
        try checkSize(batch)
      }
      if byte & 0xC0 != 0x80 { column += 1 }
    }
    return false
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
    if batch.bytes.count - cellStart > TableLimits.cellBytes {
      throw failure(state == .quoted ? .unclosedQuote : .cellTooLong(limit: TableLimits.cellBytes))
    }
    if rowStart < batch.cells.count,
      batch.bytes.count - Int(batch.cells[rowStart].start) > TableLimits.rowBytes
    {
      throw failure(.rowTooLong(limit: TableLimits.rowBytes))
    }
  }

  private func failure(_ problem: TableProblem) -> InvalidFiles {
    InvalidFiles([
      Diagnostic(
        .table(problem),
        at: FileLocation(path: path, line: Int(cellLine), column: Int(cellColumn)))
    ])
  }
}
