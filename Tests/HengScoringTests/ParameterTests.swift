import HengModel
import HengScoring
import HengTestSupport
import Testing

/// A scheme with a row of every kind of rule and three grades.
enum EveryRule {
  private static let provenance = Provenance(marks: .assumed, rule: .assumed)

  private static func closed(_ lower: Rational, _ upper: Rational) -> Interval {
    Interval(lower: .init(lower, isClosed: true), upper: .init(upper, isClosed: true))
  }

  private static func open(_ lower: Rational, _ upper: Rational?) -> Interval {
    Interval(
      lower: .init(lower, isClosed: false), upper: upper.map { .init($0, isClosed: true) })
  }

  private static let grades = [
    Grade(id: "good", label: "good", range: closed(80, 100)),
    Grade(
      id: "fair", label: "fair",
      range: Interval(lower: .init(60, isClosed: true), upper: .init(80, isClosed: false))),
    Grade(
      id: "poor", label: "poor",
      range: Interval(lower: .init(0, isClosed: true), upper: .init(60, isClosed: false))),
  ]

  private static func rules() throws -> [(String, ScoringRule)] {
    let items = [("first", 6), ("second", 4)].map { id, marks in
      ChecklistRule.Item(id: id, label: LocalizedText(id), marks: Rational(marks))
    }
    return [
      (
        "deduct",
        .deduct(DeductRule(side: .above, limit: 1, step: Rational(1, over: 100), marksPerStep: 1))
      ),
      (
        "bands",
        .bands(
          BandsRule(bands: [
            .init(range: closed(0, 0), marks: 10),
            .init(range: open(0, Rational(1, over: 10)), marks: 6),
            .init(range: open(Rational(1, over: 10), nil), marks: 0),
          ]))
      ),
      (
        "linear",
        .linear(
          LinearRule(
            points: [
              .init(value: 0, marks: 0), .init(value: Rational(1, over: 2), marks: 3),
              .init(value: 1, marks: 10),
            ], outside: .hold))
      ),
      (
        "proportional",
        .proportional(
          ProportionalRule(target: try Measure(parsing: "90%"), direction: .atLeast))
      ),
      (
        "by-fact",
        .proportional(
          ProportionalRule(target: try Measure(parsing: "rate + 5%"), direction: .atLeast))
      ),
      ("full-if", .fullIf(FullIfRule(condition: try Measure(parsing: "measure >= 90%")))),
      (
        "both",
        .fullIf(
          FullIfRule(condition: try Measure(parsing: "measure >= 90% and rate < 2"), otherwise: 3))
      ),
      ("checklist", .checklist(ChecklistRule(items: items))),
      ("incidents", .incidents(IncidentsRule(marksPerCase: 2))),
      (
        "levels",
        .levels(LevelsRule(levels: [.init(id: "any", label: "any", range: closed(0, 10))]))
      ),
      ("external", .external(ExternalRule())),
      ("cap", .veto(VetoRule(condition: nil, effect: .totalAtMost(59)))),
      ("limit", .veto(VetoRule(condition: nil, effect: .gradeAtMost(grades[1])))),
    ]
  }

  static func scheme() throws -> Scheme {
    Scheme(
      id: "every-rule", label: "every rule", fullMarks: 110,
      rounding: MarkRounding(place: .indicators, digits: 1, mode: .halfUp),
      grades: GradeScale(grades), gradesProvenance: provenance,
      facts: [FactDeclaration(id: "rate", label: "rate", unit: .percent)],
      rows: try rules().map { id, rule in
        SchemeRow(
          indicator: Indicator(
            id: id, label: LocalizedText(id), fullMarks: rule.kind == .veto ? 0 : 10, path: [],
            provenance: provenance),
          measure: rule.kind.takesMeasure == false ? nil : try Measure(parsing: "rate"),
          unit: .percent, rule: rule)
      })
  }
}

