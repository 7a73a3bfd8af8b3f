import ArgumentParser
import HengWork

/// The evaluations that an analysis of weights looks at, and what it changes of their scheme.
struct AnalysisOptions: ParsableArguments {
  @Argument(help: .evaluationsOfOneScheme)
  var paths: [String]

  @Option(
    name: .customLong("scheme-overlay"),
    help: "A file of changes to the scheme; may be repeated, later ones win. 方案改动文件。")
  var overlays: [String] = []

  @Option(
    name: .customLong("set"),
    help: """
      ID=MARKS for an indicator's or a dimension's weight, grades.ID=MARKS for a grade's cut, \
      ID.PARAMETER=VALUE for a rule; may be repeated. 设定权重、等级线或规则参数。
      """)
  var settings: [String] = []

  @Option(
    name: .customLong("lock"),
    help: "An indicator or dimension that keeps its marks; may be repeated. 锁定权重。")
  var locks: [String] = []

  /// Whether something is to be changed.
  var changesScheme: Bool { !overlays.isEmpty || !settings.isEmpty }

  func validate() throws {
    if !locks.isEmpty && !changesScheme {
      throw ValidationError("--lock means nothing without --set or --scheme-overlay")
    }
  }

  /// Loads and scores the evaluations, before and after the changes, up to a limit.
  func units(limit: Int = EvaluationBatch.traceLimit) throws -> ChangedUnits {
    let loader = try OverlayLoader(
      paths: overlays, settings: OverlaySettings(settings: settings, locks: locks))
    let progress = ProgressLine(total: try EvaluationBatch(paths: paths).fileCount)
    defer { progress.clear() }
    return try ChangedUnits(
      loading: paths, changedBy: loader, unitLimit: limit, progress: progress.show)
  }
}
