import HengScoring
import HengSensitivity
import HengTestSupport
import HengWork

/// The evaluation under a scheme with every rule, as an analysis of weights sees it.
enum EveryRuleUnits {
  static let path = ProjectFiles.path(
    "\(InvalidFile.fixtures)/valid/every-rule-full-marks.yaml")

  /// Loads it unchanged.
  static func load() throws -> ScoredUnits {
    try ChangedUnits(loading: [path], changedBy: OverlayLoader(paths: [])).before
  }
}
