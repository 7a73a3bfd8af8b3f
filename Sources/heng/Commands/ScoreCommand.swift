import ArgumentParser
import HengFormats
import HengReports
import HengScoring

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score one evaluation, or many as a league table. 计算得分。",
    discussion: """
      A PATH is an evaluation file, a folder with evaluation.yaml, or a folder of such folders.
      """)

  @Argument(help: "Evaluations. 评价文件或文件夹。")
  var paths: [String]

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.reporting {
      let batch = try EvaluationBatch(paths: paths)
      if batch.files.count == 1 {
        let score = try batch.scores { _, score in score }[0]
        try output.write(Report(score), json: JSONValue(score))
      } else {
        let progress = ProgressLine(total: batch.files.count)
        defer { progress.clear() }
        let entries = try batch.scores(progress: progress.show) { loaded, score in
          LeagueEntry(score, path: loaded.path)
        }
        progress.clear()
        try output.write(Report(league: entries), json: JSONValue(league: entries))
      }
    }
  }
}
