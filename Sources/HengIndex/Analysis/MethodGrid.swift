/// An index under every combination of the ways in which its decisions could have been taken.
///
/// Rankings are those of the reported rows: a row that a combination screens out has no score in it.
/// A combination that fails is an outcome like the others.
///
/// Source: OECD/JRC, *Handbook on Constructing Composite Indicators* (2008), step 7.
public struct MethodGrid: Sendable {
  /// The index under one combination.
  public struct Combination: Sendable {
    /// The option of each choice, from 0.
    public let options: [Int]
    /// What they come to.
    public let specification: IndexSpecification
    /// The scores and ranks of the reported rows, or what keeps them from being made.
    public let outcome: Result<IndexRanking, IndexFailure>
    /// The ranks held against the nominal ones; `nil` if there are none.
    public let comparison: RankComparison?
  }

  /// The choices.
  public let choices: IndexChoices
  /// The reported rows.
  public let rows: [IndexRow]
  /// The scores and ranks of the reported rows under the nominal specification.
  public let nominal: IndexRanking
  /// The combinations, in the order of ``IndexChoices/specifications``.
  public let combinations: [Combination]

  /// Runs every combination.
  ///
  /// - Parameters:
  ///   - pipeline: The data and the indicators.
  ///   - choices: The choices; noise on weights isn't looked at.
  ///   - nominal: The specification that the others are compared with, one of them or another one.
  ///   - topCount: The number of places that make the top when ranks are compared, at least 1.
  /// - Throws: ``IndexFailure`` if the nominal specification fails.
  /// - Complexity: Steps up to normalization are taken once for all combinations that share them.
  public init(
    _ pipeline: IndexPipeline, _ choices: IndexChoices, nominal: IndexSpecification,
    topCount: Int = 10
  ) throws(IndexFailure) {
    let results = pipeline.results(of: [nominal] + choices.specifications)
    let reference = try results[0].get().rankingOfReportedRows
    combinations = results.dropFirst().enumerated().map { number, result in
      let outcome = result.map(\.rankingOfReportedRows)
      return Combination(
        options: choices.options(ofCombination: number),
        specification: choices.specifications[number], outcome: outcome,
        comparison: (try? outcome.get()).map {
          RankComparison($0.ranks, to: reference.ranks, topCount: topCount)
        })
    }
    self.choices = choices
    rows = pipeline.data.rows
    self.nominal = reference
  }

  /// The number of combinations that didn't fail.
  public var successCount: Int { combinations.count { $0.comparison != nil } }

  /// Returns the ranks that a row has in the combinations.
  ///
  /// - Parameter row: A reported row, from 0.
  /// - Returns: The distribution; `nil` if the row has no rank in any combination.
  public func ranks(ofRow row: Int) -> RankDistribution? {
    let rankings = combinations.compactMap { try? $0.outcome.get() }
    return RankDistribution(rankings.compactMap { $0.ranks[row] }, outOf: rankings.count)
  }
}

extension IndexResult {
  /// The ranking of all reported rows, without scores where they were screened out.
  fileprivate var rankingOfReportedRows: IndexRanking {
    let ranking = ranking
    var scores = [Double?](repeating: nil, count: pipeline.data.rowCount)
    var ranks = scores
    for (place, row) in stages.rows.enumerated() {
      (scores[row], ranks[row]) = (ranking.scores[place], ranking.ranks[place])
    }
    return IndexRanking(scores: scores, ranks: ranks)
  }
}
