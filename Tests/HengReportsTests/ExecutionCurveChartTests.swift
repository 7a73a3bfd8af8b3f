import HengModel
import HengReports
import HengTestSupport
import Testing

@Suite struct ExecutionCurveChartTests {
  private func texts(_ chart: ExecutionCurveChart) throws -> [String] {
    try #require(SVGReading.elements(of: chart.svg(.english))).filter { $0.name == "text" }
      .map(\.text)
  }

  private func chart(checks days: [Int], year: Int = 2023) -> ExecutionCurveChart {
    ExecutionCurveChart(
      title: "t", year: year, observations: [.init(day: 120, rate: 0.2)],
      plan: [.init(day: 90, rate: 0.2), .init(day: 190, rate: 0.6)],
      checks: days.map { .init("check", day: $0) })
  }

  @Test(
    arguments: [
      (89, "check"), (90, "check, plan 20%"), (115, "check, plan 30%"), (190, "check, plan 60%"),
      (191, "check"),
    ] as [(Int, String)])
  func `a check date has the rate on the plan's line`(day: Int, text: String) throws {
    #expect(try texts(chart(checks: [day])).contains(text))
  }

  @Test func `a leap year has one day more`() throws {
    for (year, days) in [(2023, 365), (2024, 366), (1900, 365), (2000, 366)] {
      var chart = chart(checks: [], year: year)
      chart.plan = [.init(day: 0, rate: 0), .init(day: days, rate: 1)]
      let elements = try #require(SVGReading.elements(of: chart.svg(.english)))
      // The plan comes to the same place as the months do, and is named beside it.
      let path = elements.last { $0.attributes["stroke-dasharray"] == "9 4" }
      let end = try #require(
        path?.attributes["d"]?.split(separator: "L").last?.split(separator: ","))
      let axis = elements.filter { $0.name == "line" }.map { $0.number("x2") }
      #expect(axis.contains(try #require(Double(end[0]))))
      #expect(try texts(chart).contains("plan 100%"))
    }
  }

  @Test func `the projection goes on from the last observation while the year lasts`() throws {
    var chart = chart(checks: [])
    chart.projection = .init("pace", rate: 0.875)
    #expect(try texts(chart).contains("pace 87.5%"))
    chart.observations.append(.init(day: 365, rate: 0.9))
    #expect(try !texts(chart).contains { $0.hasPrefix("pace") })
    #expect(try texts(chart).contains("executed 90%"))
    chart.observations = []
    #expect(try !texts(chart).contains { $0.hasPrefix("pace") })
  }

  @Test func `rates above the whole extend the axis`() throws {
    var chart = chart(checks: [])
    #expect(try texts(chart).contains("100%"))
    #expect(try !texts(chart).contains("120%"))
    chart.observations.append(.init(day: 200, rate: 1.08))
    #expect(try texts(chart).contains("120%"))
  }

  @Test(arguments: [[5, 5], [7, 3], [366], [-1]])
  func `days out of order or of the year stop the program`(days: [Int]) async {
    await #expect(processExitsWith: .failure) { [days] in
      let chart = ExecutionCurveChart(
        title: "t", year: 2023, observations: days.map { .init(day: $0, rate: 0) })
      _ = chart.svg(.english)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `no label covers another, wherever lines end`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    func points(_ count: Int) -> [ExecutionCurveChart.Point] {
      var days: Set<Int> = []
      for _ in 0..<count { days.insert(random.integer(in: 0...365)) }
      return days.sorted().map {
        .init(day: $0, rate: Double(random.integer(in: 0...1300)) / 1000)
      }
    }
    let chart = ExecutionCurveChart(
      title: "t", year: 2023, observations: points(random.integer(in: 0...4)),
      plan: points(random.integer(in: 0...4)),
      checks: (0..<random.integer(in: 0...15)).map { index in
        .init(ChartSamples.unit(index), day: random.integer(in: 0...365))
      }, projection: .init("pace", rate: 1.4), attainment: points(random.integer(in: 0...4)))
    for language in Language.allCases {
      try expectNoTextCoversAnother(in: #require(SVGReading.elements(of: chart.svg(language))))
    }
  }
}
