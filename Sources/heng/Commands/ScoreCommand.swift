import ArgumentParser
import FoundationEssentials
import HengDiagnostics
import HengModel
import HengReading
import HengReports
import HengScoring
import HengSensitivity
import HengWork

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score one evaluation, or many as a league table. 计算得分。",
    discussion: """
      A PATH is an evaluation file, a data-entry workbook that was filled in (see heng form), a \
      folder with either, a folder of such folders, a file that says what the columns of a \
      table mean (heng-table: 1), or an index whose units are evaluations of one scheme \
      (heng-index: 1). With -o the scores go to a \
      CSV file in the order of the input, one unit a line; all are to be scored by the same rows.
      """)

  @Argument(help: "Evaluations. 评价文件、填报表、文件夹或表格对应文件。")
  var paths: [String]

  @Option(
    name: .shortAndLong,
    help: "Write the scores and every row's marks to FILE.csv instead. 输出 CSV 文件。")
  var outputFile: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard let outputFile else { return }
    if !outputFile.hasSuffix(".csv") {
      throw ValidationError("-o takes a file that ends in .csv, not '\(outputFile)'")
    }
    if output.json { throw ValidationError("-o writes CSV; leave out --json") }
  }

  func run() throws {
    try output.reporting {
      let batch = try EvaluationBatch(paths: paths)
      if let outputFile {
        try write(batch, to: outputFile)
      } else if batch.isOneFile {
        let opened = try batch.scores { _, score in score }
        let score = opened.kept[0]
        try output.write(Report(score), json: JSONValue(score), opened.remarks)
      } else {
        let progress = ProgressLine(total: batch.fileCount)
        defer { progress.clear() }
        var entries: [LeagueEntry] = []
        let remarks = try batch.summaries(progress: progress.show) { evaluation in
          LeagueEntry(
            evaluation.summary, of: evaluation.unit.label, label: evaluation.label,
            year: evaluation.year, scheme: evaluation.scheme, published: evaluation.published,
            isSynthetic: evaluation.isSynthetic, path: evaluation.path)
        } into: {
          entries += $0
        }
        progress.clear()
        try output.write(Report(league: entries), json: JSONValue(league: entries), remarks)
      }
    }
  }

  /// Writes a line for each evaluation as it is scored; their schemes must have the same rows.
  private func write(_ batch: EvaluationBatch, to path: String) throws {
    let progress = ProgressLine(total: batch.fileCount)
    defer { progress.clear() }
    let lines = ScoreLines(output.language)
    var remarks = Remarks()
    try OutputFile.stream(to: path) { write in
      var first: SharedScheme?
      var last: SharedScheme?
      var misfit: Diagnostic?
      write(ScoreLines.mark)
      remarks = try batch.summaries(progress: progress.show) { evaluation in
        ScoredLine(
          evaluation,
          lines.line(of: evaluation.unit, year: evaluation.year, evaluation.summary))
      } into: { scored in
        var text: [UInt8] = []
        for line in scored {
          let scheme = line.scheme
          if first == nil {
            text += lines.header(of: scheme.value)
            first = scheme
          }
          if scheme !== last {
            last = scheme
            if misfit == nil, let problem = first?.value.differentRows(of: scheme.value) {
              misfit = Diagnostic(.scoredUnit(problem), at: line.location)
            }
          }
          text += line.bytes
        }
        if misfit == nil { write(text) }
      }
      if let misfit { throw InvalidFiles(remarks.mistakes + [misfit]) }
    }
    progress.clear()
    try output.languageOptions.save(telling: remarks) {}
  }
}

/// The line of an evaluation; an object, as each is handed on several times.
private final class ScoredLine: Sendable {
  let scheme: SharedScheme
  let location: FileLocation
  let bytes: [UInt8]

  init(_ evaluation: SummarizedEvaluation, _ bytes: [UInt8]) {
    (scheme, location) = (evaluation.sharedScheme, evaluation.location)
    self.bytes = bytes
  }
}

extension Scheme {
  /// What keeps another scheme's marks from standing under the names of this one's rows, if
  /// anything does.
  fileprivate func differentRows(of other: Scheme) -> ScoredUnitProblem? {
    let (own, others) = (rows.map(\.indicator), other.rows.map(\.indicator))
    if own.elementsEqual(others, by: { $0.id == $1.id && $0.label == $1.label }) { return nil }
    if label != other.label { return .differentRows(expected: label.zh, found: other.label.zh) }
    let place = zip(own, others).prefix { $0.id == $1.id && $0.label == $1.label }.count
    func name(_ indicators: [Indicator]) -> String {
      place < indicators.count ? indicators[place].label.zh : "—"
    }
    return .differentRows(expected: name(own), found: name(others))
  }
}
