import ArgumentParser
import FoundationEssentials
import HengReports
import HengSensitivity
import HengWork

struct RobustnessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "robustness",
    abstract: "Draw random weights: how likely is each grade and rank? 权重稳健性。",
    discussion: """
      Grade probabilities, pairwise winning and expected ranks are exact where the law allows it \
      (flat, and dirichlet with whole parameters), with the simulated figures beside them.
      """)

  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var simulation: SimulationOptions

  @Flag(help: "Draw score rates too, as far as the reported facts leave them open. 得分率也随机。")
  var admissibleRates = false

  @OptionGroup var plot: PlotOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await output.reporting {
      let changed = try analysis.units(limit: WeightSimulation.unitLimit)
      let units = changed.after
      let law = try simulation.settings.law(for: units)
      let progress = ProgressLine(total: simulation.draws)
      defer { progress.clear() }
      let robustness = try await Robustness(
        units, law: law, drawsRates: admissibleRates, drawCount: simulation.draws,
        seed: simulation.seed ?? .random(in: 0...UInt64(UInt32.max)),
        taskCount: ProcessInfo.processInfo.activeProcessorCount, progress: progress.show)
      progress.clear()
      try plot.write(robustness.chart(output.language))
      try output.write(Report(robustness), json: JSONValue(robustness), changed.remarks)
    }
  }
}
