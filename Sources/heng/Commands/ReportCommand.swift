import ArgumentParser
import HengDiagnostics
import HengModel
import HengReading
import HengReports
import HengWork
import HengWorkbooks

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a report to hand in: one unit, its years, or a league. 生成报告。",
    discussion: """
      One evaluation becomes a self-evaluation report in the eight customary sections, with blanks \
      for what the data doesn't know; several years of one unit a comparison; other evaluations a \
      league with the reasons. The file's ending chooses the format. Without -o, Markdown goes to \
      standard output. A PATH is an evaluation file, a data-entry workbook that was filled in (see \
      heng form), a folder with either, a folder of such folders, a file that says what the \
      columns of a table mean (heng-table: 1), or an index whose units are evaluations of one \
      scheme (heng-index: 1).
      """)

  @Argument(help: "Evaluations. 评价文件、填报表、表格对应文件或文件夹。")
  var paths: [String]

  @Option(
    name: [.short, .customLong("output")],
    help: "The file to write, FILE\(DocumentFormat.endings). 输出文件。")
  var output: String?

  @OptionGroup var languageOptions: LanguageOptions

  func validate() throws {
    if let output, DocumentFormat(path: output) == nil {
      throw ValidationError(
        "-o takes a file that ends in \(DocumentFormat.endings), not '\(output)'")
    }
  }

  func run() throws {
    try languageOptions.reporting {
      let batch = try EvaluationBatch(paths: paths)
      try batch.checkCount()
      let progress = ProgressLine(total: batch.fileCount)
      defer { progress.clear() }
      let opened = try batch.scores(progress: progress.show) {
        (evaluation: ScoredEvaluation($1, path: $0.path), location: $0.location)
      }
      progress.clear()
      let evaluations = opened.kept.map(\.evaluation)
      let document = ReportDocument(evaluations)
      // A unit's own paper tells of nobody else's files.
      let remarks =
        if case .evaluation = document {
          opened.remarks.concerning(opened.kept[0].location)
        } else {
          opened.remarks
        }
      try languageOptions.save(telling: opened.remarks) {
        try write(document, evaluations, remarks)
      }
    }
  }

  private func write(
    _ document: ReportDocument, _ evaluations: [ScoredEvaluation], _ remarks: Remarks
  ) throws {
    let language = languageOptions.language
    func report() -> Report {
      var report = Report(document)
      report.remarks = remarks
      return report
    }
    guard let output, let format = DocumentFormat(path: output) else {
      return try StandardStream.writeOutput(MarkdownWriter(language: language).text(of: report()))
    }
    if let bytes = try format.bytes(of: report(), in: language) {
      try OutputFile.write(bytes, to: output)
    } else {
      try OutputFile.write(
        Workbook(evaluations, language).telling(remarks, language), to: output)
    }
  }
}

extension DocumentFormat {
  /// How the files of all formats end, such as `.html, .docx or .md`.
  fileprivate static var endings: String {
    let all = allCases.map { "." + $0.rawValue }
    return all.dropLast().joined(separator: ", ") + (all.last.map { " or " + $0 } ?? "")
  }
}
