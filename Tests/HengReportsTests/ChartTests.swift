import HengModel
import HengReports
import HengTestSupport
import Testing

@Suite struct ChartTests {
  static let sizes = [0, 1, 2, 9, 60]

  @Test(arguments: ChartSamples.samples(9), Language.allCases)
  func `looks as recorded`(_ sample: ChartSample, language: Language) throws {
    let path = "Tests/HengReportsTests/Golden/Charts/\(sample.name).\(language.rawValue).svg"
    #expect(try Golden.difference(sample.svg(language), path) == nil)
  }

  @Test(arguments: sizes.flatMap(ChartSamples.samples), Language.allCases)
  func `is a picture of texts, lines and greys that refers to nothing outside`(
    _ sample: ChartSample, language: Language
  ) throws {
    let svg = sample.svg(language)
    #expect(svg == sample.svg(language))
    let elements = try #require(SVGReading.elements(of: svg))
    let allowed: Set = [
      "svg", "title", "desc", "defs", "pattern", "rect", "line", "path", "circle", "text",
    ]
    #expect(Set(elements.map(\.name)).isSubset(of: allowed))
    #expect(elements.prefix(3).map(\.name) == ["svg", "title", "desc"])
    let patterns = Set(elements.filter { $0.name == "pattern" }.compactMap { $0.attributes["id"] })
    for element in elements {
      for (name, value) in element.attributes where name == "fill" || name == "stroke" {
        if value.hasPrefix("url(#") {
          #expect(patterns.contains(String(value.dropFirst(5).dropLast())))
        } else {
          #expect(value == "none" || value.isGrey, "\(value)")
        }
      }
    }
  }

