import FoundationEssentials
public import HengDiagnostics
import HengSources

/// Finds the scheme files that a path on the command line means.
public enum SchemeLocator {
  /// Folders below this depth aren't searched.
  private static let depthLimit = 6

  /// The folder that is searched when none is named: `datasets`, or the current one without it.
  public static var customaryFolder: String {
    FileManager.default.fileExists(atPath: "datasets") ? "datasets" : "."
  }

  /// Returns the scheme files at or below a path, sorted by path.
  ///
  /// A file is itself; in a folder, every `.yaml` or `.yml` file that says it is a scheme counts.
  /// Folders whose name starts with a dot, and links to folders, are passed over.
  ///
  /// - Throws: ``InvalidFiles`` if there is nothing at the path or no scheme below it.
  public static func files(at path: String) throws(InvalidFiles) -> [String] {
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw InvalidFiles(.fileNotFound, in: path)
    }
    if !isDirectory { return [path] }
    let folder = path.asFolderPath
    let found = schemes(in: folder, depth: 0).sorted()
    if found.isEmpty {
      throw InvalidFiles(.noSchemes, in: path)
    }
    return found
  }

  private static func schemes(in folder: String, depth: Int) -> [String] {
    let files = FileManager.default
    let names = (try? files.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.flatMap { name -> [String] in
      let path = folder == "." ? name : "\(folder)/\(name)"
      let type = (try? files.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
      if type == .typeDirectory {
        return depth < depthLimit ? schemes(in: path, depth: depth + 1) : []
      }
      let isYAML = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
      return isYAML && Document(path: path).kind == .scheme ? [path] : []
    }
  }
}
