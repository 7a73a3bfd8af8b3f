/// A value of a YAML file with its place.
///
/// Every scalar is text: what a number, a date or a yes means is for the reader of the key to say.
struct YAMLNode: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case scalar(String)
    case list([YAMLNode])
    case mapping([Pair])
    /// Something that was reported when the file was parsed.
    case unreadable
  }

  struct Pair: Hashable, Sendable {
    var key: String
    var keyLine: Int
    var keyColumn: Int
    var value: YAMLNode
  }

  var content: Content
  /// The line from 1.
  var line: Int
  /// The column from 1, in Unicode scalars.
  var column: Int
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

  subscript(key: String) -> YAMLNode? { pair(key)?.value }

  func pair(_ key: String) -> Pair? {
    guard case .mapping(let pairs) = content else { return nil }
    return pairs.first { $0.key == key }
  }
}
