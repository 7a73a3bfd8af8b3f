public import ArgumentParser
import HengWork

/// The law of random weights and how many of them are drawn.
struct SimulationOptions: ParsableArguments {
  @Option(help: "flat, dirichlet, noise, box, ordinal, constrained or hierarchical. 权重分布。")
  var weights: WeightLawSettings.Kind = .dirichlet

  @Option(help: "dirichlet: the sum of its parameters; otherwise the full marks. 集中度。")
  var concentration: String?

  @Option(help: "noise and box: how far each weight may stray, such as 25%. 浮动幅度。")
  var within: String?

  @Option(help: "box: INDICATOR=LOW..HIGH in marks; may be repeated. 单个权重的界限。")
  var bound: [String] = []

  @Option(help: "ordinal: indicators by importance, such as 'a > b > c'. 重要性排序。")
  var order: String?

  @Option(help: "constrained: such as 'effects >= 2 * input', in marks; may be repeated. 线性约束。")
  var constraint: [String] = []

  @Option(help: "How many weights are drawn. 抽样次数。")
  var draws: Int = 100_000

  @Option(help: "The seed of the draws; otherwise a random one, which is printed. 随机种子。")
  var seed: UInt64?

  private static let drawLimit = 1_000_000_000

  func validate() throws {
    guard (1...SimulationOptions.drawLimit).contains(draws) else {
      throw ValidationError("--draws must lie between 1 and \(SimulationOptions.drawLimit)")
    }
  }

  var settings: WeightLawSettings {
    WeightLawSettings(
      weights, concentration: concentration, within: within, bounds: bound, order: order,
      constraints: constraint)
  }
}

extension WeightLawSettings.Kind: ExpressibleByArgument {}
