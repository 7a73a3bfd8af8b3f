/// The relationships of a part to others, by their identifiers.
final class Relationships: XMLHandler {
  struct Relationship {
    /// The last word of the type's address, such as `worksheet`.
    var kind: Substring
    var target: String
    var isExternal: Bool
  }

  /// The part that the targets are relative to; empty for the package.
  private let source: String
  private let part: String
  private let limit: Int
  private var byID: [String: Relationship] = [:]
  private var inOrder: [Relationship] = []

  /// Reads the relationships of a part, or of the package if the name is empty.
  init(of source: String, in archive: ZIPArchive) throws(WorkbookError) {
    self.source = source
    let folder = source.split(separator: "/").dropLast().map { "\($0)/" }.joined()
    part = "\(folder)_rels/\(source.dropFirst(folder.count)).rels"
    limit = archive.limits.entries
    try XMLPart.parse(part, root: "Relationships", of: archive, for: self)
  }

  func begin(_ name: String, _ attributes: XMLAttributes) throws(WorkbookError) -> Bool {
    guard name == "Relationship" else { return false }
    func required(_ attribute: String) throws(WorkbookError) -> String {
      if let value = attributes[attribute] { return value }
      throw .badAttribute(part: part, element: name, attribute: attribute, value: nil)
    }
    let id = try required("Id")
    let type = try required("Type")
    let relationship = Relationship(
      kind: type[(type.lastIndex(of: "/").map(type.index(after:)) ?? type.startIndex)...],
      target: try required("Target"), isExternal: attributes["TargetMode"] == "External")
    guard byID.updateValue(relationship, forKey: id) == nil else {
      throw .badAttribute(part: part, element: name, attribute: "Id", value: id)
    }
    inOrder.append(relationship)
    if inOrder.count > limit { throw .tooMany(.relationships, limit: limit) }
    return false
  }

  func end(_ name: String, text: String) {}

  /// Returns the relationship of an identifier.
  subscript(id: String) -> Relationship? { byID[id] }

  /// Returns the first relationship of a kind.
  func first(_ kind: String) -> Relationship? { inOrder.first { $0.kind == kind } }

  /// Returns the name of the part that a relationship leads to.
  func part(of relationship: Relationship) throws(WorkbookError) -> String {
    let bad = WorkbookError.badTarget(part: part, target: relationship.target)
    if relationship.isExternal { throw bad }
    let isAbsolute = relationship.target.hasPrefix("/")
    var folders = isAbsolute ? [] : source.split(separator: "/").dropLast()
    for step in relationship.target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..":
        if folders.popLast() == nil { throw bad }
      default: folders.append(step)
      }
    }
    if folders.isEmpty { throw bad }
    return folders.joined(separator: "/")
  }
}
