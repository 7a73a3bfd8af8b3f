import ArgumentParser
import HengDiagnostics
import HengModel
import HengReading
import HengReports
import HengScoring
import HengSensitivity
import HengWork

struct NotebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notebook",
    abstract: "Write a Jupyter notebook that computes the results anew in Python. 导出可独立重算的笔记本。",
    discussion: """
      One evaluation, or several under one scheme, or one index file. The file opens with Heng's \
      tables and pictures and carries the data; run in Jupyter, it stops where Python comes to \
      another figure.
      """)

  @Argument(help: .evaluationsOfOneScheme)
  var paths: [String]

  @Option(name: .shortAndLong, help: "The file to write, FILE.ipynb. 输出文件。")
  var output: String

  @OptionGroup var languageOptions: LanguageOptions

  func validate() throws {
    if !output.lowercased().hasSuffix(".ipynb") {
      throw ValidationError("--output takes a file that ends in .ipynb, not '\(output)'")
    }
  }

  func run() throws {
    try languageOptions.reporting {
      if let path = paths.first, paths.count == 1, IndexFile.isIndex(atPath: path) {
        return try writeIndex(at: path)
      }
      let batch = try EvaluationBatch(paths: paths)
      try batch.checkCount(atMost: NotebookSubject.unitLimit)
      let progress = ProgressLine(total: batch.fileCount)
      defer { progress.clear() }
      let opened = try batch.scores(progress: progress.show) { loaded, score in
        (path: loaded.path, score: score)
      }
      progress.clear()
      let scored = opened.kept
      let subject: NotebookSubject
      do throws(ScoredUnitProblem) {
        subject = try NotebookSubject(scored.map(\.score), paths: scored.map(\.path))
      } catch {
        throw InvalidFiles(.scoredUnit(error), at: .files(paths))
      }
      try write(Notebook(subject, languageOptions.language), opened.remarks)
    }
  }

  /// Writes a notebook with what is to be told first.
  func write(_ notebook: Notebook, _ remarks: Remarks) throws {
    try languageOptions.save(telling: remarks) {
      let told = notebook.telling(remarks, languageOptions.language)
      try OutputFile.write(try told.text(), to: output)
    }
  }
}
