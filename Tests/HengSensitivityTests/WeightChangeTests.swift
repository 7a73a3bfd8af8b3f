import HengModel
import HengSensitivity
import Testing

@Suite struct WeightChangeTests {
  /// Indicators a, b (dimension x), c, d (dimension y inside z), e (dimension z).
  private static func tree(_ marks: [Rational]) -> [Indicator] {
    let paths = [["x"], ["x"], ["z", "y"], ["z", "y"], ["z"]]
    return zip(["a", "b", "c", "d", "e"], zip(marks, paths)).map { id, rest in
      Indicator(
        id: id, label: LocalizedText(id), fullMarks: rest.0,
        path: rest.1.map { .init(id: $0, label: LocalizedText($0), fullMarks: 0) },
        provenance: Provenance(marks: .assumed, rule: .assumed))
    }
  }
  private let tree = Self.tree([10, 20, 30, 30, 10])

  @Test func `free weights keep their proportions and the sum stays`() throws {
    let marks = try WeightChange(tree, setting: ["a": 40], locking: ["e"]).marks
    #expect(marks == [40, Rational(25, over: 2), Rational(75, over: 4), Rational(75, over: 4), 10])
  }

  @Test func `a dimension moves with everything below it`() throws {
    let marks = try WeightChange(tree, setting: ["z": 50]).marks
    #expect(marks[2] == Rational(150, over: 7) && marks[4] == Rational(50, over: 7))
    #expect(marks[0] == Rational(50, over: 3) && marks[1] == Rational(100, over: 3))
    #expect(marks.reduce(0, +) == 100)
  }

  @Test func `an inner dimension and an indicator in it are settled first`() throws {
    let marks = try WeightChange(tree, setting: ["z": 60, "y": 40, "c": 30]).marks
    #expect(marks == [Rational(40, over: 3), Rational(80, over: 3), 30, 10, 20])
  }

  @Test func `a locked dimension keeps its indicators`() throws {
    let marks = try WeightChange(tree, setting: ["a": 0], locking: ["z"]).marks
    #expect(marks == [0, 30, 30, 30, 10])
  }

  @Test func `a change to the old weight changes nothing`() throws {
    for indicator in tree {
      let marks = try WeightChange(tree, setting: [indicator.id: indicator.fullMarks]).marks
      #expect(marks == tree.map(\.fullMarks))
    }
  }

  @Test func `what can't be shared out is named`() {
    #expect(throws: WeightChangeError.negativeWeight(id: "b", -1)) {
      try WeightChange(tree, setting: ["b": -1])
    }
    #expect(throws: WeightChangeError.tooMuchSet(dimension: nil, sum: 110, available: 100)) {
      try WeightChange(tree, setting: ["a": 100], locking: ["e"])
    }
    #expect(throws: WeightChangeError.tooMuchSet(dimension: "x", sum: 20, available: 5)) {
      try WeightChange(tree, setting: ["x": 5], locking: ["b"])
    }
    #expect(throws: WeightChangeError.nothingToRescale(dimension: "x", rest: 5)) {
      try WeightChange(tree, setting: ["x": 25, "a": 0], locking: ["b"])
    }
    #expect(throws: WeightChangeError.nothingToRescale(dimension: nil, rest: 10)) {
      try WeightChange(Self.tree([50, 50, 0, 0, 0]), setting: ["a": 40], locking: ["b"])
    }
  }

  @Test func `everything may be set if the sum stays`() throws {
    let all: [String: Rational] = ["a": 100, "b": 0, "c": 0, "d": 0, "e": 0]
    #expect(try WeightChange(tree, setting: all).marks == [100, 0, 0, 0, 0])
    #expect(try WeightChange(tree, setting: ["a": 100]).marks == [100, 0, 0, 0, 0])
  }

  @Test func `setting a dimension wins over locking it`() throws {
    let marks = try WeightChange(tree, setting: ["z": 50], locking: ["z"]).marks
    #expect(marks == (try WeightChange(tree, setting: ["z": 50]).marks))
  }
}
