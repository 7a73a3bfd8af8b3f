import HengModel
import HengReports
import Testing

@Suite struct WaterfallChartTests {
  private static func chart(_ start: String, _ steps: [String], _ end: String) -> WaterfallChart {
    WaterfallChart(
      title: "t", axisTitle: "x", start: .init("from", amount: start),
      steps: steps.map { .init("by", amount: $0) }, end: .init("to", amount: end))
  }

  private func elements(_ chart: WaterfallChart) throws -> [DrawnElement] {
    try #require(SVGReading.elements(of: chart.svg(.english)))
  }

  private func bars(in elements: [DrawnElement]) -> [DrawnElement] {
    elements.filter { $0.name == "rect" && $0.number("height") == 16 }
  }

  @Test func `each bar starts where the one before ended`() throws {
    let bars = bars(in: try elements(Self.chart("10", ["4", "-6", "-9.5", "0", "3"], "1.5")))
    // No bar for the step of nothing.
    #expect(bars.count == 6)
    let unit = bars[0].number("width") / 10
    let zero = bars[0].number("x")
    let spans = bars.map {
      (($0.number("x") - zero) / unit, ($0.number("x") + $0.number("width") - zero) / unit)
    }
    let expected: [(Double, Double)] = [
      (0, 10), (10, 14), (8, 14), (-1.5, 8), (-1.5, 1.5), (0, 1.5),
    ]
    for (found, wanted) in zip(spans, expected) {
      // Coordinates are written to 0.01, of a unit about 30 wide.
      #expect((found.0 - wanted.0).magnitude < 2e-3 && (found.1 - wanted.1).magnitude < 2e-3)
    }
  }

  @Test func `amounts are printed as given, rises with their sign and a fill of their own`() throws
  {
    let elements = try elements(Self.chart("10.00", ["4.50", "-6.000"], "8.5"))
    let texts = elements.filter { $0.number("font-size") == 11 }.map(\.text)
    for amount in ["10.00", "+4.50", "-6.000", "8.5"] { #expect(texts.contains(amount)) }
    let fills = bars(in: elements).compactMap { $0.attributes["fill"] }
    #expect(fills == ["#c4c4c4", "#707070", "url(#heng-fill-8)", "#c4c4c4"])
  }

  @Test(
    arguments: [
      (["90", "1", "91"], true), (["90", "-80", "10"], false), (["1", "-2", "-1"], false),
      (["0", "0", "0"], false), (["90", "0", "90"], true), (["-90", "1", "-89"], false),
    ] as [([String], Bool)])
  func `an axis that doesn't start at zero says so`(amounts: [String], isBroken: Bool) throws {
    let elements = try elements(Self.chart(amounts[0], [amounts[1]], amounts[2]))
    #expect(elements.contains { $0.text.contains("not at 0") } == isBroken)
    #expect(
      elements.count { $0.name == "path" && $0.attributes["fill"] == "#fff" } == (isBroken ? 2 : 0))
  }

  @Test func `steps that don't add up stop the program`() async {
    await #expect(processExitsWith: .failure) {
      let chart = WaterfallChart(
        title: "t", axisTitle: "x", start: .init("from", amount: "1.00"),
        steps: [.init("by", amount: "0.33")], end: .init("to", amount: "1.34"))
      _ = chart.svg(.english)
    }
  }

  @Test func `an amount that is no decimal stops the program`() async {
    await #expect(processExitsWith: .failure) {
      let chart = WaterfallChart(
        title: "t", axisTitle: "x", start: .init("from", amount: "1e3"), steps: [],
        end: .init("to", amount: "1e3"))
      _ = chart.svg(.english)
    }
  }
}
