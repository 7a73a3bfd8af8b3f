import HengModel
import HengScoring
import HengTestSupport
import Testing

@Suite struct MeasureTests {
  private static let dimensions: [String: Dimension] = [
    "budget": Dimension(of: "money"), "spending": Dimension(of: "money"),
    "staff": Dimension(of: "人"), "posts": Dimension(of: "人"), "zero": Dimension(of: "money"),
    "absent": Dimension(of: "money"),
  ]
  private static let values: [FactKey: Rational] = [
    FactKey("budget"): 5_536_600, FactKey("spending"): 80_036_600, FactKey("staff"): 43,
    FactKey("posts"): 65, FactKey("zero"): 0, FactKey("budget", .prior): 4_000_000,
  ]

  private func outcome(_ text: String) throws -> MeasureOutcome {
    let measure = try Measure(parsing: text)
    _ = try measure.type { MeasureTests.dimensions[$0.id] }
    return measure.outcome { key in
      guard let value = MeasureTests.values[key], let dimension = MeasureTests.dimensions[key.id]
      else { return .missing([key]) }
      return .quantity(Quantity(value, dimension: dimension))
    }
  }

  private func value(_ text: String) throws -> Rational {
    guard case .quantity(let quantity) = try outcome(text) else {
      Issue.record("\(text) has no value")
      return 0
    }
    return quantity.value
  }

  /// Worked by hand.
  @Test(arguments: [
    ("1 + 2 * 3", Rational(7)), ("(1 + 2) × 3", 9), ("7 - 2 - 1", 4), ("8 ÷ 4 ÷ 2", 1),
    ("-2 + 3", 1), ("−2 × −3", 6), ("min(3, 1, 2)", 1), ("max(1, 1.5)", Rational(3, over: 2)),
    ("50%", Rational(1, over: 2)), ("5 万元 + 1元", 50_001), ("1 / 3 * 3", 1),
    ("spending / budget", Rational(800_366, over: 55_366)), ("staff/posts", Rational(43, over: 65)),
    ("budget - prior(budget)", 1_536_600), ("2 * (1 + (3 - 1)) / 3", 2), ("staff - 3 人", 40),
    ("staff + 2 户 * 3 人/户", 49), ("staff * 1 万元/人/月 * 12月", 5_160_000),
    ("10万元/2", 50_000), ("10万元/(2)", 50_000),
  ])
  func `computes exactly`(text: String, expected: Rational) throws {
    #expect(try value(text) == expected)
  }

  @Test(arguments: [
    ("spending > budget", true), ("staff <= 43 人", true), ("staff ≠ posts", true),
    ("budget = 553.66 万元", true), ("not (staff > posts)", true),
    ("staff > posts or budget > 0 元", true), ("staff > posts and budget > 0 元", false),
    ("staff != 43 人", false), ("staff >= 43 人 and not staff > 43 人", true),
  ])
  func `decides conditions`(text: String, holds: Bool) throws {
    #expect(try outcome(text) == .truth(holds))
  }

