import FoundationEssentials

/// Finds the evaluation files that a path on the command line means.
public enum EvaluationLocator {
  /// The file that stands for a folder.
  public static let fileName = "evaluation.yaml"

  /// Returns the files that a path means, sorted by path.
  ///
  /// A file is itself; a folder that holds `evaluation.yaml` is that file; any other folder is all
  /// the folders in it that hold one.
  ///
  /// - Throws: ``InvalidFiles`` if there is nothing at the path or no evaluation in the folder.
  public static func files(at path: String) throws(InvalidFiles) -> [String] {
    let files = FileManager.default
    var isDirectory = false
    guard files.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw InvalidFiles([Diagnostic(.fileNotFound, at: FileLocation(path: path))])
    }
    if !isDirectory { return [path] }
    let folder = path.asFolderPath
    if files.fileExists(atPath: "\(folder)/\(fileName)") { return ["\(folder)/\(fileName)"] }
    let children = (try? files.contentsOfDirectory(atPath: folder)) ?? []
    let found = children.sorted().map { "\(folder)/\($0)/\(fileName)" }
      .filter { files.fileExists(atPath: $0) }
    if found.isEmpty {
      throw InvalidFiles([Diagnostic(.noEvaluations, at: FileLocation(path: path))])
    }
    return found
  }
}
