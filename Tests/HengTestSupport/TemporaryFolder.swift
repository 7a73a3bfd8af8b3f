import FoundationEssentials
import Glibc

/// A folder for a test's files, which is deleted when the tests end.
///
/// Not earlier: a test goes on with a path, which keeps no folder alive.
public struct TemporaryFolder: Sendable {
  /// The folder of this run's folders.
  private static let root: String = {
    atexit { try? FileManager.default.removeItem(atPath: TemporaryFolder.root) }
    return FileManager.default.temporaryDirectory.path + "/heng-tests-" + UUID().uuidString
  }()

  /// The folder's path.
  public let path: String

  /// Creates an empty folder.
  public init() throws {
    path = "\(TemporaryFolder.root)/\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// Writes a file, with the folders it needs, and returns its path.
  @discardableResult
  public func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    let file = "\(path)/\(name)"
    let folder = file.split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(
      atPath: "/" + folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: file))
    return file
  }

  /// Writes a text file as UTF-8.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    try write(text.utf8, to: name)
  }
}
