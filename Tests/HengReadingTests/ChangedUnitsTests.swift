import HengDiagnostics
import HengModel
import HengScoring
import HengSensitivity
import HengTestSupport
import HengWork
import Testing

@Suite struct ChangedUnitsTests {
  private func load(
    _ paths: [String], overlays: [String] = [], settings: [String] = [], locks: [String] = [],
    unitLimit: Int = .max
  ) throws -> ChangedUnits {
    try ChangedUnits(
      loading: paths,
      changedBy: OverlayLoader(
        paths: overlays, settings: OverlaySettings(settings: settings, locks: locks)),
      unitLimit: unitLimit)
  }

  private func messages(
    _ paths: [String], overlays: [String] = [], settings: [String] = [], unitLimit: Int = .max
  ) throws -> [String] {
    let error = try #require(throws: InvalidFiles.self) {
      try load(paths, overlays: overlays, settings: settings, unitLimit: unitLimit)
    }
    return error.diagnostics.map { $0.text(.english, settings: .options) }
  }

  @Test func `nothing changed is the same before and after`() throws {
    let units = try load([EveryRuleUnits.path])
    #expect(units.before.units == units.after.units)
    #expect(units.overlay.isEmpty)
    #expect(units.before.units[0].total == 88)
  }

  /// 15 % of supplementary budgets earn 8 marks of 10 under the laxer rule.
  @Test func `rules change rates first, then weights rescale them`() throws {
    let units = try load(
      [EveryRuleUnits.path],
      settings: ["control-rate.cut-2=20%", "control-rate.cut-3=30%", "质量=12"])
    let rates = units.after.units[0].rates
    #expect(units.before.units[0].rates[1] == Rational(1, over: 2))
    #expect(rates[1] == Rational(4, over: 5))
    #expect(units.after.indicators[7].fullMarks == 12)
    // The other 80 marks become 88: rows of 10 carry 11, timeliness of output 22. Marks are rounded
    // to tenths, row by row: 8.8 + 8.8 + 7.7 + 11 + 11 + 11 + 22 + 10.8.
    #expect(units.after.units[0].total == Rational(911, over: 10))
    #expect(units.after.units[0].grade?.id == "excellent")
    #expect(units.overlay.parameters.count == 2)
  }

  @Test func `the same file twice is two units alike`() throws {
    let units = try load([EveryRuleUnits.path, EveryRuleUnits.path]).before
    #expect(units.units.count == 2)
    #expect(units.units[0] == units.units[1])
    #expect(units.ranks == [1, 1])
  }

  @Test func `several years stand side by side`() throws {
    let folder = try TemporaryFolder()
    let scheme = GeneratedScheme(marks: ["60", "40"])
    try folder.write(scheme.text, to: "scheme.yaml")
    let paths = try [2021, 2022, 2023].map { year in
      try folder.write(
        scheme.evaluation([80, 50], year: year), to: "\(year)/unit-1/evaluation.yaml")
    }
    let units = try load(paths).before
    #expect(units.units.map(\.year) == [2021, 2022, 2023])
    #expect(units.hasSeveralYears)
  }

  @Test func `the mistakes of many files are told together, and shared ones once`() throws {
    let folder = try TemporaryFolder()
    let scheme = GeneratedScheme(marks: ["60", "40"], hasVeto: true)
    try folder.write(scheme.text, to: "scheme.yaml")
    func write(_ name: String, _ text: String) throws {
      try folder.write(text, to: "all/\(name)/evaluation.yaml")
    }
    try write("a", scheme.evaluation([80, 50], veto: false))
    try write("b", scheme.evaluation([80, nil], veto: false))
    try write("c", scheme.evaluation([80, 50], veto: true))
    try write("d", scheme.evaluation([80, 50], veto: nil))
    let other = GeneratedScheme(id: "other", marks: ["50", "50"])
    try folder.write(other.text, to: "other.yaml")
    try write("e", other.evaluation([80, 50], scheme: "../../other.yaml"))
    let found = try messages(["\(folder.path)/all"])
    let veto =
      "the veto “fraud” is exercised or undecided, so the verdict doesn't follow from weights "
      + "[veto-limits-total]"
    #expect(
      found.map { $0.replacing("\(folder.path)/all/", with: "") } == [
        "b/evaluation.yaml: error: rows without marks keep weights from being analysed: row-2; "
          + "give their facts or a judgement [undetermined-rows]",
        "c/evaluation.yaml: error: \(veto)", "d/evaluation.yaml: error: \(veto)",
        "e/evaluation.yaml: error: scored under another scheme or other rows than the evaluations "
          + "before: expected “generated”, found “other” [different-rows]",
      ])
    // A wrong setting is wrong for every evaluation of the scheme, and told once.
    let wrong = try messages(
      ["\(folder.path)/all/a", "\(folder.path)/all/a"], settings: ["row-3=5", "row-1=x"])
    #expect(
      wrong == [
        "--set: error: “x” isn't a number, expected one like 8557.32 [not-a-number]",
        "--set: error: the scheme has no indicator “row-3”; did you mean “row-1”? "
          + "[unknown-indicator]",
      ])
  }

  @Test func `schemes of one name must have the same grades`() throws {
    let folder = try TemporaryFolder()
    for (name, cut) in [("one", 80), ("two", 85)] {
      let scheme = GeneratedScheme(marks: ["60", "40"], cut: cut)
      try folder.write(scheme.text, to: "\(name)/scheme.yaml")
      try folder.write(
        scheme.evaluation([80, 50], scheme: "scheme.yaml"), to: "\(name)/evaluation.yaml")
    }
    let found = try messages(["\(folder.path)/one", "\(folder.path)/two"])
    #expect(
      found == [
        "\(folder.path)/two/evaluation.yaml: error: scored under a scheme “generated” with other "
          + "grades or rounding than that of the evaluations before, expected the same "
          + "[different-grades]"
      ])
  }

  static let changes: [(settings: [String], locks: [String], message: String)] = [
    (
      ["quality=60", "control-rate=50"], [],
      "--set: error: in the whole scheme, 110 marks are set or locked, expected at most 100 "
        + "[too-much-set]"
    ),
    (
      ["output=30", "quality=31"], [],
      "--set: error: inside “output”, 31 marks are set or locked, expected at most 30 "
        + "[too-much-set]"
    ),
    (
      ["process=70"], ["output"],
      "--set: error: in the whole scheme, 110 marks are set or locked, expected at most 100 "
        + "[too-much-set]"
    ),
    (
      ["process=50"], ["output"],
      "--set: error: in the whole scheme, 10 marks are left and no free indicator takes them; "
        + "unlock one, or set marks that add up [nothing-to-rescale]"
    ),
    (["fraud=1"], [], "--set: error: 1 is out of range, expected [0, 0] [number-out-of-range]"),
    (
      ["fraud=0"], [],
      "--set: error: “fraud” carries no marks, so its weight can't be set or locked [not-weighed]"
    ),
    (
      ["quality=10"], ["fraud"],
      "--set: error: “fraud” carries no marks, so its weight can't be set or locked [not-weighed]"
    ),
  ]

  @Test(arguments: changes)
  func `weights that can't be given out are named`(
    settings: [String], locks: [String], message: String
  ) throws {
    let error = try #require(throws: InvalidFiles.self) {
      try load([EveryRuleUnits.path], settings: settings, locks: locks)
    }
    #expect(error.diagnostics.map { $0.text(.english, settings: .options) } == [message])
  }

  @Test func `weights of overlay files that don't add up are placed at the file`() throws {
    let folder = try TemporaryFolder()
    let overlay = try folder.write(
      "heng-overlay: 1\nweights: { quality: 60, control-rate: 50 }\n", to: "overlay.yaml")
    let found = try messages([EveryRuleUnits.path], overlays: [overlay])
    #expect(found.count == 1 && found[0].hasPrefix("\(overlay): error: in the whole scheme, 110"))
    let both = try messages([EveryRuleUnits.path], overlays: [overlay], settings: ["staff-costs=1"])
    #expect(both.count == 1 && both[0].hasPrefix("--set: error: in the whole scheme, 111"))
  }

  @Test func `more evaluations than an analysis takes aren't even read`() throws {
    let found = try messages([EveryRuleUnits.path, EveryRuleUnits.path], unitLimit: 1)
    #expect(
      found == [
        "\(EveryRuleUnits.path) \(EveryRuleUnits.path): error: found 2 units, this analysis takes "
          + "1 at the most [too-many-units]"
      ])
    #expect(try load([EveryRuleUnits.path], unitLimit: 1).before.units.count == 1)
  }
}
