import FoundationEssentials
import HengModel

extension JSONValue {
  /// The value as Python code that reads it: a raw string literal with JSON inside.
  ///
  /// JSON's own escapes stand for the quotation mark that ends the literal and for all characters
  /// that steer a line or the direction of writing, so no text can leave its string.
  func pythonAssignment(to name: String) -> String {
    "\(name) = json.loads(r'''\n\(lines(width: 110).joined(separator: "\n"))\n''')"
  }

  /// The value as lines of JSON with sorted keys; what fits a line stands on one.
  private func lines(width: Int) -> [String] {
    let short = compact
    if short.count <= width { return [short] }
    switch self {
    case .array(let values):
      let items = values.map { $0.lines(width: width - 1) }
      return ["["] + JSONValue.filled(items, width: width - 1).map { " " + $0 } + ["]"]
    case .object(let values):
      let items = values.sorted { $0.key < $1.key }.map { key, value in
        let name = key.jsonLiteral + ": "
        var lines = value.lines(width: width - 1 - name.count)
        lines[0] = name + lines[0]
        return lines
      }
      return ["{"] + JSONValue.filled(items, width: width - 1).map { " " + $0 } + ["}"]
    case .null, .bool, .number, .string: return [short]
    }
  }

  /// Puts items behind each other as long as they fit a line, with commas between them.
  private static func filled(_ items: [[String]], width: Int) -> [String] {
    var lines: [String] = []
    var canGrow = false
    for (number, item) in items.enumerated() {
      var item = item
      if number < items.count - 1 { item[item.count - 1] += "," }
      if canGrow, item.count == 1, let last = lines.last, last.count + item[0].count < width {
        lines[lines.count - 1] = last + " " + item[0]
      } else {
        lines += item
      }
      canGrow = item.count == 1
    }
    return lines
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
