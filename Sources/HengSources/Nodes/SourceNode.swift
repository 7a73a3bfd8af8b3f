package import HengDiagnostics

/// A value of a YAML file or a workbook with its place.
///
/// Every scalar is text: what a number, a date or a yes means is for the reader of the key to say.
/// In a workbook `line` and `column` are those of the cell.
package struct SourceNode: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case scalar(String)
    case list([SourceNode])
    case mapping([Pair])
    /// Something that was reported when the file was parsed.
    case unreadable
  }

  package struct Pair: Hashable, Sendable {
    package var key: String
    package var keyLine: Int
    package var keyColumn: Int
    package var value: SourceNode
    /// The sheet of the key's cell, in a workbook.
    package var sheet: FileLocation.Sheet?

    package init(
      key: String, keyLine: Int, keyColumn: Int, value: SourceNode, sheet: FileLocation.Sheet? = nil
    ) {
      self.key = key
      self.keyLine = keyLine
      self.keyColumn = keyColumn
      self.value = value
      self.sheet = sheet
    }
  }

  package var content: Content
  /// The line from 1.
  package var line: Int
  /// The column from 1, in Unicode scalars.
  package var column: Int
  /// The sheet of the cell, in a workbook.
  package var sheet: FileLocation.Sheet?
  /// The day from which the value is in force, if the file dates it.
  package var since: String?
  /// Whether the scalar's text starts at `column` and stands in one line, without escapes.
  package var isVerbatim = false

  package init(
    content: Content, line: Int, column: Int, sheet: FileLocation.Sheet? = nil,
    since: String? = nil, isVerbatim: Bool = false
  ) {
    self.content = content
    self.line = line
    self.column = column
    self.sheet = sheet
    self.since = since
    self.isVerbatim = isVerbatim
  }

  package var shape: Problem.Shape {
    switch content {
    case .scalar, .unreadable: .text
    case .list: .list
    case .mapping: .mapping
    }
  }

  package subscript(key: String) -> SourceNode? { pair(key)?.value }

  package func pair(_ key: String) -> Pair? {
    guard case .mapping(let pairs) = content else { return nil }
    return pairs.first { $0.key == key }
  }
}
