import HengDiagnostics

/// A value of a YAML file or a workbook with its place.
///
/// Every scalar is text: what a number, a date or a yes means is for the reader of the key to say.
/// In a workbook `line` and `column` are those of the cell.
struct SourceNode: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case scalar(String)
    case list([SourceNode])
    case mapping([Pair])
    /// Something that was reported when the file was parsed.
    case unreadable
  }

  struct Pair: Hashable, Sendable {
    var key: String
    var keyLine: Int
    var keyColumn: Int
    var value: SourceNode
    /// The sheet of the key's cell, in a workbook.
    var sheet: FileLocation.Sheet?
  }

  var content: Content
  /// The line from 1.
  var line: Int
  /// The column from 1, in Unicode scalars.
  var column: Int
  /// The sheet of the cell, in a workbook.
  var sheet: FileLocation.Sheet?
  /// The day from which the value is in force, if the file dates it.
  var since: String?
  /// Whether the scalar's text starts at `column` and stands in one line, without escapes.
  var isVerbatim = false

  var shape: Problem.Shape {
    switch content {
    case .scalar, .unreadable: .text
    case .list: .list
    case .mapping: .mapping
    }
  }

  subscript(key: String) -> SourceNode? { pair(key)?.value }

  func pair(_ key: String) -> Pair? {
    guard case .mapping(let pairs) = content else { return nil }
    return pairs.first { $0.key == key }
  }
}