  @Test func `names what keeps it from having a value`() throws {
    #expect(try outcome("zero / zero") == .undefined(.zeroOverZero))
    #expect(try outcome("budget / zero") == .undefined(.overZero))
    #expect(try outcome("1 + budget / zero") == .undefined(.overZero))
    #expect(try outcome("budget / (zero - budget)") == .undefined(.negativeDenominator))
    #expect(try outcome("absent / zero") == .missing([FactKey("absent")]))
    #expect(
      try outcome("absent + prior(spending) + absent")
        == .missing([FactKey("absent"), FactKey("spending", .prior)]))
  }

  /// Each mistake with its place, in Unicode scalars from 0.
  @Test(arguments: [
    ("", MeasureError(.empty, at: 0)),
    ("budget +", MeasureError(.expected(.operand, found: nil), at: 8)),
    ("budget ) 1", MeasureError(.expected(.operatorOrEnd, found: ")"), at: 7)),
    ("(budget", MeasureError(.expected(.closingParenthesis, found: nil), at: 7)),
    ("prior(1)", MeasureError(.expected(.factName, found: "1"), at: 6)),
    ("budget （1", MeasureError(.unexpectedCharacter("（", plain: "("), at: 7)),
    ("１ + 1", MeasureError(.unexpectedCharacter("１", plain: "1"), at: 0)),
    ("budget # 1", MeasureError(.unexpectedCharacter("#", plain: nil), at: 7)),
    ("1.2.3", MeasureError(.badNumber("1.2.3"), at: 0)),
    ("budget + 5 万圆", MeasureError(.unknownUnit("万圆"), at: 11)),
    ("5 人/家家", MeasureError(.unknownUnit("人/家家"), at: 2)),
    ("5 元/month", MeasureError(.unknownFact("month"), at: 4)),
    ("5 元/（2）", MeasureError(.unexpectedCharacter("（", plain: "("), at: 4)),
    ("bugdet / 2", MeasureError(.unknownFact("bugdet"), at: 0)),
    ("sum(budget, 1)", MeasureError(.unknownFunction("sum"), at: 0)),
    (
      "budget + staff",
      MeasureError(.unitMismatch(left: Dimension(of: "money"), right: Dimension(of: "人")), at: 9)
    ),
    ("max(1, staff)", MeasureError(.unitMismatch(left: .none, right: Dimension(of: "人")), at: 7)),
    ("(staff > posts) + 1", MeasureError(.quantityNeeded, at: 1)),
    ("not staff", MeasureError(.conditionNeeded, at: 4)),
    ("measure > 1", MeasureError(.noMeasureHere, at: 0)),
  ])
  func `places each mistake`(text: String, expected: MeasureError) {
    #expect(throws: expected) { try outcome(text) }
  }

  @Test func `neither depth nor length can hurt`() {
    let deep = String(repeating: "(", count: 500) + "1" + String(repeating: ")", count: 500)
    #expect(throws: MeasureError(.tooDeep(limit: 50), at: 51)) { try outcome(deep) }
    let minuses = String(repeating: "-", count: 500) + "1"
    #expect(throws: MeasureError(.tooDeep(limit: 50), at: 51)) { try outcome(minuses) }
    let long = String(repeating: "1+", count: 2_000) + "1"
    #expect(throws: MeasureError(.tooLong(limit: 2_000), at: 2_000)) { try outcome(long) }
  }

  @Test func `is shown with names and with the fewest parentheses`() throws {
    let measure = try Measure(parsing: "((budget - spending)) / (budget * (staff / posts))")
    #expect(
      measure.expression.text { LocalizedText($0.name) }.en
        == "(budget − spending) ÷ (budget × (staff ÷ posts))")
  }

  /// The oracle is a straightforward evaluator of the same random tree.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `agrees with a tree evaluated directly, through its own text`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let tree = RandomTree(depth: 4, &random)
    let measure = try Measure(parsing: tree.text)
    guard let expected = tree.value else {
      guard case .undefined = measure.outcome(fact: { .missing([$0]) }) else {
        Issue.record("\(tree.text) should have no value")
        return
      }
      return
    }
    #expect(measure.outcome { .missing([$0]) } == .quantity(Quantity(expected)))
    let again = try Measure(parsing: measure.expression.text { LocalizedText($0.name) }.en)
    #expect(again.outcome { .missing([$0]) } == .quantity(Quantity(expected)))
  }
}

/// A random arithmetic tree with its fully parenthesised text and its value.
private struct RandomTree {
  var text: String
  var value: Rational?

  init(depth: Int, _ random: inout RepeatableRandom) {
    if depth == 0 || random.integer(in: 0...4) == 0 {
      let number = random.integer(in: 0...9)
      (text, value) = ("\(number)", Rational(number))
      return
    }
    let left = RandomTree(depth: depth - 1, &random)
    let right = RandomTree(depth: depth - 1, &random)
    let (a, b) = (left.value, right.value)
    func both(_ body: (Rational, Rational) -> Rational?) -> Rational? {
      a.flatMap { a in b.flatMap { body(a, $0) } }
    }
    switch random.integer(in: 0...5) {
    case 0: (text, value) = ("(\(left.text) + \(right.text))", both { $0 + $1 })
    case 1: (text, value) = ("(\(left.text) - \(right.text))", both { $0 - $1 })
    case 2: (text, value) = ("(\(left.text) * \(right.text))", both { $0 * $1 })
    case 3: (text, value) = ("(\(left.text) / \(right.text))", both { $1 > 0 ? $0 / $1 : nil })
    case 4: (text, value) = ("min(\(left.text), \(right.text))", both { min($0, $1) })
    default: (text, value) = ("(-\(left.text))", a.map { -$0 })
    }
  }
}
