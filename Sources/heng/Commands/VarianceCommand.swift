import ArgumentParser
import FoundationEssentials
import HengReports
import HengSensitivity
import HengWork

struct VarianceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "variance",
    abstract: "Which weights, rules and choices does the variance come from? 方差分析。",
    discussion: """
      Sobol' indices of scores, ranks and grades over everything that SPEC lets vary at once: \
      weights, rule parameters, grade cuts, choices of method.
      """)

  @Argument(help: "A variance file (heng-variance: 1). 方差分析文件。")
  var spec: String

  @Option(help: "The number of samples, a power of two, in the place of the file's. 样本数。")
  var samples: Int?

  @Option(help: "The seed, in the place of the file's; otherwise a random one. 随机种子。")
  var seed: UInt64?

  @OptionGroup var plot: PlotOptions
  @OptionGroup var output: OutputOptions

  private static let sampleLimit = 1 << 20

  func validate() throws {
    if let samples, !(2...Self.sampleLimit).contains(samples) || samples & (samples - 1) != 0 {
      throw ValidationError("--samples takes a power of two from 2 to \(Self.sampleLimit)")
    }
  }

  func run() async throws {
    try await output.reporting {
      let file = try VarianceFile(path: spec)
      var (plan, remarks) = try file.plan()
      if let samples { plan.settings.sampleCount = samples }
      let progress = ProgressLine(total: SchemeVariance.evaluationCount(of: plan))
      defer { progress.clear() }
      let variance = try await file.variance(
        of: plan, seed: seed ?? plan.settings.seed ?? .random(in: 0...UInt64(UInt32.max)),
        taskCount: ProcessInfo.processInfo.activeProcessorCount, progress: progress.show)
      progress.clear()
      try plot.write(variance.chart(output.language))
      try output.write(Report(variance), json: JSONValue(variance), remarks)
    }
  }
}
