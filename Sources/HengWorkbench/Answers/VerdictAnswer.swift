import HengModel
import HengScoring
import HengSensitivity

/// What a state makes of the units, with the stability interval of every weight.
struct VerdictAnswer: Encodable {
  struct Weight: Encodable {
    var marks: String
    var value: Double
    var fixed: Bool
    var low: Double
    var high: Double
  }

  /// What changes beyond the end of an interval: a unit's grade, or the order of two units.
  struct Cause: Encodable {
    var unit: Int?
    var grade: Int?
    var ahead: Int?
    var behind: Int?
  }

  struct Ends: Encodable {
    var from: Double
    var to: Double
    var below: Cause?
    var above: Cause?
  }

  struct Intervals: Encodable {
    var grades: Ends?
    var order: Ends?
    var top: Ends?
    var unit: Ends?
  }

  var rules: String
  var weights: [Weight]
  var dimensions: [Weight]
  var totals: [String]
  var scores: [Double]
  var grades: [Int?]
  var ranks: [Int]
  var order: [Int]
  var cuts: [String]
  var intervals: [Intervals?]
  var differences: [Difference]
  var command: String

  /// Works out the answer.
  ///
  /// - Parameters:
  ///   - scenario: The units under the state.
  ///   - desk: The desk.
  ///   - top: How many units are the top.
  ///   - unit: The unit whose grade has an interval of its own, if one is selected.
  init(_ scenario: Scenario, of desk: Desk, top: Int, unit: Int?) {
    let units = scenario.units
    let full = units.fullMarks.doubleValue
    let intervals = WeightIntervals(
      scenario.ruled.rates, weights: units.weights, cuts: units.cuts, top: top,
      companions: scenario.companions)
    rules = scenario.ruled.key
    weights = units.indicators.indices.map { index in
      Weight(
        units.indicators[index].fullMarks, scenario.overlay, members: index..<(index + 1),
        dimension: nil, official: scenario.ruled.units.indicators)
    }
    dimensions = units.dimensions.map { node in
      Weight(
        node.marks(units.indicators), scenario.overlay, members: node.members, dimension: node.id,
        official: scenario.ruled.units.indicators)
    }
    totals = units.units.map { units.text(ofTotal: $0.total) }
    scores = intervals.scores.values.map { $0 * full }
    let grades = units.units.map { units.place(of: $0.grade) }
    self.grades = grades
    ranks = units.ranks
    order = units.ranking
    cuts = units.grades.dropLast().compactMap { $0.range.lower?.value.description }
    self.intervals = intervals.weights.map { weight in
      weight.walk.map { walk in
        Intervals(weight, walk, full: full, unit: unit, cuts: units.cuts)
      }
    }
    differences = Difference.all(desk, scenario)
    command = CommandLine.whatIf(desk.rankedPaths, scenario.overlay, of: desk.units.scheme)
  }
}

extension VerdictAnswer.Weight {
  fileprivate init(
    _ marks: Rational, _ overlay: SchemeOverlay, members: Range<Int>, dimension: String?,
    official: [Indicator]
  ) {
    let room = WeightRoom(of: members, dimension: dimension, among: official, under: overlay)
    let indicator = official[members.lowerBound]
    let path = indicator.path
    let id = dimension ?? indicator.id
    let own = dimension.flatMap { id in path.firstIndex { $0.id == id } } ?? path.count
    let above = path.prefix(own).map(\.id)
    self.init(
      marks: marks.description, value: marks.doubleValue,
      fixed: overlay.weights.contains { $0.id == id } || overlay.locked.contains(id)
        || above.contains(where: overlay.locked.contains),
      low: room.low.doubleValue, high: room.high.doubleValue)
  }
}

extension VerdictAnswer.Intervals {
  fileprivate init(
    _ weight: WeightIntervals.Weight, _ walk: WalkingWeights, full: Double, unit: Int?,
    cuts: [Double]
  ) {
    /// The grade that a unit changes to where it meets a cut.
    func grade(of unit: Int, beyond cut: Int) -> VerdictAnswer.Cause {
      let own = walk.scores.grade(of: unit, cuts: cuts)
      return VerdictAnswer.Cause(unit: unit, grade: own <= cut ? cut + 1 : cut)
    }
    func pair(_ pair: UnitPair) -> VerdictAnswer.Cause {
      VerdictAnswer.Cause(ahead: pair.ahead, behind: pair.behind)
    }
    self.init(
      grades: weight.grades.map { interval in
        VerdictAnswer.Ends(interval, full: full) { grade(of: $0.unit, beyond: $0.cut) }
      },
      order: weight.order.map { VerdictAnswer.Ends($0, full: full, pair) },
      top: weight.top.map { VerdictAnswer.Ends($0, full: full, pair) },
      unit: cuts.isEmpty
        ? nil
        : unit.map { unit in
          VerdictAnswer.Ends(walk.gradeInterval(ofUnit: unit, cuts: cuts), full: full) {
            grade(of: unit, beyond: $0)
          }
        })
  }
}

extension VerdictAnswer.Ends {
  fileprivate init<Cause>(
    _ interval: WeightInterval<Cause>, full: Double, _ cause: (Cause) -> VerdictAnswer.Cause
  ) {
    self.init(
      from: interval.lower * full, to: interval.upper * full,
      below: interval.causeBelow.map(cause), above: interval.causeAbove.map(cause))
  }
}
