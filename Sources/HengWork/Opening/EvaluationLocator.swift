import FoundationEssentials
public import HengDiagnostics
import HengReading
import HengSources

/// Finds the evaluation files that a path on the command line means.
public enum EvaluationLocator {
  /// Returns the files that a path means, sorted by path.
  ///
  /// - Throws: ``InvalidFiles`` if there is nothing at the path or no evaluation in the folder.
  public static func files(at path: String) throws(InvalidFiles) -> [String] {
    try find(at: path).files
  }

  /// Finds the files that a path means.
  ///
  /// A file is itself; a folder that holds `evaluation.yaml`, or else `evaluation.xlsx`, is that
  /// file; any other folder is all the filled forms in it and all the folders in it that hold such
  /// a file.
  ///
  /// - Returns: The files, sorted by path, and a note on what else such a folder holds.
  /// - Throws: ``InvalidFiles`` if there is nothing at the path or no evaluation in the folder.
  static func find(
    at path: String
  ) throws(InvalidFiles) -> (files: [String], unused: [Diagnostic]) {
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw InvalidFiles(.fileNotFound, in: path)
    }
    if !isDirectory { return ([path], []) }
    let folder = path.asFolderPath
    if let file = file(standingFor: folder) { return ([file], []) }
    let children = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var files: [String] = []
    var unused: [String] = []
    for name in children.sorted() {
      if FormFile.isForm(name, in: folder) {
        files.append("\(folder)/\(name)")
      } else if let file = file(standingFor: "\(folder)/\(name)") {
        files.append(file)
      } else if !name.hasPrefix(".") {
        unused.append(isFolder("\(folder)/\(name)") ? name + "/" : name)
      }
    }
    if files.isEmpty {
      let besides = unused.isEmpty ? [] : [Diagnostic(.unusedEntries(unused), at: .file(at: path))]
      throw InvalidFiles([Diagnostic(.noEvaluations, at: .file(at: path))] + besides)
    }
    if unused.isEmpty { return (files, []) }
    return (files, [Diagnostic(.unusedEntries(unused), at: .file(at: path), .note)])
  }

  private static func isFolder(_ path: String) -> Bool {
    var isDirectory = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory
  }

  private static func file(standingFor folder: String) -> String? {
    LoadedEvaluation.fileNames.lazy.map { "\(folder)/\($0)" }.first {
      FileManager.default.fileExists(atPath: $0)
    }
  }
}
