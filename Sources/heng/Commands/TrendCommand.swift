public import ArgumentParser
import HengDiagnostics
public import HengReports
import HengTrends
import HengWork

struct TrendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend",
    abstract: "Compare years: what changed, why the total moved, who rose and fell. 年度比较。",
    discussion: """
      Evaluations of one unit show its years, those of several units who rose and fell; with --gap \
      two units are compared in one year (--to, otherwise the latest). A PATH is an evaluation \
      file, a data-entry workbook that was filled in (see heng form), a folder with either, a \
      folder of such folders, a file that says what the columns of a table mean (heng-table: 1), \
      or an index whose units are evaluations of one scheme (heng-index: 1).
      """)

  @Argument(help: "Evaluations of any units and years. 评价文件、填报表、表格对应文件或文件夹。")
  var paths: [String]

  @Option(name: .customLong("from"), help: "The earlier year, if not the first. 起始年度。")
  var earlier: Int?

  @Option(name: .customLong("to"), help: "The later year, if not the last. 终止年度。")
  var later: Int?

  @Option(
    parsing: .upToNextOption,
    help: "Two units, by identifier or name, whose gap is shared out; behind the PATHs. 两单位差距。")
  var gap: [String] = []

  @Option(help: "A price index (heng-deflator: 1) for real amounts. 价格指数文件。")
  var deflator: String?

  @Option(help: "The year whose prices are used; otherwise the last one compared. 基期。")
  var pricesOf: Int?

  @Option(help: "What --plot draws: slope, waterfall or execution. 图形种类。")
  var chart: TrendChart?

  @OptionGroup var plot: PlotOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if !gap.isEmpty && gap.count != 2 {
      throw ValidationError(
        "--gap takes two units, not \(gap.count); PATHs stand in front of it")
    }
    if !gap.isEmpty && (earlier != nil || deflator != nil) {
      throw ValidationError("--gap is of one year and of marks: use --to, not --from or --deflator")
    }
    if pricesOf != nil && deflator == nil {
      throw ValidationError("--prices-of means nothing without --deflator")
    }
    if chart != nil && plot.plot == nil {
      throw ValidationError("--chart means nothing without --plot")
    }
    if let earlier, let later, earlier >= later {
      throw ValidationError("--from \(earlier) isn't before --to \(later)")
    }
  }

  func run() throws {
    try output.reporting {
      let request = TrendRequest(
        paths: paths, from: earlier, to: later, gap: gap, deflator: deflator, priceYear: pricesOf)
      let progress = ProgressLine(total: try EvaluationBatch(paths: paths).fileCount)
      defer { progress.clear() }
      let (analysis, remarks) = try request.analysis(progress: progress.show)
      progress.clear()
      if plot.plot != nil {
        let picture = try drawn(analysis)
        try plot.write(picture)
      }
      try output.write(Report(analysis), json: JSONValue(analysis), remarks)
    }
  }

  /// Draws the picture, or tells why there is none.
  private func drawn(_ analysis: TrendAnalysis) throws -> String {
    do {
      return try analysis.chart(chart, output.language)
    } catch {
      throw InvalidFiles.noPicture(error.reason, of: paths)
    }
  }
}

extension TrendChart: ExpressibleByArgument {}
