public import HengModel

/// A reason that years or units can't be compared as asked for.
public enum TrendError: Error, Hashable, Sendable {
  /// No evaluation speaks of a year.
  case noSuchYear(Int, known: [Int])
  /// Units can't be compared over time in a single year.
  case oneYear(Int)
  /// Units of one year follow different schemes, so their totals don't compare.
  case severalSchemes(year: Int, [LocalizedText])
  /// Two units have no year in which both have a score.
  case noSharedYear(LocalizedText, LocalizedText)
  /// Units can't be compared between the two years.
  case league(LeagueChangeError)
  /// The gap between two units can't be shared out.
  case gap(ScoreGapError)
}
