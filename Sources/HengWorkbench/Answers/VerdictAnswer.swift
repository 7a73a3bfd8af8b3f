import HengModel
import HengScoring
import HengSensitivity

/// What a state makes of the units, with the stability interval of every weight.
package struct VerdictAnswer: Encodable {
  package struct Weight: Encodable {
    package var marks: String
    package var value: Double
    package var fixed: Bool
    package var low: Double
    package var high: Double
  }

  /// What changes beyond the end of an interval: a unit's grade, or the order of two units.
  package struct Cause: Encodable {
    package var unit: Int?
    package var grade: Int?
    package var ahead: Int?
    package var behind: Int?
  }

  package struct Ends: Encodable {
    package var from: Double
    package var to: Double
    package var below: Cause?
    package var above: Cause?
  }

  package struct Intervals: Encodable {
    package var grades: Ends?
    package var order: Ends?
    package var top: Ends?
    package var unit: Ends?
  }

  package var rules: String
  package var weights: [Weight]
  package var dimensions: [Weight]
  package var totals: [String]
  package var scores: [Double]
  package var grades: [Int?]
  package var ranks: [Int]
  package var order: [Int]
  package var cuts: [String]
  package var intervals: [Intervals?]
  package var differences: [Difference]
  package var command: String

  /// Works out the answer.
  ///
  /// - Parameters:
  ///   - scenario: The units under the state.
  ///   - desk: The desk.
  ///   - top: How many units are the top.
  ///   - unit: The unit whose grade has an interval of its own, if one is selected.
  package init(_ scenario: Scenario, of desk: Desk, top: Int, unit: Int?) {
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
