import HengDiagnostics
import HengModel
import HengScoring
import HengSensitivity
import HengWork
import Testing

@Suite struct StabilitySettingsTests {
  /// Units that an overlay was read for, with their official weights.
  private static func units(_ overlay: SchemeOverlay = SchemeOverlay()) throws -> ChangedUnits {
    let units = try EveryRuleUnits.load()
    return ChangedUnits(before: units, after: units, overlay: overlay)
  }

  @Test func `what was set or locked gives way unless it is to stay`() throws {
    let units = try Self.units(SchemeOverlay(locked: ["output"]))
    let all = try StabilitySettings(within: "10%", top: 1).stability(of: units).stability
    #expect(all.companions == nil && all.weights[0].walk?.limit == 1)
    let kept = try StabilitySettings(within: "10%", top: 1, keepsSet: true)
      .stability(of: units).stability
    #expect(kept.companions == units.overlay.companions(among: units.before.indicators))
    #expect(try #require(kept.weights[0].walk).limit < 1)
  }

  @Test(arguments: [("10%", 0.1), ("0.1", 0.1), ("0", 0), ("100%", 1)])
  func `takes a share and an indicator by either name`(within: String, fraction: Double) throws {
    let units = try Self.units()
    for name in ["quality", "质量", "Quality", nil] {
      let (stability, index) = try StabilitySettings(
        within: within, top: 1_000_000, indicator: name
      )
      .stability(of: units)
      #expect(stability.fraction == fraction)
      #expect(stability.top == 1)
      #expect(index == name.map { _ in 7 })
    }
  }

  static let mistakes: [(within: String, indicator: String?, messages: [String])] = [
    (
      "10", "quallity",
      [
        "--indicator: error: the scheme has no indicator “quallity”; did you mean “quality”? "
          + "[unknown-indicator]",
        "--within: error: 10 is out of range, expected [0%, 100%] [number-out-of-range]",
      ]
    ),
    (
      "", "",
      [
        "--indicator: error: the scheme has no indicator “” [unknown-indicator]",
        "--within: error: the value is empty [empty-value]",
      ]
    ),
    (
      "10%", "及时性",
      [
        "--indicator: error: “及时性” may mean process-timeliness, output-timeliness; write one of "
          + "these [ambiguous-name]"
      ]
    ),
    (
      "10%", "output",
      ["--indicator: error: the scheme has no indicator “output” [unknown-indicator]"]
    ),
    (
      "-0.1%", nil,
      ["--within: error: -0.1% is out of range, expected [0%, 100%] [number-out-of-range]"]
    ),
    ("∞", nil, ["--within: error: “∞” isn't a number, expected one like 8557.32 [not-a-number]"]),
  ]

  @Test(arguments: mistakes)
  func `every mistake is told at its option`(
    within: String, indicator: String?, messages: [String]
  ) throws {
    let units = try Self.units()
    let settings = StabilitySettings(within: within, top: 1, indicator: indicator)
    let error = try #require(throws: InvalidFiles.self) { try settings.stability(of: units) }
    #expect(error.diagnostics.map { $0.text(.english, settings: .options) } == messages)
  }
}
