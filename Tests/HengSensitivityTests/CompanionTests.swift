import HengModel
import HengNumerics
import HengScoring
import HengSensitivity
import HengTestSupport
import Testing

/// Walks in which only some weights give way.
@Suite struct CompanionTests {
  /// Rows a, b (dimension x), c, d (dimension y inside z), e (dimension z), of 10 to 30 marks.
  private static let scheme: Scheme = {
    var scheme = SmallUnits.scheme(
      [10, 20, 30, 30, 10], rounding: .init(place: .total, digits: 6, mode: .halfUp))
    let paths = [["x"], ["x"], ["z", "y"], ["z", "y"], ["z"]]
    for (index, path) in paths.enumerated() {
      scheme.rows[index].indicator.path = path.map {
        .init(id: $0, label: LocalizedText($0), fullMarks: 0)
      }
    }
    return scheme
  }()

  private func units(seed: UInt64) throws -> ScoredUnits {
    var random = RepeatableRandom(seed: seed)
    let percents = (0..<4).map { _ in
      (0..<5).map { _ in Rational(random.integer(in: 40...100)) }
    }
    return try SmallUnits.units(percents, under: Self.scheme)
  }

  @Test func `what is set or locked stays, and a dimension that is set settles its own`() {
    let rows = Self.scheme.rows.map(\.indicator)
    func companions(_ set: [String], _ locked: [String] = []) -> [[Int]] {
      SchemeOverlay(weights: set.map { .init(id: $0, marks: 20) }, locked: locked)
        .companions(among: rows)
    }
    #expect(
      companions([]) == [[1, 2, 3, 4], [0, 2, 3, 4], [0, 1, 3, 4], [0, 1, 2, 4], [0, 1, 2, 3]])
    #expect(companions(["a"], ["e"]) == [[1, 2, 3], [2, 3], [1, 3], [1, 2], [1, 2, 3]])
    #expect(companions(["x"]) == [[1], [0], [3, 4], [2, 4], [2, 3]])
    #expect(companions(["y", "c"]) == [[1, 4], [0, 4], [3], [], [0, 1]])
    #expect(companions([], ["z"]) == [[1], [0], [0, 1], [0, 1], [0, 1]])
  }

  @Test func `groups make up for each other's changes`() {
    let rows = Self.scheme.rows.map(\.indicator)
    func groups(_ set: [String], _ locked: [String] = []) -> [[Int]] {
      SchemeOverlay(weights: set.map { .init(id: $0, marks: 20) }, locked: locked)
        .movableGroups(among: rows)
    }
    #expect(groups([]) == [[0, 1, 2, 3, 4]])
    #expect(groups(["x"]) == [[0, 1], [2, 3, 4]])
    #expect(groups(["a"], ["e"]) == [[1, 2, 3]])
    #expect(groups(["y", "c"]) == [[0, 1, 4]])
    #expect(groups(["a"], ["b", "z"]).isEmpty)
  }

  /// Random sets and locks that leave something to move.
  private func overlay(seed: UInt64) -> SchemeOverlay {
    var random = RepeatableRandom(seed: seed)
    var overlay = SchemeOverlay()
    for id in ["a", "b", "c", "d", "e", "x", "y", "z"] {
      switch random.integer(in: 0...7) {
      case 0: overlay.weights.append(.init(id: id, marks: Rational(random.integer(in: 1...25))))
      case 1: overlay.locked.append(id)
      default: break
      }
    }
    return overlay
  }

  /// The line of a unit is its score under the weights that the same change gives exactly.
  @Test(arguments: 0..<120 as Range<UInt64>)
  func `lines are the scores of the changed weights`(seed: UInt64) throws {
    let units = try units(seed: seed)
    let overlay = overlay(seed: seed)
    guard let change = try? WeightChange(units.indicators, overlay) else { return }
    let changed = units.reweighted(by: change)
    let scores = LinearScores(units.rates, weights: changed.weights)
    let companions = overlay.companions(among: units.indicators)
    for (index, indicator) in units.indicators.enumerated() {
      guard
        let walk = WalkingWeights(scores, indicator: index, companions: companions[index])
      else { continue }
      let room = WeightRoom(
        of: index..<(index + 1), dimension: nil, among: units.indicators, under: overlay)
      #expect(room.low == 0 && abs(room.high.doubleValue - 100 * walk.limit) < 1e-9)
      for part in [0, 0.3, 1] {
        let marks = room.high * Rational(Int(part * 10), over: 10)
        var moved = overlay
        moved.weights.removeAll { $0.id == indicator.id }
        moved.weights.append(.init(id: indicator.id, marks: marks))
        let weights = try WeightChange(units.indicators, moved).marks.map(\.doubleValue)
        for unit in 0..<4 {
          let score = zip(weights, units.rates.row(unit)).reduce(0) { $0 + $1.0 * $1.1 }
          let line = 100 * walk.score(ofUnit: unit, at: marks.doubleValue / 100)
          #expect(abs(score - line) < 1e-9, "\(indicator.id) at \(marks) under \(overlay)")
        }
      }
    }
  }

  /// Inside the interval the order and the grades are what they are; a hair outside they aren't.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `verdicts change where the intervals end`(seed: UInt64) throws {
    let units = try units(seed: seed)
    let overlay = overlay(seed: seed)
    guard let change = try? WeightChange(units.indicators, overlay) else { return }
    let now = units.reweighted(by: change)
    let intervals = WeightIntervals(
      units.rates, weights: now.weights, cuts: now.cuts, top: 2,
      companions: overlay.companions(among: units.indicators))
    let hair = 1e-4
    for (index, weight) in intervals.weights.enumerated() {
      guard let walk = weight.walk else { continue }
      func order(at share: Double) -> [Int] {
        (0..<4).sorted {
          (-walk.score(ofUnit: $0, at: share), $0) < (-walk.score(ofUnit: $1, at: share), $1)
        }
      }
      func grades(at share: Double) -> [Int] {
        (0..<4).map { unit in now.cuts.count { $0 > walk.score(ofUnit: unit, at: share) } }
      }
      let kept = try #require(weight.order)
      // Units that tie now part as soon as the weight moves.
      for (end, side) in [(kept.lower, -hair), (kept.upper, hair)]
      where kept.lower < kept.upper && end + side > 0 && end + side < walk.limit {
        #expect(order(at: end - side) == intervals.scores.order, "weight \(index)")
        #expect(order(at: end + side) != intervals.scores.order, "weight \(index)")
      }
      let graded = try #require(weight.grades)
      for (end, side) in [(graded.lower, -hair), (graded.upper, hair)]
      where end + side > 0 && end + side < walk.limit {
        #expect(grades(at: end - side) == grades(at: walk.weight), "weight \(index)")
        #expect(grades(at: end + side) != grades(at: walk.weight), "weight \(index)")
      }
      if kept.upper == walk.limit { #expect(kept.causeAbove == nil) }
    }
  }

  @Test func `without companions nothing can walk`() throws {
    let scores = LinearScores(try units(seed: 1).rates, weights: [0.2, 0.2, 0.2, 0.2, 0.2])
    #expect(WalkingWeights(scores, indicator: 0, companions: []) == nil)
    let all = try #require(WalkingWeights(scores, indicator: 0, companions: [1, 2, 3, 4]))
    let plain = try #require(WalkingWeights(scores, indicator: 0))
    #expect(abs(all.limit - 1) < 1e-12 && plain.limit == 1)
    for (left, right) in zip(all.startScores, plain.startScores) {
      #expect(abs(left - right) < 1e-12)
    }
  }
}
