import HengModel
import HengReports
import HengTestSupport
import Testing

@Suite struct SlopeChartTests {
  private func elements(_ lines: [SlopeChart.Line], _ measure: SlopeChart.Measure) throws
    -> [DrawnElement]
  {
    let chart = SlopeChart(
      title: "t", resultTitle: "y", measure: measure, periods: ["2021", "2022", "2023"],
      lines: lines)
    return try #require(SVGReading.elements(of: chart.svg(.english)))
  }

  private func lines(in elements: [DrawnElement]) -> [[Substring]] {
    elements.filter { $0.name == "path" }.map {
      $0.attributes["d", default: ""].split(separator: "L")
    }
  }

  @Test func `a missing year leaves a gap`() throws {
    let all = try elements([.init("a", values: [80, 81, 82])], .score(digits: 0))
    #expect(lines(in: all).map(\.count) == [3])
    let gap = try elements([.init("a", values: [80, nil, 82])], .score(digits: 0))
    #expect(lines(in: gap).isEmpty)
    #expect(gap.count { $0.name == "circle" } == 2)
    #expect(gap.contains { $0.text == "Open lines: no value in that period" })
  }

  @Test func `a line that ends early says when, and one without values is named below`() throws {
    let elements = try elements(
      [
        .init("early", values: [80, 81, nil]), .init("late", values: [nil, 81, 82]),
        .init("never", values: [nil, nil, nil]),
      ], .score(digits: 1))
    let texts = elements.filter { $0.name == "text" }.map(\.text)
    #expect(texts.contains("81.0 (2022) early"))
    #expect(texts.contains("early 80.0"))
    #expect(texts.contains("82.0 late"))
    #expect(!texts.contains { $0.hasPrefix("late") })
    #expect(texts.contains { $0.hasSuffix("No values at all: never") })
  }

  @Test func `the first rank is on top, the largest score too`() throws {
    for (measure, top, bottom) in [
      (SlopeChart.Measure.rank, 1.0, 5.0), (.score(digits: 0), 5, 1),
    ] {
      let elements = try elements(
        [
          .init("lower", values: [bottom, bottom, bottom]),
          .init("upper", values: [top, top, top], isEmphasised: true),
        ], measure)
      // Emphasised points are larger.
      let circles = elements.filter { $0.name == "circle" }
      let upper = try #require(circles.max { $0.number("r") < $1.number("r") })
      #expect(circles.map { $0.number("cy") }.min() == upper.number("cy"))
    }
  }

  @Test func `few lines all have names, of many only the emphasised ones`() throws {
    func count(_ lines: Int, emphasised: Int) throws -> Int {
      let svg = ChartSamples.slope(lines, years: 2, emphasised: emphasised).svg(.english)
      let elements = try #require(SVGReading.elements(of: svg))
      // At the right ends the value comes first.
      return elements.count {
        $0.name == "text" && $0.text.contains("Synthetic unit") && !$0.text.hasPrefix("Synthetic")
      }
    }
    #expect(try count(SlopeChart.nameLimit, emphasised: 2) == 16)
    #expect(try count(SlopeChart.nameLimit + 1, emphasised: 2) == 2)
    let svg = ChartSamples.slope(60, years: 3, emphasised: 6).svg(.english)
    #expect(svg.contains(">Grey lines: 54 others"))
  }

  @Test func `values for other periods stop the program`() async {
    await #expect(processExitsWith: .failure) {
      let chart = SlopeChart(
        title: "t", resultTitle: "y", measure: .rank, periods: ["2021"],
        lines: [.init("a", values: [1, 2])])
      _ = chart.svg(.english)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `no label covers another, however lines end`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let periods = random.integer(in: 1...12)
    let count = random.integer(in: 0...20)
    let lines = (0..<count).map { index in
      SlopeChart.Line(
        ChartSamples.unit(index),
        values: (0..<periods).map { _ in
          random.integer(in: 0...3) == 0 ? nil : Double(random.integer(in: 1...20))
        }, isEmphasised: random.integer(in: 0...1) == 0)
    }
    for measure in [SlopeChart.Measure.rank, .score(digits: 3)] {
      let chart = SlopeChart(
        title: "t", resultTitle: "y", measure: measure,
        periods: (0..<periods).map { "year \($0 + 2001)" }, lines: lines,
        references: [.init("cut", at: 5.5), .init("same cut", at: 5.5), .init("top", at: 1)])
      for language in Language.allCases {
        try expectNoTextCoversAnother(in: #require(SVGReading.elements(of: chart.svg(language))))
      }
    }
  }
}
