import FoundationEssentials
public import HengDiagnostics
import HengModel

extension JSONValue {
  /// Returns an object as JSON text with the remarks on it in front, if there are any.
  ///
  /// - Parameter remarks: What is to be told first.
  /// - Returns: Keys in sorted order but for `left-out` and `remarks`, ended by a line feed.
  /// - Throws: What the encoder throws.
  public func text(below remarks: Remarks) throws -> String {
    let own = try text()
    if remarks.isEmpty { return own }
    var told: [String: JSONValue] = ["remarks": .array(remarks.all.map { JSONValue($0) })]
    if !remarks.leftOut.isEmpty {
      let counts = remarks.leftOut.map { part -> JSONValue in
        .object([
          "kind": .string(part.kind.rawValue), "count": JSONValue(part.count),
          "total": JSONValue(part.total),
        ])
      }
      told["left-out"] = .array(counts)
    }
    let first = try JSONValue.object(told).text()
    // The text of each is a brace, lines of pairs and a brace.
    return first.dropLast("\n}\n".count) + ",\n" + own.dropFirst("{\n".count)
  }

  /// A mistake or a note with its place.
  init(_ diagnostic: Diagnostic) {
    var object: [String: JSONValue] = [
      "severity": .string(diagnostic.severity.rawValue), "code": .string(diagnostic.code),
      "message": JSONValue(diagnostic.message),
      "place": .string(diagnostic.place.text(settings: .bare)),
    ]
    if let location = diagnostic.location {
      object["path"] = .string(location.path)
      object["sheet"] = location.sheet.map { .string($0.name) }
      object["line"] = location.line.map { JSONValue($0) }
      object["column"] = location.column.map { JSONValue($0) }
    }
    let example = diagnostic.problem.example
    if !example.isEmpty { object["example"] = .array(example.map { .string($0) }) }
    self = .object(object)
  }

  private init(_ number: Int) { self = .number(.init(number)) }
}
