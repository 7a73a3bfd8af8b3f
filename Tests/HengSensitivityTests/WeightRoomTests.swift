import HengModel
import HengScoring
import HengSensitivity
import HengTestSupport
import Testing

@Suite struct WeightRoomTests {
  /// Indicators a, b (dimension x), c, d (dimension y inside z), e (dimension z).
  private static let tree: [Indicator] = {
    let paths = [["x"], ["x"], ["z", "y"], ["z", "y"], ["z"]]
    return zip(["a", "b", "c", "d", "e"], zip([10, 20, 30, 30, 10] as [Rational], paths)).map {
      id, rest in
      Indicator(
        id: id, label: LocalizedText(id), fullMarks: rest.0,
        path: rest.1.map { .init(id: $0, label: LocalizedText($0), fullMarks: 0) },
        provenance: Provenance(marks: .assumed, rule: .assumed))
    }
  }()
  private static let bearers: [(id: String, members: Range<Int>, isDimension: Bool)] = [
    ("a", 0..<1, false), ("b", 1..<2, false), ("c", 2..<3, false), ("d", 3..<4, false),
    ("e", 4..<5, false), ("x", 0..<2, true), ("z", 2..<5, true), ("y", 2..<4, true),
  ]

  private func room(
    _ id: String, set: [String: Rational] = [:], lock: [String] = []
  ) throws -> WeightRoom {
    let bearer = try #require(Self.bearers.first { $0.id == id })
    return WeightRoom(
      of: bearer.members, dimension: bearer.isDimension ? id : nil, among: Self.tree,
      under: SchemeOverlay(
        weights: set.sorted { $0.key < $1.key }.map { .init(id: $0.key, marks: $0.value) },
        locked: lock))
  }

  private func room(_ low: Rational, _ high: Rational) -> [Rational] { [low, high] }

  @Test func `what is fixed takes its part, and what is inside keeps its own`() throws {
    for (found, expected): (WeightRoom, [Rational]) in [
      (try room("a"), [0, 100]), (try room("z"), [0, 100]),
      (try room("a", set: ["b": 30], lock: ["e"]), [0, 60]),
      (try room("c", set: ["y": 40]), [0, 40]), (try room("e", set: ["y": 40]), [0, 60]),
      (try room("a", set: ["z": 50]), [0, 50]), (try room("x", set: ["a": 25]), [25, 100]),
      (try room("z", lock: ["e"]), [10, 100]),
      // Nothing free is left to make up for a change.
      (try room("a", set: ["x": 30], lock: ["b"]), [10, 10]),
      (try room("x", lock: ["z"]), [30, 30]), (try room("a", lock: ["b", "z"]), [10, 10]),
    ] {
      #expect([found.low, found.high] == expected)
    }
  }

  /// Whatever is set and locked, each end can be set, and nothing beyond.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `both ends can be set and nothing beyond`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    var set: [String: Rational] = [:]
    var lock: [String] = []
    for bearer in Self.bearers {
      switch random.integer(in: 0...5) {
      case 0: set[bearer.id] = Rational(random.integer(in: 0...40))
      case 1: lock.append(bearer.id)
      default: break
      }
    }
    guard (try? WeightChange(Self.tree, setting: set, locking: Set(lock))) != nil else { return }
    for bearer in Self.bearers {
      let room = try room(bearer.id, set: set, lock: lock)
      func isPossible(_ marks: Rational) -> Bool {
        (try? WeightChange(
          Self.tree, setting: set.merging([bearer.id: marks]) { $1 }, locking: Set(lock))) != nil
      }
      #expect(isPossible(room.low), "\(bearer.id) at \(room.low) under \(set), \(lock)")
      #expect(isPossible(room.high), "\(bearer.id) at \(room.high) under \(set), \(lock)")
      let hair = Rational(1, over: 1_000)
      #expect(
        !isPossible(room.high + hair), "\(bearer.id) above \(room.high) under \(set), \(lock)")
      #expect(
        !isPossible(room.low - hair), "\(bearer.id) below \(room.low) under \(set), \(lock)")
    }
  }
}
