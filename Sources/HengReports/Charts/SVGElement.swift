/// An element of an SVG drawing.
struct SVGElement: Hashable, Sendable {
  /// An attribute, written in the order given.
  struct Attribute: Hashable, Sendable {
    var name: String
    var value: String
  }

  var name: String
  var attributes: [Attribute]
  var text: String
  var children: [SVGElement]

  /// Creates an element with text or with children.
  init(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String = "",
    children: [SVGElement] = []
  ) {
    self.name = name
    self.attributes = attributes.map { Attribute(name: $0.key, value: $0.value) }
    self.text = text
    self.children = children
  }

  /// The element as XML, each child on a line of its own.
  var xml: String {
    let opening = attributes.reduce("<" + name) { $0 + " \($1.name)=\"\($1.value.escapedForXML)\"" }
    if children.isEmpty, text.isEmpty { return opening + "/>" }
    if children.isEmpty { return opening + ">" + text.escapedForXML + "</\(name)>" }
    return opening + ">\n" + children.map { $0.xml + "\n" }.joined() + "</\(name)>"
  }
}

extension String {
  /// The text in one line, without characters that XML forbids or that turn the direction of
  /// writing.
  ///
  /// Source: *Extensible Markup Language 1.0*, fifth edition, production 2.
  var inOneLine: String {
    let scalars = unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: " "
      default: scalar.value & 0xFFFE == 0xFFFE ? " " : scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The text with the characters that mean something in XML and HTML written as entities.
  var escapedForXML: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
