import FoundationEssentials
public import HengDiagnostics
import HengReading
import HengSources

/// Finds the evaluation files that a path on the command line means.
public enum EvaluationLocator {
  /// Returns the files that a path means, sorted by path.
  ///
  /// A file is itself; a folder that holds `evaluation.yaml`, or else `evaluation.xlsx`, is that
  /// file; any other folder is all the filled forms in it and all the folders in it that hold such
  /// a file.
  ///
  /// - Throws: ``InvalidFiles`` if there is nothing at the path or no evaluation in the folder.
  public static func files(at path: String) throws(InvalidFiles) -> [String] {
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw InvalidFiles(.fileNotFound, in: path)
    }
    if !isDirectory { return [path] }
    let folder = path.asFolderPath
    if let file = file(standingFor: folder) { return [file] }
    let children = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let found = children.sorted().compactMap { name in
      FormFile.isForm(name, in: folder)
        ? "\(folder)/\(name)" : file(standingFor: "\(folder)/\(name)")
    }
    if found.isEmpty {
      throw InvalidFiles(.noEvaluations, in: path)
    }
    return found
  }

  private static func file(standingFor folder: String) -> String? {
    LoadedEvaluation.fileNames.lazy.map { "\(folder)/\($0)" }.first {
      FileManager.default.fileExists(atPath: $0)
    }
  }
}
