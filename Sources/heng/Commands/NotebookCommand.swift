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
      let scored = try batch.scores(progress: progress.show) { loaded, score in
        (path: loaded.path, score: score)
      }
      progress.clear()
      let subject: NotebookSubject
      do throws(ScoredUnitProblem) {
        subject = try NotebookSubject(scored.map(\.score), paths: scored.map(\.path))
      } catch {
        throw InvalidFiles(.scoredUnit(error), at: .files(paths))
      }
      let notebook = Notebook(subject, languageOptions.language)
      try OutputFile.write(try notebook.text(), to: output)
    }
  }
}