@Suite struct ParameterTests {
  private func number(_ text: String) throws -> SchemeParameter.Value {
    .number(try #require(Rational(decimal: text)))
  }

  private func text(_ value: SchemeParameter.Value) -> String {
    switch value {
    case .number(let number): number.description
    case .choice(let word): word
    }
  }

  @Test func `every parameter has its address and value, in the order of the scheme`() throws {
    let found = try EveryRule.scheme().parameters.map { "\($0.address)=\(text($0.value))" }
    #expect(
      found == [
        "rounding.at=indicators", "rounding.digits=1", "rounding.mode=half-up",
        "grades.good=80", "grades.fair=60",
        "deduct.limit=1", "deduct.per=0.01", "deduct.marks=1", "deduct.steps=floor",
        "bands.cut-1=0", "bands.cut-2=0.1", "bands.marks-1=10", "bands.marks-2=6",
        "bands.marks-3=0",
        "linear.at-1=0", "linear.at-2=0.5", "linear.at-3=1", "linear.marks-1=0",
        "linear.marks-2=3", "linear.marks-3=10",
        "proportional.target=0.9", "proportional.direction=at-least",
        "proportional.decline=linear",
        "by-fact.direction=at-least", "by-fact.decline=linear",
        "full-if.threshold=0.9", "full-if.otherwise=0",
        "both.otherwise=3",
        "checklist.first=6", "checklist.second=4",
        "incidents.marks=2",
        "cap.total-at-most=59",
      ])
  }

  @Test func `a parameter tells its row, its unit and its name in words`() throws {
    let parameters = try EveryRule.scheme().parameters
    func parameter(_ address: String) throws -> SchemeParameter {
      try #require(parameters.first { $0.address == address })
    }
    #expect(try parameter("bands.cut-2").indicatorID == "bands")
    #expect(try parameter("bands.cut-2").unit == .percent)
    #expect(try parameter("bands.cut-2").label.zh == "bands：第 2 个界点")
    #expect(try parameter("bands.marks-2").unit == UnitOfMeasure("分"))
    #expect(try parameter("grades.fair").indicatorID == nil)
    #expect(try parameter("grades.fair").label.en == "lower end of fair")
    #expect(try parameter("full-if.threshold").unit == .percent)
  }

  @Test func `a parameter set to its own value leaves the scheme as it is`() throws {
    let scheme = try EveryRule.scheme()
    for parameter in scheme.parameters {
      #expect(try scheme.setting(parameter.address, to: parameter.value) == scheme)
    }
  }

