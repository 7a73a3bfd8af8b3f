import Foundation
import HengDiagnostics
import HengModel
import HengReports
import HengScoring
import HengSensitivity
import HengTestSupport
import HengWork
import HengWorkbench
import Testing

@Suite struct VerdictTests {
  private static let paths = (1...20).map { number in
    ProjectFiles.path("datasets/synthetic-county/2023/unit-\(number < 10 ? "0" : "")\(number)")
  }

  private func document(_ value: JSONValue) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(try value.text().utf8))
    return try #require(object as? [String: Any])
  }

  private func number(_ value: Any?) throws -> Double {
    try #require((value as? NSNumber)?.doubleValue)
  }

  /// The page's numbers are those of `heng whatif --json` and `heng stability --json`.
  @Test func `100 random states say what the commands say`() async throws {
    let desk = try Desk(loading: Self.paths)
    let analyst = Analyst(desk)
    var states = RandomStates(seed: 7, desk: desk)
    var (sensible, senseless) = (0, 0)
    while sensible < 100 {
      let state = states.next()
      let units: ChangedUnits
      do {
        units = try ChangedUnits(loading: Self.paths, changedBy: state.loader)
      } catch {
        senseless += 1
        await #expect(throws: error as InvalidFiles) {
          try await analyst.verdict(state, top: 3, unit: nil)
        }
        continue
      }
      sensible += 1
      let verdict = try await analyst.verdict(state, top: 3, unit: 11)
      let whatIf = try document(
        JSONValue(WhatIf(units.before, units.after), overlay: units.overlay))
      let outcomes = try #require(whatIf["units"] as? [[String: Any]])
      let grades = desk.units.grades.map(\.id)
      for (index, outcome) in outcomes.enumerated() {
        #expect(Double(verdict.totals[index]) == (try number(outcome["total-after"])))
        #expect(Double(verdict.ranks[index]) == (try number(outcome["rank-after"])))
        #expect(verdict.grades[index].map { grades[$0] } == outcome["grade-after"] as? String)
      }
      let weights = try #require(whatIf["weights"] as? [[String: Any]])
      for (weight, known) in zip(verdict.weights, weights) {
        let marks = try #require(known["marks"] as? [String: Any])
        #expect(abs(weight.value - (try number(marks["after"]))) < 1e-11)
      }
      let stability = try StabilitySettings(within: "10%", top: 3, keepsSet: true).stability(
        of: units)
      try check(verdict, try document(JSONValue(stability.stability)))
    }
    #expect(senseless > 5, "no state was refused, so refusals weren't tested")
  }

  private func check(_ verdict: VerdictAnswer, _ stability: [String: Any]) throws {
    let weights = try #require(stability["weights"] as? [[String: Any]])
    func ends(_ value: Any?) throws -> [Double] {
      let interval = try #require(value as? [String: Any])
      return try ["from", "to"].map { end in
        try number(try #require(interval[end] as? [String: Any])["marks"])
      }
    }
    func isSame(_ own: VerdictAnswer.Ends?, _ known: Any?) throws -> Bool {
      guard let own else { return known is NSNull }
      let known = try ends(known)
      return abs(own.from - known[0]) < 1e-9 && abs(own.to - known[1]) < 1e-9
    }
    for (own, known) in zip(verdict.intervals, weights) {
      if try #require(known["carries-everything"] as? Bool) {
        #expect(own == nil)
        continue
      }
      let own = try #require(own)
      #expect(try isSame(own.order, known["keeps-order"]))
      #expect(try isSame(own.top, known["keeps-top"]))
      let grades = try #require(known["keeps-grade"] as? [Any])
      #expect(try isSame(own.unit, grades[11]))
      let all = try grades.map(ends)
      let common = try #require(own.grades)
      #expect(abs(common.from - (all.map { $0[0] }.max() ?? 0)) < 1e-9)
      #expect(abs(common.to - (all.map { $0[1] }.min() ?? 0)) < 1e-9)
    }
  }

  @Test func `the official state is the score`() async throws {
    let analyst = Analyst(try DeskSamples.hengshan())
    let verdict = try await analyst.verdict(DeskState(), top: 3, unit: 0)
    #expect(verdict.totals == ["89.00"] && verdict.grades == [1] && verdict.ranks == [1])
    #expect(verdict.differences.isEmpty)
    #expect(verdict.command.hasPrefix("heng score "))
    #expect(verdict.intervals.allSatisfy { $0?.order == nil && $0?.unit?.from == $0?.grades?.from })
    // The README's figures: budget control below 3.9326 lifts to excellent, above 14.6067 fair.
    let place = try #require(
      analyst.desk.units.indicators.firstIndex { $0.id == "budget-control-rate" })
    let interval = try #require(verdict.intervals[place]?.grades)
    #expect(abs(interval.from - 3.9326) < 1e-4 && interval.below?.grade == 0)
    #expect(abs(interval.to - 14.6067) < 1e-4 && interval.above?.grade == 2)
  }

  @Test func `what differs is listed, what was set first`() async throws {
    let analyst = Analyst(try DeskSamples.county())
    let verdict = try await analyst.verdict(
      DeskState(
        settings: ["effects=20", "grades.excellent=88", "budget-control-rate.cut-2=15%"],
        locks: ["staffing-control-rate"]), top: 3, unit: nil)
    let set = verdict.differences.filter(\.isSet)
    #expect(
      set.map(\.address) == [
        "grades.excellent", "budget-control-rate.cut-2", "effects", "staffing-control-rate",
      ])
    #expect(set.map(\.kind.rawValue) == ["cut", "rule", "weight", "lock"])
    #expect(set.map(\.before.zh) == ["90", "10%", "22", "5"])
    #expect(set.map(\.after.zh) == ["88", "15%", "20", "5"])
    #expect(
      verdict.command.hasSuffix(
        " --set effects=20 --set grades.excellent=88 --set budget-control-rate.cut-2=15% --lock staffing-control-rate"
      ))
  }

  @Test func `a value that is the official one is no difference`() async throws {
    let analyst = Analyst(try DeskSamples.county())
    let verdict = try await analyst.verdict(
      DeskState(settings: ["grades.excellent=90"]), top: 3, unit: nil)
    #expect(verdict.differences.isEmpty)
  }
}
