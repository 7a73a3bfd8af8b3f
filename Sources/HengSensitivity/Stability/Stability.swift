import HengModel
import HengNumerics

/// How far weights can move before an order, a top group or a grade changes, exactly.
public struct Stability: Sendable {
  /// One indicator's weight, the others rescaled in proportion.
  public struct Weight: Sendable {
    /// The lines of all units; `nil` if the indicator carries all the weight, so that nothing can
    /// be rescaled.
    public let walk: WalkingWeights?
    /// The shares that keep the whole order; `nil` for one unit.
    public let order: WeightInterval<UnitPair>?
    /// The shares that keep the set of units at the top; `nil` for one unit.
    public let top: WeightInterval<UnitPair>?
    /// The shares that keep each unit's grade; none for a partial scheme or too many units.
    public let grades: [WeightInterval<Int>]
    /// The same with every other weight free.
    public let freeGrades: [WeightInterval<Int>]
  }

  /// The nearest changes of all weights that reach something, each in its own measure; `nil` where
  /// no weights do.
  public struct Reversal: Sendable {
    /// The change that moves the least weight in all.
    public let sum: NearestReversal?
    /// The shortest change.
    public let euclidean: NearestReversal?
    /// The change whose largest part is smallest.
    public let largest: NearestReversal?
  }

  /// The ways of one unit to its neighbour grades.
  public struct GradeReversals: Sendable {
    /// The unit's grade before rounding, from 0 for the best.
    public let grade: Int
    /// The nearest weights that lift it to the next better grade; `nil` for the best.
    public let better: Reversal?
    /// The nearest weights that let it fall to its own cut, below which the next worse grade
    /// begins; `nil` for the worst.
    public let worse: Reversal?
  }

  /// The units and their official weights.
  public let units: ScoredUnits
  /// How far each weight may stray from its own for the bounds, 0…1.
  public let fraction: Double
  /// How many units are the top.
  public let top: Int
  /// For each indicator those that give way as its weight moves; `nil` if all others do.
  public let companions: [[Int]]?
  /// The scores under the official weights.
  public let scores: LinearScores
  /// The weights, indicator by indicator.
  public let weights: [Weight]
  /// The ways to other grades, unit by unit; none for a partial scheme or too many units.
  public let gradeReversals: [GradeReversals]
  /// The nearest weights that level each unit with the next one in order; none for too many.
  public let pairReversals: [(pair: UnitPair, reversal: Reversal)]
  /// The smallest change of one weight alone that levels any two units.
  public let criticalAnyPair: CriticalIndicators
  /// The smallest change of one weight alone that levels the first unit with another.
  public let criticalFirstPlace: CriticalIndicators
  /// The score rates of each unit with every weight within the fraction of its own.
  public let scoreRanges: [ClosedRange<Double>]
  /// The grades of each unit likewise, from 0 for the best; none for a partial scheme.
  public let gradeRanges: [ClosedRange<Int>]
  /// The ranks of each unit likewise; `nil` for one unit or too many.
  public let rankBounds: RankBounds?

  /// With more units than this, what is told of single units and pairs is left out.
  public static let detailLimit = 500

  /// Whether what is told of single units and pairs is left out.
  public var isWithoutDetails: Bool { units.units.count > Stability.detailLimit }

  /// Works out everything.
  ///
  /// - Parameters:
  ///   - units: The units.
  ///   - fraction: How far each weight may stray from its own for the bounds, 0…1.
  ///   - top: How many units are the top; at least 1, and below the number of units if there are
  ///     several.
  ///   - companions: For each indicator those that give way to it; all others if not given.
  /// - Complexity: O(*m*·*n* + *m* log *m*) for each of the *n* indicators, and O(*m*²·*n* log *n*)
  ///   up to ``detailLimit`` units.
  public init(
    _ units: ScoredUnits, within fraction: Double, top: Int, companions: [[Int]]? = nil
  ) {
    precondition((0...1).contains(fraction) && top > 0, "±\(fraction) and the top \(top)")
    self.units = units
    self.fraction = fraction
    self.companions = companions
    let count = units.units.count
    let last = max(1, count - 1)
    self.top = min(top, last)
    let scores = LinearScores(units.rates, weights: units.weights)
    self.scores = scores
    let hasDetails = count <= Stability.detailLimit
    let (cuts, isRanked, size) = (units.cuts, count > 1, self.top)
    let graded = hasDetails && !units.grades.isEmpty ? Array(0..<count) : []
    weights = units.indicators.indices.map { indicator in
      let walk = WalkingWeights(
        scores, indicator: indicator, companions: companions?[indicator])
      return Weight(
        walk: walk, order: isRanked ? walk?.orderInterval : nil,
        top: isRanked ? walk?.topInterval(size) : nil,
        grades: walk.map { walk in
          graded.map { walk.gradeInterval(ofUnit: $0, cuts: cuts) }
        } ?? [],
        freeGrades: graded.compactMap { unit in
          scores.freeInterval(ofIndicator: indicator, keepingGradeOfUnit: unit, cuts: cuts)
        })
    }
    gradeReversals = graded.map { Stability.gradeReversals(of: $0, scores, cuts: cuts) }
    pairReversals =
      hasDetails
      ? zip(scores.order, scores.order.dropFirst()).map { ahead, behind in
        (
          UnitPair(ahead: ahead, behind: behind),
          Stability.levelling(scores, ahead: ahead, behind: behind)
        )
      } : []
    criticalAnyPair = CriticalIndicators(scores, scope: .anyPair)
    criticalFirstPlace = CriticalIndicators(scores, scope: .firstPlace)
    if let box = BoxedWeights(around: scores.weights, within: fraction) {
      scoreRanges = box.ranges(of: scores.rates)
      gradeRanges =
        units.grades.isEmpty
        ? [] : (0..<count).map { box.grades(of: scores.rates.row($0), cuts: cuts) }
      rankBounds = isRanked && hasDetails ? RankBounds(scores.rates, weights: box) : nil
    } else {
      // The official weights themselves lie in the box.
      preconditionFailure("no weights within ±\(fraction) of \(scores.weights)")
    }
  }

  private static func gradeReversals(
    of unit: Int, _ scores: LinearScores, cuts: [Double]
  ) -> GradeReversals {
    let grade = scores.grade(of: unit, cuts: cuts)
    let rates = scores.rates.row(unit)
    func reaching(_ value: Double, _ coefficients: [Double]) -> Reversal {
      Reversal(reaching: value, weights: scores.weights, coefficients: coefficients)
    }
    return GradeReversals(
      grade: grade, better: grade > 0 ? reaching(cuts[grade - 1], rates) : nil,
      worse: grade < cuts.count ? reaching(-cuts[grade], rates.map { -$0 }) : nil)
  }

  private static func levelling(_ scores: LinearScores, ahead: Int, behind: Int) -> Reversal {
    let lead = zip(scores.rates.row(behind), scores.rates.row(ahead)).map { $0 - $1 }
    return Reversal(reaching: 0, weights: scores.weights, coefficients: lead)
  }
}

extension Stability.Reversal {
  fileprivate init(reaching value: Double, weights: [Double], coefficients: [Double]) {
    func nearest(_ norm: NearestReversal.Norm) -> NearestReversal? {
      NearestReversal(reaching: value, weights: weights, coefficients: coefficients, norm: norm)
    }
    self.init(
      sum: nearest(.sum), euclidean: nearest(.euclidean), largest: nearest(.largest))
  }
}
