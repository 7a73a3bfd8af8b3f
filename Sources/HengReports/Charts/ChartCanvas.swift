import HengModel

/// The surface a chart is drawn on, from top to bottom.
struct ChartCanvas {
  /// Where a text's own edge stands.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  let language: Language
  let width: Double
  /// How far the drawing reaches down.
  var height: Double = 0
  private var elements: [SVGElement] = []
  private var fills: Set<ChartFill> = []

  /// The size of ordinary text.
  static let textSize = 12.0
  /// The distance between the base lines of two lines of text.
  static let lineHeight = 15.0
  /// The white border.
  static let margin = 16.0
  /// The families that have Chinese letters on the usual systems.
  private static let fontFamilies =
    "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif"

  init(width: Double, _ language: Language) {
    self.width = width
    self.language = language
  }

  /// Where the drawing ends on the right.
  var right: Double { width - ChartCanvas.margin }

  /// Returns a text in the chart's language, in one line.
  func plain(_ text: LocalizedText) -> String { text[language].inOneLine }

  mutating func add(_ element: SVGElement) { elements.append(element) }

  mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), stroke: String = "#000",
    width: Double = 1, dashes: String? = nil
  ) {
    var element = SVGElement(
      "line",
      [
        "x1": start.x.shortText, "y1": start.y.shortText, "x2": end.x.shortText,
        "y2": end.y.shortText, "stroke": stroke, "stroke-width": width.shortText,
      ])
    if let dashes { element.attributes.append(.init(name: "stroke-dasharray", value: dashes)) }
    add(element)
  }

  /// Draws a filled box with a thin black edge.
  mutating func box(
    _ fill: ChartFill, x: Double, y: Double, width: Double, height: Double
  ) {
    fills.insert(fill)
    add(
      SVGElement(
        "rect",
        [
          "x": x.shortText, "y": y.shortText, "width": width.shortText,
          "height": height.shortText,
          "fill": fill.pattern == nil ? fill.ground : "url(#\(ChartCanvas.name(of: fill)))",
          "stroke": "#000", "stroke-width": "0.6",
        ]))
  }

  /// Draws one line of text.
  ///
  /// - Parameters:
  ///   - text: The text, in one line.
  ///   - x: Where the anchored edge stands.
  ///   - baseline: Where the letters stand.
  ///   - size: The font size.
  ///   - anchor: The edge that `x` is for.
  ///   - isBold: Whether the text is set in bold.
  ///   - ink: The letters' colour.
  ///   - halo: A colour to set off the letters from what lies behind them.
  mutating func text(
    _ text: String, x: Double, baseline: Double, size: Double = ChartCanvas.textSize,
    anchor: Anchor = .start, isBold: Bool = false, ink: String = "#000", halo: String? = nil
  ) {
    if text.isEmpty { return }
    var element = SVGElement(
      "text",
      [
        "x": x.shortText, "y": baseline.shortText, "font-size": size.shortText,
        "text-anchor": anchor.rawValue, "fill": ink,
      ], text: text)
    if isBold { element.attributes.append(.init(name: "font-weight", value: "bold")) }
    if let halo {
      element.attributes += [
        .init(name: "stroke", value: halo), .init(name: "stroke-width", value: "3"),
        .init(name: "stroke-linejoin", value: "round"),
        .init(name: "paint-order", value: "stroke"),
      ]
    }
    add(element)
  }

  /// Draws lines of text one below the other, centred on a height.
  mutating func text(
    _ lines: [String], x: Double, middle: Double, size: Double = ChartCanvas.textSize,
    anchor: Anchor = .start, halo: String? = nil
  ) {
    let first = middle - Double(lines.count - 1) * ChartCanvas.lineHeight / 2
    for (number, line) in lines.enumerated() {
      text(
        line, x: x,
        baseline: ChartCanvas.baseline(
          middle: first + Double(number) * ChartCanvas.lineHeight, size: size),
        size: size, anchor: anchor, halo: halo)
    }
  }

  /// Where letters stand whose middle is at a height.
  static func baseline(middle: Double, size: Double) -> Double { middle + 0.36 * size }

  /// Writes a paragraph at the bottom of the drawing so far, broken to the chart's width.
  mutating func paragraph(_ text: String, size: Double = textSize, isBold: Bool = false) {
    let lines = TextExtent.lines(
      of: text, size: size, isBold: isBold, width: width - 2 * ChartCanvas.margin)
    for line in lines where !line.isEmpty {
      height += size * 1.25
      self.text(
        line, x: ChartCanvas.margin, baseline: height - 0.25 * size, size: size, isBold: isBold)
    }
  }

  /// Starts a chart with its title and what stands below it.
  mutating func heading(_ title: LocalizedText, _ subtitle: LocalizedText) {
    height = ChartCanvas.margin
    paragraph(plain(title), size: 16, isBold: true)
    height += 4
    paragraph(plain(subtitle))
    height += 12
  }

  /// Returns the finished drawing as an SVG document.
  ///
  /// - Parameters:
  ///   - title: The chart's name, for readers who don't see it.
  ///   - description: What the chart shows, likewise.
  /// - Returns: The text of the document, ended by a line feed.
  func svg(title: LocalizedText, description: LocalizedText) -> String {
    let size = (width.shortText, (height + ChartCanvas.margin).shortText)
    let patterns = fills.sorted { $0.step < $1.step }.compactMap(ChartCanvas.definition)
    let root = SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": size.0, "height": size.1,
        "viewBox": "0 0 \(size.0) \(size.1)", "role": "img",
        "xml:lang": language == .chinese ? "zh-Hans" : "en",
        "font-family": ChartCanvas.fontFamilies,
      ],
      children: [
        SVGElement("title", text: plain(title)), SVGElement("desc", text: plain(description)),
      ] + (patterns.isEmpty ? [] : [SVGElement("defs", children: patterns)])
        + [SVGElement("rect", ["width": size.0, "height": size.1, "fill": "#fff"])] + elements)
    return root.xml + "\n"
  }

  /// Equal names mean equal patterns, so that several charts may stand on one page.
  private static func name(of fill: ChartFill) -> String { "heng-fill-\(fill.step)" }

  private static func definition(of fill: ChartFill) -> SVGElement? {
    fill.pattern.map { pattern in
      SVGElement(
        "pattern",
        [
          "id": name(of: fill), "width": "8", "height": "8", "patternUnits": "userSpaceOnUse",
        ],
        children: [
          SVGElement("rect", ["width": "8", "height": "8", "fill": fill.ground]), pattern,
        ])
    }
  }
}
