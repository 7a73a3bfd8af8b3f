import FoundationEssentials
import HengModel

extension JSONValue {
  /// The value as Python code that reads it: a raw string literal with JSON inside.
  ///
  /// JSON's own escapes stand for the quotation mark that ends the literal and for all characters
  /// that steer a line or the direction of writing, so no text can leave its string.
  func pythonAssignment(to name: String) -> String {
    "\(name) = json.loads(r'''\n\(lines(width: 100).joined(separator: "\n"))\n''')"
  }

  /// The value as lines of JSON with sorted keys; what fits a line stands on one.
  private func lines(width: Int) -> [String] {
    let short = compact
    if short.count <= width { return [short] }
    func block(_ open: String, _ items: [(key: String, value: JSONValue)], _ close: String)
      -> [String]
    {
      var lines = [open]
      for (number, item) in items.enumerated() {
        var inner = item.value.lines(width: width - 1)
        inner[0] = item.key + inner[0]
        if number < items.count - 1 { inner[inner.count - 1] += "," }
        lines += inner.map { " " + $0 }
      }
      return lines + [close]
    }
    switch self {
    case .array(let values): return block("[", values.map { ("", $0) }, "]")
    case .object(let values):
      let pairs = values.sorted { $0.key < $1.key }
      return block("{", pairs.map { ($0.key.jsonLiteral + ": ", $0.value) }, "}")
    case .null, .bool, .number, .string: return [short]
    }
  }

  private var compact: String {
    switch self {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .number(let value): return value.description
    case .string(let text): return text.jsonLiteral
    case .array(let values): return "[" + values.map(\.compact).joined(separator: ", ") + "]"
    case .object(let values):
      let pairs = values.sorted { $0.key < $1.key }
      return "{"
        + pairs.map { "\($0.key.jsonLiteral): \($0.value.compact)" }
        .joined(separator: ", ") + "}"
    }
  }
}

extension String {
  /// The text as a JSON string without apostrophes, in one line.
  fileprivate var jsonLiteral: String {
    var literal = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "'": literal += "\\u0027"
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
          for unit in String(scalar).utf16 {
            let digits = String(unit, radix: 16)
            literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          }
        default: literal.unicodeScalars.append(scalar)
        }
      }
    }
    return literal + "\""
  }
}
