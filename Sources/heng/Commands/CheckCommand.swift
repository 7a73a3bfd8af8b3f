import ArgumentParser
import HengAudit
import HengModel
import HengReading
import HengReports
import HengWork

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "List what contradicts itself: sums, rates, words, dates, marks. 数据核查。",
    discussion: """
      Every finding is told with its arithmetic, its place in the source, how much it weighs and \
      what to do: errors (can't all be right), warnings (likely wrong), missing (can't be \
      checked) and notices (no fault, such as a rounding gap). Of several evaluations errors and \
      warnings are told and the rest is counted; --json has all. A PATH is an evaluation file, a \
      data-entry workbook that was filled in (see heng form), a folder with either, a folder of \
      such folders, a file that says what the columns of a table mean (heng-table: 1), or an index \
      whose units are evaluations of one scheme (heng-index: 1). The \
      exit code is 1 if something weighs as much as --fail-on says, or more; that nothing is \
      found doesn't mean that a report is right.
      """)

  @Argument(help: "Evaluations. 评价文件、填报表、表格对应文件或文件夹。")
  var paths: [String]

  @Option(help: "What makes the exit code 1; notices never do. 退出码为 1 的级别。")
  var failOn: FailureLevel = .error

  @Option(
    help: "The share of all marks that one row may carry, otherwise 50%. 单项指标最多占总分的比例。",
    transform: Percentage.init(argument:))
  var largestShare = Percentage(50)

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.reporting {
      let batch = try EvaluationBatch(paths: paths)
      try batch.checkCount()
      let progress = ProgressLine(total: batch.fileCount)
      defer { progress.clear() }
      let settings = AuditSettings(largestShare: largestShare.share)
      let opened = try batch.scores(progress: progress.show) { evaluation, score in
        CheckedEvaluation(score, audit: Audit(of: score, settings: settings), path: evaluation.path)
      }
      progress.clear()
      let checks = opened.kept
      try output.write(
        Report(checks: checks), json: JSONValue(checks: checks, settings: settings),
        opened.remarks)
      if checks.contains(where: { $0.audit.hasFindings(from: failOn.severity) }) {
        throw ExitCode(.findings)
      }
    }
  }
}

/// The severities that a check may fail on.
enum FailureLevel: String, CaseIterable, ExpressibleByArgument {
  case error, warning, missing

  var severity: Severity {
    switch self {
    case .error: .error
    case .warning: .warning
    case .missing: .missing
    }
  }
}
