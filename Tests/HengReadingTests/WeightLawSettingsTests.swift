import HengDiagnostics
import HengModel
import HengSensitivity
import HengTestSupport
import HengWork
import Testing

/// Settings of a law and what is said of them.
struct WrongLaw: Sendable, CustomTestStringConvertible {
  var settings: WeightLawSettings
  var messages: [String]
  var testDescription: String { messages.joined(separator: "; ") }

  init(_ settings: WeightLawSettings, _ messages: String...) {
    (self.settings, self.messages) = (settings, messages)
  }
}

@Suite struct WeightLawSettingsTests {
  private func law(_ settings: WeightLawSettings) throws -> WeightLaw {
    try settings.law(for: EveryRuleUnits.load())
  }

  // MARK: Laws

  @Test func `flat and Dirichlet need no settings`() throws {
    #expect(try law(WeightLawSettings(.flat)) == .flat)
    #expect(try law(WeightLawSettings(.dirichlet)) == .dirichlet(concentration: 100))
    #expect(
      try law(WeightLawSettings(.dirichlet, concentration: "12.5"))
        == .dirichlet(concentration: 12.5))
  }

  @Test(arguments: ["25%", "0.25", "25 %"])
  func `noise takes a share in either form`(within: String) throws {
    #expect(try law(WeightLawSettings(.noise, within: within)) == .noise(fraction: 0.25))
  }

  @Test func `a box is around the weights, between bounds, or both`() throws {
    let weights = try EveryRuleUnits.load().weights
    let around = BoxedWeights(around: weights, within: 0.5)
    #expect(try law(WeightLawSettings(.box, within: "50%")) == around.map(WeightLaw.box))
    // Rows stand in the order of the scheme: control-rate is the second and quality the last.
    var (lower, upper) = ([Double](repeating: 0, count: 8), [Double](repeating: 1, count: 8))
    (lower[1], upper[1]) = (0.03, 0.07)
    (lower[7], upper[7]) = (0.2, 0.2)
    let bounds = ["control-rate=3..7", "质量 = 20 .. 20"]
    #expect(
      try law(WeightLawSettings(.box, bounds: bounds))
        == BoxedWeights(lower: lower, upper: upper).map(WeightLaw.box))
    guard case .box(let both) = try law(WeightLawSettings(.box, within: "10%", bounds: bounds))
    else {
      Issue.record("the law has become another one")
      return
    }
    #expect(both.lower[1] == 0.03 && both.upper[7] == 0.2)
    #expect(abs(both.lower[0] - 0.09) < 1e-15 && abs(both.upper[6] - 0.22) < 1e-15)
  }

  @Test(arguments: ["quality > control-rate > spending-rate", "质量＞ 预算控制率>Spending rate"])
  func `an order takes identifiers and printed names`(order: String) throws {
    #expect(try law(WeightLawSettings(.ordinal, order: order)) == .ordinal([7, 1, 0]))
  }

  static let constraints: [(text: String, coefficients: [Double], bound: Double)] = [
    ("control-rate <= 7", [0, 1, 0, 0, 0, 0, 0, 0], 0.07),
    ("control-rate < 7", [0, 1, 0, 0, 0, 0, 0, 0], 0.07),
    ("output >= 30", [0, 0, 0, 0, 0, 0, -1, -1], -0.3),
    ("产出 ≥ 30 分", [0, 0, 0, 0, 0, 0, -1, -1], -0.3),
    ("output >= 2 * control-rate", [0, 2, 0, 0, 0, 0, -1, -1], 0),
    ("预算控制率*2<=质量/4+1", [0, 2, 0, 0, 0, 0, 0, -0.25], 0.01),
    ("-(quality - 10) > -control-rate", [0, -1, 0, 0, 0, 0, 0, 1], 0.1),
    ("3 >= 2", [0, 0, 0, 0, 0, 0, 0, 0], 0.01),
  ]

  @Test(arguments: constraints)
  func `a constraint is an inequality of marks`(
    text: String, coefficients: [Double], bound: Double
  ) throws {
    guard
      case .constrained(let read) = try law(WeightLawSettings(.constrained, constraints: [text]))
    else {
      Issue.record("the law has become another one")
      return
    }
    #expect(read.map(\.coefficients) == [coefficients])
    #expect(abs(read[0].bound - bound) < 1e-15)
  }

  @Test func `a hierarchical law follows the scheme's tree`() throws {
    #expect(
      try law(WeightLawSettings(.hierarchical))
        == .hierarchical(
          .group([.group((0...5).map { .leaf($0) }), .group([.leaf(6), .leaf(7)])])))
  }

  // MARK: Mistakes

  private static let notAConstraint =
    "isn't a linear inequality of marks, expected one such as effects >= 30 or a + b <= 2 * c "
    + "[not-a-constraint]"
  private static let notABound =
    "isn't a bound, expected INDICATOR=LOW..HIGH in marks, such as staffing-control-rate=3..7 "
    + "[not-a-bound]"
  private static let notAnOrder =
    "isn't an order, expected two indicators or more, the most important first, such as a > b > c "
    + "[not-an-order]"

  static let misplaced: [WrongLaw] = [
    WrongLaw(
      WeightLawSettings(
        .flat, concentration: "q", within: "w", bounds: ["b"], order: "o", constraints: ["c"]),
      "--bound: error: --bound means nothing with --weights flat [useless-setting]",
      "--concentration: error: --concentration means nothing with --weights flat [useless-setting]",
      "--constraint: error: --constraint means nothing with --weights flat [useless-setting]",
      "--order: error: --order means nothing with --weights flat [useless-setting]",
      "--within: error: --within means nothing with --weights flat [useless-setting]"),
    WrongLaw(
      WeightLawSettings(.hierarchical, within: "5%"),
      "--within: error: --within means nothing with --weights hierarchical [useless-setting]"),
    WrongLaw(
      WeightLawSettings(.noise, concentration: "3"),
      "--concentration: error: --concentration means nothing with --weights noise [useless-setting]",
      "--weights: error: --weights noise needs --within [missing-setting]"),
    WrongLaw(
      WeightLawSettings(.box),
      "--weights: error: --weights box needs --within / --bound [missing-setting]"),
    WrongLaw(
      WeightLawSettings(.ordinal),
      "--weights: error: --weights ordinal needs --order [missing-setting]"),
    WrongLaw(
      WeightLawSettings(.constrained),
      "--weights: error: --weights constrained needs --constraint [missing-setting]"),
  ]

  static let numbers: [WrongLaw] = [
    WrongLaw(
      WeightLawSettings(.dirichlet, concentration: "abc"),
      "--concentration: error: “abc” isn't a number, expected one like 8557.32 [not-a-number]"),
    WrongLaw(
      WeightLawSettings(.dirichlet, concentration: "50%"),
      "--concentration: error: “50%” isn't a number, expected one like 8557.32 [not-a-number]"),
    WrongLaw(
      WeightLawSettings(.dirichlet, concentration: "0"),
      "--concentration: error: 0 is out of range, expected (0, +∞) [number-out-of-range]"),
    WrongLaw(
      WeightLawSettings(.dirichlet, concentration: "NaN"),
      "--concentration: error: “NaN” isn't a number, expected one like 8557.32 [not-a-number]"),
    WrongLaw(
      WeightLawSettings(.dirichlet, concentration: ""),
      "--concentration: error: the value is empty [empty-value]"),
    WrongLaw(
      WeightLawSettings(.noise, within: "10"),
      "--within: error: 10 is out of range, expected [0%, 100%] [number-out-of-range]"),
    WrongLaw(
      WeightLawSettings(.noise, within: "-5%"),
      "--within: error: -5% is out of range, expected [0%, 100%] [number-out-of-range]"),
    WrongLaw(
      WeightLawSettings(.noise, within: "1e9%"),
      "--within: error: “1e9” isn't a number, expected one like 8557.32 [not-a-number]"),
    WrongLaw(
      WeightLawSettings(.noise, within: "５%"),
      "--within: error: “５” has full-width or special characters; write “5” [full-width-text]"),
    WrongLaw(
      WeightLawSettings(.noise, within: "3 分"),
      "--within: error: found “分” (marks), expected a plain number [wrong-unit]"),
  ]

  static let boxes: [WrongLaw] = [
    WrongLaw(
      WeightLawSettings(
        .box, within: "300%",
        bounds: ["x=3", "quality=1..2", "质量=2..3", "quallity=1..2", "control-rate=a..3"]),
      "--bound: error: “a” isn't a number, expected one like 8557.32 [not-a-number]",
      "--bound: error: “x=3” \(notABound)",
      "--bound: error: “quality” is given more than once [set-twice]",
      "--bound: error: the scheme has no indicator “quallity”; did you mean “quality”? "
        + "[unknown-indicator]",
      "--within: error: 300% is out of range, expected [0%, 100%] [number-out-of-range]"),
    WrongLaw(
      WeightLawSettings(
        .box,
        bounds: [
          "quality=3..", "quality=..3", "quality=3..2", "quality=-1..2", "quality=1..2..3", "=1..2",
        ]),
      "--bound: error: “quality=3..” \(notABound)", "--bound: error: “quality=..3” \(notABound)",
      "--bound: error: “quality=3..2” \(notABound)", "--bound: error: “quality=-1..2” \(notABound)",
      "--bound: error: “quality=1..2..3” \(notABound)", "--bound: error: “=1..2” \(notABound)"),
    WrongLaw(
      WeightLawSettings(.box, bounds: ["quality=3%..7%", "及时性=1..2", "output=1..2", "fraud=0..1"]),
      "--bound: error: “及时性” may mean process-timeliness, output-timeliness; write one of these "
        + "[ambiguous-name]",
      "--bound: error: “3%” isn't a number, expected one like 8557.32 [not-a-number]",
      "--bound: error: the scheme has no indicator “output” [unknown-indicator]",
      "--bound: error: the scheme has no indicator “fraud” [unknown-indicator]"),
    WrongLaw(
      WeightLawSettings(.box, bounds: ["quality=60..70", "control-rate=50..50"]),
      "--bound: error: no weights lie within these bounds: the lower ends may not add up to more "
        + "than the full marks, nor the upper ones to less [infeasible-weights]"),
    WrongLaw(
      WeightLawSettings(.box, within: "0%", bounds: ["quality=1..2"]),
      "--bound: error: no weights lie within these bounds: the lower ends may not add up to more "
        + "than the full marks, nor the upper ones to less [infeasible-weights]"),
  ]

  /// The upper bounds add up to all marks, so that nothing can move.
  static let tight = WrongLaw(
    WeightLawSettings(
      .box,
      bounds: [
        "spending-rate=0..10", "control-rate=0..10", "staff-costs=0..10", "rules-in-place=0..10",
        "compliance=0..10", "process-timeliness=0..10", "output-timeliness=0..20", "quality=0..20",
      ]),
    "--bound: error: the bounds or constraints leave weights no room, as an equation would; "
      + "loosen one [no-room-for-weights]")

  static let orders: [WrongLaw] = [
    WrongLaw(
      WeightLawSettings(.ordinal, order: "a>>b"), "--order: error: “a>>b” \(notAnOrder)"),
    WrongLaw(WeightLawSettings(.ordinal, order: ""), "--order: error: “” \(notAnOrder)"),
    WrongLaw(
      WeightLawSettings(.ordinal, order: "quality"), "--order: error: “quality” \(notAnOrder)"),
    WrongLaw(
      WeightLawSettings(.ordinal, order: "quality > 质量 > output > 及时性 > control-rte"),
      "--order: error: “及时性” may mean process-timeliness, output-timeliness; write one of these "
        + "[ambiguous-name]",
      "--order: error: “quality” is given more than once [set-twice]",
      "--order: error: the scheme has no indicator “output” [unknown-indicator]",
      "--order: error: the scheme has no indicator “control-rte”; did you mean “control-rate”? "
        + "[unknown-indicator]"),
  ]

  static let wrongConstraints: [WrongLaw] =
    [
      "", "quality", "quality = 3", "quality >= 3 and quality <= 4", "quality * quality >= 3",
      "quality / 0 >= 3", "1 / quality >= 3", "quality >= 5%", "quality >= 5 万元",
      "prior(quality) >= 3", "min(quality, output) >= 3", "measure >= 3", "质 >= 3",
      "quality >= 1e3",
    ].map { text in
      WrongLaw(
        WeightLawSettings(.constrained, constraints: [text]),
        "--constraint: error: “\(text)” \(notAConstraint)")
    } + [
      WrongLaw(
        WeightLawSettings(.constrained, constraints: ["quallity >= 3", "x >= 3", "及时性 >= 3"]),
        "--constraint: error: “及时性” may mean process-timeliness, output-timeliness; write one of "
          + "these [ambiguous-name]",
        "--constraint: error: the scheme has no indicator “quallity”; did you mean “quality”? "
          + "[unknown-indicator]",
        "--constraint: error: the scheme has no indicator “x” [unknown-indicator]"),
      WrongLaw(
        WeightLawSettings(.constrained, constraints: ["quality >= 60", "process >= 50"]),
        "--constraint: error: no weights meet all constraints [infeasible-weights]"),
      WrongLaw(
        WeightLawSettings(.constrained, constraints: ["quality >= 5", "quality <= 5"]),
        "--constraint: error: the bounds or constraints leave weights no room, as an equation "
          + "would; loosen one [no-room-for-weights]"),
    ]

  @Test(arguments: misplaced + numbers + boxes + [tight] + orders + wrongConstraints)
  func `every mistake is told at its option`(_ item: WrongLaw) throws {
    let units = try EveryRuleUnits.load()
    let error = try #require(throws: InvalidFiles.self) { try item.settings.law(for: units) }
    // Mistakes of one option and code stand in the order in which they were made.
    #expect(
      error.diagnostics.map { $0.text(.english, settings: .options) }.sorted()
        == item.messages.sorted())
    #expect(
      error.diagnostics.allSatisfy { diagnostic in
        let text = diagnostic.text(.chinese)
        return text.contains("错误: ") && text.contains { !$0.isASCII && $0 != "“" }
      })
  }
}
