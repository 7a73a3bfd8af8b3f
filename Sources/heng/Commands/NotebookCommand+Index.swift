import HengReading
import HengReports

extension NotebookCommand {
  /// Writes the notebook of an index.
  func writeIndex(at path: String) throws {
    let subject = try IndexSubject(IndexFile(path: path).load(), replaying: [])
    let notebook = Notebook(subject, languageOptions.language)
    try OutputFile.write(try notebook.text(), to: output)
  }
}