  @Test func `a cut moves in both bands, which stay open or closed`() throws {
    let changed = try EveryRule.scheme().setting("bands.cut-2", to: try number("0.25"))
    guard case .bands(let rule) = try #require(changed.row(named: "bands")).rule else {
      Issue.record("the rule has become another one")
      return
    }
    #expect(rule.bands.map(\.range.notation) == ["[0, 0]", "(0, 0.25]", "(0.25, +∞)"])
    #expect(rule.bands.map(\.marks) == [10, 6, 0])
  }

  @Test func `a grade's lower end moves the next worse grade, and the veto that names it`() throws {
    let changed = try EveryRule.scheme().setting("grades.good", to: .number(75))
    #expect(changed.grades.grades.map(\.range.notation) == ["[75, 100]", "[60, 75)", "[0, 60)"])
    #expect(changed.grades.grade(of: 75)?.id == "good")
    guard case .veto(let rule) = try #require(changed.row(named: "limit")).rule else {
      Issue.record("the rule has become another one")
      return
    }
    #expect(rule.effect == .gradeAtMost(changed.grades.grades[1]))
  }

  static let misfits: [(address: String, value: String, allowed: String)] = [
    ("bands.cut-1", "-0.01", "[0, 0.1)"), ("bands.cut-1", "0.1", "[0, 0.1)"),
    ("bands.cut-2", "0", "(0, +∞)"), ("bands.marks-1", "11", "[0, 10]"),
    ("bands.marks-1", "-1", "[0, 10]"), ("linear.at-2", "0", "(0, 1)"),
    ("linear.at-2", "1", "(0, 1)"), ("linear.at-1", "0.5", "(-∞, 0.5)"),
    ("linear.marks-2", "10.1", "[0, 10]"), ("grades.good", "60", "(60, 100]"),
    ("grades.good", "101", "(60, 100]"), ("grades.fair", "80", "(0, 80)"),
    ("deduct.per", "0", "(0, +∞)"), ("deduct.marks", "-1", "(0, +∞)"),
    ("full-if.otherwise", "12", "[0, 10]"), ("incidents.marks", "0", "(0, 10]"),
    ("checklist.first", "11", "[0, 10]"), ("cap.total-at-most", "-1", "[0, +∞)"),
    ("rounding.digits", "7", "[0, 6]"), ("rounding.digits", "-1", "[0, 6]"),
  ]

  @Test(arguments: misfits)
  func `a number out of range is refused with the range`(
    address: String, value: String, allowed: String
  ) throws {
    let scheme = try EveryRule.scheme()
    let wanted = try #require(Rational(decimal: value))
    let error = try #require(throws: SchemeParameterError.self) {
      try scheme.setting(address, to: .number(wanted))
    }
    guard case .outOfRange(address, wanted, let interval) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(interval.notation == allowed)
  }

  @Test func `what no parameter can hold is refused by name`() throws {
    let scheme = try EveryRule.scheme()
    #expect(throws: SchemeParameterError.unknownAddress("grades.poor")) {
      try scheme.setting("grades.poor", to: .number(10))
    }
    #expect(throws: SchemeParameterError.unknownAddress("levels.any")) {
      try scheme.setting("levels.any", to: .number(10))
    }
    #expect(throws: SchemeParameterError.unknownAddress("deduct")) {
      try scheme.setting("deduct", to: .number(10))
    }
    #expect(throws: SchemeParameterError.wrongKind(address: "deduct.steps", .number(1))) {
      try scheme.setting("deduct.steps", to: .number(1))
    }
    #expect(throws: SchemeParameterError.wrongKind(address: "deduct.per", .choice("floor"))) {
      try scheme.setting("deduct.per", to: .choice("floor"))
    }
    #expect(
      throws: SchemeParameterError.unknownChoice(
        address: "deduct.steps", "round", choices: ["floor", "ceil", "proportional"])
    ) {
      try scheme.setting("deduct.steps", to: .choice("round"))
    }
    let fine = Rational(105, over: 100)
    #expect(
      throws: SchemeParameterError.tooFine(
        address: "incidents.marks", fine, step: Rational(1, over: 10))
    ) {
      try scheme.setting("incidents.marks", to: .number(fine))
    }
    #expect(
      throws: SchemeParameterError.tooFine(
        address: "rounding.digits", Rational(3, over: 2), step: 1)
    ) {
      try scheme.setting("rounding.digits", to: .number(Rational(3, over: 2)))
    }
  }

  @Test func `the items of a checklist move together or not at all`() throws {
    let scheme = try EveryRule.scheme()
    #expect(
      throws: SchemeParameterError.itemsDoNotSum(indicatorID: "checklist", sum: 9, fullMarks: 10)
    ) {
      try scheme.setting("checklist.first", to: .number(5))
    }
    let changed = try scheme.setting([
      .init(address: "checklist.first", value: .number(5)),
      .init(address: "checklist.second", value: .number(5)),
    ])
    #expect(
      changed.parameters.filter { $0.indicatorID == "checklist" }.map(\.value) == [
        .number(5), .number(5),
      ])
  }

  @Test func `two cuts move together past where either could alone`() throws {
    let scheme = try EveryRule.scheme()
    let changes: [SchemeParameter.Change] = [
      .init(address: "grades.fair", value: .number(85)),
      .init(address: "grades.good", value: .number(95)),
    ]
    #expect(throws: SchemeParameterError.self) { try scheme.setting([changes[0]]) }
    for order in [changes, changes.reversed()] {
      #expect(
        try scheme.setting(order).grades.grades.map(\.range.notation)
          == ["[95, 100]", "[85, 95)", "[0, 85)"])
    }
  }

  @Test func `coarser rounding waits for the marks that need it`() throws {
    let scheme = try EveryRule.scheme().setting("incidents.marks", to: try number("0.5"))
    let whole = SchemeParameter.Change(address: "rounding.digits", value: .number(0))
    let error = try #require(throws: SchemeParameterError.self) { try scheme.setting([whole]) }
    guard case .outOfRange("rounding.digits", 0, let allowed) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(allowed.notation == "[1, 6]")
    let both = try scheme.setting([whole, .init(address: "incidents.marks", value: .number(1))])
    #expect(both.rounding.digits == 0)
  }

  static let conditions: [(text: String, value: Rational, changed: String)] = [
    ("measure >= 90%", Rational(17, over: 20), "measure >= 85%"),
    ("(measure > −5%)", Rational(3, over: 100), "(measure > 3%)"),
    ("measure ≠ 5 万元", -20_000, "measure ≠ -2 万元"),
    ("rate<=0.9 ", Rational(3, over: 4), "rate<=0.75 "),
    ("measure > 1", Rational(1, over: 3), "measure > 0.333333333333"),
  ]

  @Test(arguments: conditions)
  func `a threshold changes in the condition's text and in its meaning`(
    text: String, value: Rational, changed: String
  ) throws {
    var scheme = try EveryRule.scheme()
    let place = try #require(scheme.rows.firstIndex { $0.indicator.id == "full-if" })
    scheme.rows[place].rule = .fullIf(FullIfRule(condition: try Measure(parsing: text)))
    let result = try scheme.setting("full-if.threshold", to: .number(value))
    guard case .fullIf(let rule) = result.rows[place].rule else {
      Issue.record("the rule has become another one")
      return
    }
    #expect(rule.condition.text == changed)
    #expect(result.parameters.contains { $0.value == .number(value) })
    // Where the decimals end, text and meaning say the same to the last offset.
    if value.exactDecimalText != nil {
      #expect(rule.condition == (try Measure(parsing: changed)))
    }
  }

  /// Random values of several parameters at once: either way to set them, same scheme or error.
  @Test(arguments: 0..<50 as Range<UInt64>)
  func `a setter does what setting does`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let scheme = try EveryRule.scheme()
    let addresses = ["bands.cut-1", "bands.cut-2", "deduct.per", "grades.good", "linear.at-2"]
    let values = addresses.map { _ in
      SchemeParameter.Value.number(Rational(random.integer(in: -2...90), over: 50))
    }
    let changes = zip(addresses, values).map { SchemeParameter.Change(address: $0, value: $1) }
    let setter = try ParameterSetter(addresses, of: scheme)
    let direct = Result { try scheme.setting(changes) }
    let prepared = Result { try setter.setting(values) }
    switch (direct, prepared) {
    case (.success(let left), .success(let right)): #expect(left == right)
    case (.failure(let left), .failure(let right)): #expect("\(left)" == "\(right)")
    default: Issue.record("only one of the two is refused")
    }
    #expect(setter.parameters.map(\.address) == addresses)
  }

  @Test func `a setter knows its parameters beforehand`() throws {
    #expect(throws: SchemeParameterError.unknownAddress("bands.cut-3")) {
      try ParameterSetter(["bands.cut-2", "bands.cut-3"], of: try EveryRule.scheme())
    }
  }
}

