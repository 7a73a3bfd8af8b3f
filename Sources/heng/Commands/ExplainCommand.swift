import ArgumentParser
import HengReading
import HengReports
import HengScoring
import HengWork

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Trace the marks of one indicator: formula, numbers, rule, facts, origin. 逐项溯源。")

  @Argument(help: "An evaluation, a filled workbook, a table or an index. 评价文件、填报表、表格、指数或文件夹。")
  var path: String

  @Argument(help: "An indicator's identifier or printed name. 指标标识或名称。")
  var indicator: String

  @Option(help: "The unit, by identifier or name, where PATH has several. 单位。")
  var unit: String?

  @Option(help: "The year, where the unit has several. 年度。")
  var year: Int?

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.reporting {
      let (evaluation, score, remarks) = try EvaluationBatch(paths: [path])
        .only(unit: unit, year: year)
      let row = try evaluation.row(named: indicator, in: score)
      try output.write(
        Report(explaining: row, in: score),
        json: JSONValue(explaining: row, in: score), remarks)
    }
  }
}
