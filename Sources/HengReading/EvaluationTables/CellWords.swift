package import HengSources

/// Words that the cells of a column are expected to hold, found by their bytes.
///
/// A cell with just such a word means its value. Any other cell is to be read as text: it may hold
/// a word in other forms, or between white space.
package struct CellWords<Value: Sendable>: Sendable {
  private let words: [(bytes: [UInt8], value: Value)]

  /// Takes words with their values, but for those that read as text come to something else.
  package init(_ values: [String: Value]) {
    words = values.sorted { $0.key < $1.key }.filter {
      TableRowReader.content(of: $0.key) == $0.key
    }.map { (Array($0.key.utf8), $0.value) }
  }

  /// Returns the value of the word that a cell holds, or `nil` if it holds none as it stands.
  package func value(of cell: RecordBatch.Cell, in batch: RecordBatch) -> Value? {
    let bytes = batch.bytes[Int(cell.start)..<Int(cell.end)]
    return words.first { $0.bytes.count == bytes.count && bytes.elementsEqual($0.bytes) }?.value
  }
}
