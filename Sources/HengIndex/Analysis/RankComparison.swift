import HengNumerics

/// How far a ranking is from a reference ranking of the same rows.
///
/// Only rows with a rank on both sides are compared. Rank 1 is the best. Ranks that are counted
/// within years are compared as they are.
public struct RankComparison: Hashable, Sendable {
  /// A row that moved.
  public struct Shift: Hashable, Sendable {
    /// The row, from 0.
    public let row: Int
    /// Its rank in the reference.
    public let reference: Double
    /// Its rank in the ranking.
    public let rank: Double

    /// The rank less the reference rank: negative for a row that rose.
    public var places: Double { rank - reference }
  }

  /// The number of rows with a rank on both sides.
  public let rowCount: Int
  /// Spearman's ρ; `nil` if all ranks of a side are equal.
  public let spearman: Double?
  /// Kendall's τ-b; `nil` if all ranks of a side are equal.
  public let kendallTauB: Double?
  /// The weighted rank correlation, to which differences at the top count more; see
  /// `RankCorrelation.weighted(_:_:)`.
  public let weighted: Double?
  /// The similarity WS to the reference; see `RankCorrelation.similarity(of:to:)`.
  public let similarity: Double?
  /// The mean of the magnitudes of all shifts; `nil` if no row is compared.
  public let meanShift: Double?
  /// The shift of the largest magnitude, the first of equals; `nil` if no row moved.
  public let largestShift: Shift?
  /// The number of rows that have the same rank on both sides.
  public let unchangedCount: Int
  /// The number of places *k* that make the top.
  public let topCount: Int
  /// The rows whose rank is at most *k* and was above it in the reference, in order.
  public let entered: [Int]
  /// The rows whose rank is above *k* and was at most *k* in the reference, in order.
  public let left: [Int]

  /// Compares ranks.
  ///
  /// - Parameters:
  ///   - ranks: One rank for each row, from 1; `nil` for a row without one.
  ///   - reference: The ranks that they are held against, in the order of the same rows.
  ///   - topCount: The number of places *k* that make the top, at least 1.
  /// - Precondition: Both have the same length.
  /// - Complexity: O(*n*²).
  public init(_ ranks: [Double?], to reference: [Double?], topCount: Int = 10) {
    precondition(
      ranks.count == reference.count, "can't compare \(ranks.count) with \(reference.count)")
    precondition(topCount >= 1, "a top of \(topCount) places is none")
    let shifts = ranks.indices.compactMap { row -> Shift? in
      guard let rank = ranks[row], let reference = reference[row] else { return nil }
      return Shift(row: row, reference: reference, rank: rank)
    }
    let (found, wanted) = (shifts.map(\.rank), shifts.map(\.reference))
    rowCount = shifts.count
    spearman = RankCorrelation.spearman(found, wanted)
    kendallTauB = RankCorrelation.kendallTauB(found, wanted)
    weighted = RankCorrelation.weighted(found, wanted)
    similarity = RankCorrelation.similarity(of: found, to: wanted)
    meanShift =
      shifts.isEmpty ? nil : shifts.reduce(0) { $0 + abs($1.places) } / Double(shifts.count)
    largestShift = shifts.reduce(nil) { largest, shift in
      abs(shift.places) > abs(largest?.places ?? 0) ? shift : largest
    }
    unchangedCount = shifts.count { $0.places == 0 }
    self.topCount = topCount
    let last = Double(topCount)
    entered = shifts.filter { $0.rank <= last && $0.reference > last }.map(\.row)
    left = shifts.filter { $0.rank > last && $0.reference <= last }.map(\.row)
  }

  /// Compares the ranks that scores lead to among the rows with a score on both sides.
  ///
  /// - Parameters:
  ///   - scores: One finite score for each row, the highest the best; `nil` for a row without one.
  ///   - reference: The scores that they are held against, in the order of the same rows.
  ///   - ties: The ranks that equal scores get.
  ///   - topCount: The number of places *k* that make the top, at least 1.
  /// - Precondition: Both have the same length.
  public init(
    scores: [Double?], to reference: [Double?], ties: RankTies = .minimum, topCount: Int = 10
  ) {
    precondition(
      scores.count == reference.count, "can't compare \(scores.count) with \(reference.count)")
    func ranks(_ one: [Double?], _ other: [Double?]) -> [Double?] {
      let common = zip(one, other).map { score, other in other == nil ? .nan : score ?? .nan }
      return ties.ranks(of: common).map { $0.isNaN ? nil : $0 }
    }
    self.init(ranks(scores, reference), to: ranks(reference, scores), topCount: topCount)
  }
}
