/// How a line is drawn, told apart from others without colour.
struct ChartStroke: Hashable, Sendable {
  var ink = "#000"
  var width = 1.0
  /// The lengths of dashes and gaps; none for a plain line.
  var dashes: String?

  /// Patterns of dash and gap, the plain line first.
  private static let patterns: [String?] = [
    nil, "9 4", "2 3", "10 3 2 3", "5 2", "14 4", "10 3 2 3 2 3", "1 2", "6 2 6 6",
  ]

  /// The stroke of a line that stays in the background.
  static let background = ChartStroke(ink: "#b0b0b0", width: 0.8)

  /// Returns the stroke of one line among several; after each round through the patterns the ink
  /// changes between black and grey.
  static func named(_ number: Int, isEmphasised: Bool) -> ChartStroke {
    let (round, pattern) = number.quotientAndRemainder(dividingBy: patterns.count)
    return ChartStroke(
      ink: round % 2 == 0 ? "#000" : "#777", width: isEmphasised ? 2.2 : 1.3,
      dashes: patterns[pattern])
  }
}

/// A round mark at a point of a line.
enum ChartMarker: Hashable, Sendable {
  /// In the line's ink.
  case full
  /// White inside.
  case open
}

extension ChartCanvas {
  /// Draws a line through points; fewer than two draw nothing.
  mutating func line(through points: [(x: Double, y: Double)], _ stroke: ChartStroke) {
    guard points.count > 1 else { return }
    let path = points.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L")\(point.x.shortText),\(point.y.shortText)"
    }
    var element = SVGElement(
      "path",
      [
        "d": path.joined(), "fill": "none", "stroke": stroke.ink,
        "stroke-width": stroke.width.shortText, "stroke-linejoin": "round",
      ])
    if let dashes = stroke.dashes {
      element.attributes.append(.init(name: "stroke-dasharray", value: dashes))
    }
    add(element)
  }

  /// Draws a round mark.
  mutating func mark(
    _ marker: ChartMarker, at point: (x: Double, y: Double), radius: Double, ink: String = "#000",
    width: Double = 1.4
  ) {
    add(
      SVGElement(
        "circle",
        [
          "cx": point.x.shortText, "cy": point.y.shortText, "r": radius.shortText,
          "fill": marker == .full ? ink : "#fff", "stroke": ink,
          "stroke-width": width.shortText,
        ]))
  }
}