@Suite struct SchemeOverlayTests {
  private let earlier = SchemeOverlay(
    label: LocalizedText(zh: "甲", en: "A"),
    weights: [.init(id: "a", marks: 1), .init(id: "b", marks: 2)], locked: ["c", "d"],
    parameters: [
      .init(address: "grades.good", value: .number(85)),
      .init(address: "deduct.steps", value: .choice("ceil")),
    ])

  @Test func `a later overlay wins where both change the same`() {
    let later = SchemeOverlay(
      label: LocalizedText(zh: "乙", en: "B"), weights: [.init(id: "a", marks: 3)],
      locked: ["d", "e"], parameters: [.init(address: "grades.good", value: .number(90))])
    let both = earlier.merging(later)
    #expect(both.label == LocalizedText(zh: "甲；乙", en: "A; B"))
    #expect(both.weights == [.init(id: "b", marks: 2), .init(id: "a", marks: 3)])
    #expect(both.locked == ["c", "d", "e"])
    #expect(
      both.parameters == [
        .init(address: "deduct.steps", value: .choice("ceil")),
        .init(address: "grades.good", value: .number(90)),
      ])
  }

  @Test func `an empty overlay changes nothing`() throws {
    #expect(SchemeOverlay().isEmpty)
    #expect(earlier.merging(SchemeOverlay()) == earlier)
    #expect(SchemeOverlay().merging(earlier) == earlier)
    let scheme = try EveryRule.scheme()
    #expect(try scheme.applying(parametersOf: SchemeOverlay()) == scheme)
  }

  @Test func `an overlay's parameters are set and its weights left alone`() throws {
    let scheme = try EveryRule.scheme()
    let changed = try scheme.applying(parametersOf: earlier)
    #expect(
      changed
        == (try scheme.setting("grades.good", to: .number(85))
          .setting("deduct.steps", to: .choice("ceil"))))
  }
}
