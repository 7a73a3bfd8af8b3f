/// The score rates of one grade, from its own cut up to the next better grade's.
struct GradeBand {
  private let cuts: [Double]
  /// The index of the grade's own cut; `nil` for the worst grade.
  private let lower: Int?
  /// The index of the next better grade's cut; `nil` for the best grade.
  private let upper: Int?

  /// Finds the grade of a score; a score on a cut, up to rounding, has the better grade.
  init(of score: Double, cuts: [Double]) {
    self.cuts = cuts
    lower = cuts.indices.filter { !cuts[$0].isAhead(of: score) }.max { cuts[$0] < cuts[$1] }
    upper = cuts.indices.filter { cuts[$0].isAhead(of: score) }.min { cuts[$0] < cuts[$1] }
  }

  /// Returns the shares of a weight at which some score between two lines is in the band.
  ///
  /// - Parameters:
  ///   - lowest: The smallest score to be had at shares 0 and 1.
  ///   - highest: The largest score to be had at shares 0 and 1.
  ///   - weight: The nominal weight, at which a score of the band is to be had.
  /// - Returns: The interval, with the index of a cut as the cause of each end.
  func interval(
    lowest: (start: Double, end: Double), highest: (start: Double, end: Double), at weight: Double
  ) -> WeightInterval<Int> {
    var interval = WeightInterval<Int>.whole
    if let lower {
      interval = interval.intersection(
        WeightInterval(
          margin: highest.start - cuts[lower], highest.end - cuts[lower], at: weight, cause: lower))
    }
    if let upper {
      interval = interval.intersection(
        WeightInterval(
          margin: cuts[upper] - lowest.start, cuts[upper] - lowest.end, at: weight,
          isChangedAtZero: true, cause: upper))
    }
    return interval
  }
}
