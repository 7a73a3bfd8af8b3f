import Foundation
import FoundationXML

/// An element found in an SVG document.
struct DrawnElement: Hashable, Sendable {
  var name: String
  var attributes: [String: String]
  var text: String

  func number(_ attribute: String) -> Double { attributes[attribute].flatMap(Double.init) ?? 0 }

  /// The box of a text by a rule of thumb that knows nothing of fonts: ASCII takes half of an em,
  /// everything else a whole one, from 0.8 em above the base line to 0.1 em below it.
  var textBox: (left: Double, right: Double, top: Double, bottom: Double) {
    let size = number("font-size")
    let width = text.reduce(0) { $0 + ($1.isASCII ? 0.5 : 1) } * size
    let start =
      switch attributes["text-anchor"] {
      case "middle": number("x") - width / 2
      case "end": number("x") - width
      default: number("x")
      }
    return (start, start + width, number("y") - 0.8 * size, number("y") + 0.1 * size)
  }
}

/// Reads an SVG document with Foundation's XML parser, which refuses what isn't well-formed.
final class SVGReading: NSObject, XMLParserDelegate {
  private(set) var elements: [DrawnElement] = []
  private var open: [Int] = []

  /// Returns the elements in the order in which they begin, or `nil` if the text isn't XML.
  static func elements(of svg: String) -> [DrawnElement]? {
    let reading = SVGReading()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reading
    return parser.parse() ? reading.elements : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(DrawnElement(name: name, attributes: attributes, text: ""))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let last = open.last { elements[last].text += string }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }
}
