import ArgumentParser
import HengFormats
import HengReports
import HengScoring

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Trace the marks of one indicator: formula, numbers, rule, facts, origin. 逐项溯源。")

  @Argument(help: "An evaluation or a filled data-entry workbook. 评价文件、填报表或文件夹。")
  var path: String

  @Argument(help: "An indicator's identifier or printed name. 指标标识或名称。")
  var indicator: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.reporting {
      let loaded = try EvaluationLoader().loadOnly(at: path)
      let score = try loaded.score()
      let row = try loaded.row(named: indicator, in: score)
      try output.write(
        Report(explaining: row, in: score),
        json: JSONValue(explaining: row, in: score))
    }
  }
}
