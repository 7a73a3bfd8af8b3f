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
