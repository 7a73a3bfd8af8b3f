import HengModel
import HengSensitivity
import HengTestSupport
import HengWorkbench
import Testing

@Suite struct ReachTests {
  /// The answer's settings, given back as a state, reach the goal by the official arithmetic.
  @Test(arguments: 0..<12)
  func `the state that is proposed reaches the goal`(seed: Int) async throws {
    let desk = try DeskSamples.county()
    let analyst = Analyst(desk)
    let start = DeskState(settings: ["effects=\(18 + seed % 4)"], locks: ["process-management"])
      .filtered(for: desk)
    let scenario = try await analyst.scenario(start)
    let ranks = scenario.units.ranks
    let unit = try #require(ranks.firstIndex(of: 20 + seed) ?? ranks.indices.last)
    let other = try #require(ranks.indices.first { ranks[$0] < ranks[unit] && ranks[$0] > 10 })
    let answer = ReachAnswer(scenario, lifting: unit, to: .ahead(of: other))
    guard answer.possible else { return }
    let reached = try await analyst.verdict(
      DeskState(settings: answer.set, locks: answer.lock), top: 3, unit: nil)
    #expect(reached.ranks[unit] < reached.ranks[other])
    for change in answer.changes { #expect(change.before != change.after) }
    #expect(answer.moved > 0 && answer.text.zh.contains("分即可"))
  }

  /// One mark from a row of no score makes 90; 0.995 make 89.995, which is 90.00.
  @Test func `the source report needs less than one mark for 优`() async throws {
    let analyst = Analyst(try DeskSamples.hengshan())
    let scenario = try await analyst.scenario(DeskState())
    let answer = ReachAnswer(scenario, lifting: 0, to: .grade(0))
    #expect(answer.possible && !answer.already && answer.moved == 0.995)
    let reached = try await analyst.verdict(
      DeskState(settings: answer.set, locks: answer.lock), top: 3, unit: nil)
    #expect(reached.totals == ["90.00"] && reached.grades == [0])
  }
}

extension ReachTests {
  /// Setting a dimension fixes its sum, and leaves its rows to make up for each other.
  @Test func `rows of a dimension that is set may move inside it`() async throws {
    let analyst = Analyst(try DeskSamples.county())
    let state = DeskState(settings: ["input=10", "process=60", "output-and-effect=30"])
    let scenario = try await analyst.scenario(state)
    let answer = ReachAnswer(scenario, lifting: 0, to: .grade(0))
    #expect(answer.possible && !answer.already)
    let reached = try await analyst.scenario(DeskState(settings: answer.set, locks: answer.lock))
    #expect(reached.units.place(of: reached.units.units[0].grade) == 0)
    let sums = reached.units.dimensions.filter { $0.parent == nil }.map {
      $0.marks(reached.units.indicators)
    }
    #expect(sums == [10, 60, 30])
  }
}

extension DeskState {
  /// The state without locks that the scheme doesn't know.
  fileprivate func filtered(for desk: Desk) -> DeskState {
    let known = Set(desk.units.indicators.map(\.id) + desk.units.dimensions.map(\.id))
    return DeskState(settings: settings, locks: locks.filter(known.contains))
  }
}