  @Test(arguments: sizes.flatMap(ChartSamples.samples), Language.allCases)
  func `every label is there, inside the picture, and covers no other text`(
    _ sample: ChartSample, language: Language
  ) throws {
    let elements = try #require(SVGReading.elements(of: sample.svg(language)))
    let texts = elements.filter { $0.name == "text" }
    // A label may be broken into lines, which follow each other and may lose a space.
    let all = texts.map(\.text).joined().filter { $0 != " " }
    for label in sample.labels { #expect(all.contains(label[language].filter { $0 != " " })) }
    try expectNoTextCoversAnother(in: elements)
  }

  @Test(arguments: [1e-4, 1, 1e4, 1e7])
  func `numbers of any size keep apart`(size: Double) throws {
    let bars = [TornadoChart.Bar("a", low: 0.98 * size, high: 1.031 * size)]
    let tornado = TornadoChart(title: "t", axisTitle: "x", base: size, bars: bars)
    let lines = [
      WalkingWeightsChart.Line("a", from: 0.9 * size, to: 1.02 * size, isEmphasised: true)
    ]
    let walking = WalkingWeightsChart(
      title: "t", axisTitle: "x", weights: 0...size, nominal: size / 2, lines: lines)
    let slope = SlopeChart(
      title: "t", resultTitle: "y", measure: .score(digits: 5), periods: ["1", "2"],
      lines: [.init("a", values: [0.9 * size, 1.02 * size])])
    let amounts = [0.9 * size, 0.12 * size, 1.02 * size].map { $0.decimalText(digits: 6) }
    let waterfall = WaterfallChart(
      title: "t", axisTitle: "x", start: .init("a", amount: amounts[0]),
      steps: [.init("b", amount: amounts[1])], end: .init("c", amount: amounts[2]))
    let execution = ExecutionCurveChart(
      title: "t", year: 2023, observations: [.init(day: 10, rate: 0.9 * size)],
      projection: .init("p", rate: 1.02 * size))
    for svg in [
      tornado.svg(.english), walking.svg(.chinese), slope.svg(.english), waterfall.svg(.chinese),
      execution.svg(.english),
    ] {
      try expectNoTextCoversAnother(in: #require(SVGReading.elements(of: svg)))
    }
  }

  @Test(arguments: [0.0, 0.4, 20], Language.allCases)
  func `the weight in force may lie at an end of its range`(nominal: Double, language: Language)
    throws
  {
    var chart = ChartSamples.walking(9, emphasised: 9)
    chart.nominal = nominal
    chart.lines[0].end = 100
    try expectNoTextCoversAnother(in: #require(SVGReading.elements(of: chart.svg(language))))
  }

  @Test(arguments: Language.allCases)
  func `text from data stays text`(_ language: Language) throws {
    let hostile = LocalizedText("</text><script>&\"'\u{0}\u{1B}\u{202E}\u{FFFF}]]>")
    let chart = ShareBarsChart(
      title: hostile, subtitle: hostile, categories: [hostile],
      rows: [.init(hostile, shares: [1], note: hostile)])
    let elements = try #require(SVGReading.elements(of: chart.svg(language)))
    #expect(!elements.contains { $0.name == "script" })
    let shown = elements.filter { $0.text.contains("</text><script>&\"'") }
    #expect(shown.map(\.name) == ["title", "desc", "text", "text", "text", "text", "text"])
  }

  @Test func `text from data stays text in charts of changes`() throws {
    let hostile = LocalizedText("</text><script>&\"'\u{0}\u{1B}\u{202E}\u{FFFF}]]>")
    let slope = SlopeChart(
      title: hostile, subtitle: hostile, resultTitle: hostile, measure: .rank,
      periods: [hostile, hostile], lines: [.init(hostile, values: [1, 2])],
      references: [.init(hostile, at: 1)])
    let waterfall = WaterfallChart(
      title: hostile, subtitle: hostile, axisTitle: hostile, start: .init(hostile, amount: "1"),
      steps: [.init(hostile, amount: "0")], end: .init(hostile, amount: "1"))
    let execution = ExecutionCurveChart(
      title: hostile, subtitle: hostile, year: 2023, observations: [.init(day: 1, rate: 0)],
      checks: [.init(hostile, day: 5)], projection: .init(hostile, rate: 1))
    for (svg, count) in [
      (slope.svg(.english), 8), (waterfall.svg(.english), 6), (execution.svg(.english), 5),
    ] {
      let elements = try #require(SVGReading.elements(of: svg))
      #expect(!elements.contains { $0.name == "script" })
      #expect(elements.count { $0.name == "text" && $0.text.contains("</text>") } == count)
    }
  }

  @Test func `a tornado puts the widest swing on top and keeps the order of equal ones`() throws {
    let chart = TornadoChart(
      title: "t", axisTitle: "x", base: 50,
      bars: [
        .init("one", low: 49, high: 51), .init("none", low: 50, high: 50),
        .init("two", low: 52, high: 50), .init("widest", low: 53, high: 45),
        .init("same side", low: 51, high: 53),
      ])
    let elements = try #require(SVGReading.elements(of: chart.svg(.english)))
    let names = ["widest", "one", "two", "same side", "none"]
    #expect(elements.map(\.text).filter(names.contains) == names)
    let bars = elements.filter { $0.name == "rect" && $0.attributes["stroke"] != nil }
    // Two boxes of the legend; the row without a swing has none, and "two" only one.
    #expect(bars.count == 2 + 2 + 2 + 1 + 2)
    #expect(bars.suffix(2).allSatisfy { $0.number("height") == 8 })
  }

  @Test func `reference lines far from the results are named and not drawn`() throws {
    let svg = ChartSamples.tornado(9).svg(.english)
    #expect(svg.contains(">Excellent 90<"))
    #expect(svg.contains(">Outside the chart: Good 80, Fair 60<"))
  }

  @Test func `shares fill the bar, and only a whole one is called 100 %`() throws {
    let chart = ShareBarsChart(
      title: "t", categories: ["a", "b"],
      rows: [.init("1", shares: [1, 0]), .init("2", shares: [0.9999, 0.0001])])
    let elements = try #require(SVGReading.elements(of: chart.svg(.english)))
    let texts = elements.filter { $0.name == "text" }.map(\.text)
    #expect(texts.filter { $0.hasSuffix("%") } == ["100%", ">99%"])
    let bars = elements.filter { $0.name == "rect" && $0.number("height") == 17 }
    #expect(bars.count == 3)
    #expect((bars[0].number("width") - bars[1].number("width") - bars[2].number("width")) < 0.02)
  }

  @Test func `few lines all have names, of many only the emphasised ones`() throws {
    func count(_ lines: Int, emphasised: Int) throws -> Int {
      let svg = ChartSamples.walking(lines, emphasised: emphasised).svg(.english)
      let elements = try #require(SVGReading.elements(of: svg))
      return elements.count { $0.name == "text" && $0.text.hasSuffix("(made up)") }
    }
    #expect(try count(WalkingWeightsChart.nameLimit, emphasised: 2) == 16)
    #expect(try count(WalkingWeightsChart.nameLimit + 1, emphasised: 2) == 2)
    #expect(try count(60, emphasised: 60) == 60)
  }

  @Test func `shares that don't add up stop the program`() async {
    await #expect(processExitsWith: .failure) {
      let chart = ShareBarsChart(
        title: "t", categories: ["a", "b"], rows: [.init("1", shares: [0.5, 0.4])])
      _ = chart.svg(.english)
    }
  }

  @Test func `a value that is no number stops the program`() async {
    await #expect(processExitsWith: .failure) {
      let chart = IndexBarsChart(
        title: "t", rows: [.init("1", first: .init(.nan), total: .init(1))])
      _ = chart.svg(.english)
    }
  }
}

extension String {
  /// Whether a colour has equal parts of red, green and blue.
  fileprivate var isGrey: Bool {
    guard first == "#" else { return false }
    let digits = dropFirst()
    let length = digits.count / 3
    return [3, 6].contains(digits.count) && digits.prefix(length) == digits.suffix(length)
      && digits.prefix(length) == digits.dropFirst(length).prefix(length)
  }
}
