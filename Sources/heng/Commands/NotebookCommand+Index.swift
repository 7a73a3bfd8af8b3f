import HengReading
import HengReports

extension NotebookCommand {
  /// Writes the notebook of an index.
  func writeIndex(at path: String) throws {
    let index = try IndexFile(path: path).load()
    let subject = try IndexSubject(index, replaying: [])
    try write(Notebook(subject, languageOptions.language), index.remarks)
  }
}
