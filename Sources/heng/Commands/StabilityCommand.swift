import ArgumentParser
import HengReports
import HengSensitivity
import HengWork

struct StabilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stability",
    abstract: "How far can each weight move before grade, order or top change? 权重稳定性。",
    discussion: """
      Exact: intervals of every weight, the fewest marks that must move for another grade or to \
      level two units, critical indicators, and best and worst results within bounds.
      """)

  @OptionGroup var analysis: AnalysisOptions

  @Option(help: "How far each weight may stray from its own, for the bounds. 权重幅度。")
  var within = "10%"

  @Option(help: "How many units are the top. 前列的个数。")
  var top = 3

  @Option(help: "List the crossings of one indicator's weight, and draw its walk. 单个指标的权重移动。")
  var indicator: String?

  @Flag(help: "Weights that were set or locked stay as another one moves. 设定和锁定的权重不动。")
  var keepSet = false

  @OptionGroup var plot: PlotOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if top < 1 { throw ValidationError("--top must be 1 or more") }
    if keepSet && !analysis.changesScheme {
      throw ValidationError("--keep-set means nothing without --set or --scheme-overlay")
    }
  }

  func run() throws {
    try output.reporting {
      let units = try analysis.units()
      let (stability, index) = try StabilitySettings(
        within: within, top: top, indicator: indicator, keepsSet: keepSet
      ).stability(of: units)
      try plot.write(stability.chart(walking: index, output.language))
      try output.write(
        Report(stability, walking: index), json: JSONValue(stability, walking: index),
        units.remarks)
    }
  }
}
