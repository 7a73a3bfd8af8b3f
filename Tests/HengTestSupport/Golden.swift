import FoundationEssentials
import Glibc

/// Compares text with a recorded file.
public enum Golden {
  /// Returns what's wrong with a text against its golden file, or `nil` if they are the same.
  ///
  /// With `RECORD_GOLDEN` set in the environment the file is rewritten; a missing file is written
  /// and counts as a difference, so that it can't pass unseen.
  public static func difference(_ text: String, _ relativePath: String) throws -> String? {
    let path = ProjectFiles.path(relativePath)
    let expected = ProjectFiles.text(path)
    let records = unsafe getenv("RECORD_GOLDEN") != nil
    if records || expected == nil { try text.write(toFile: path) }
    guard let expected else { return "\(relativePath) was missing; it has been written" }
    if records || expected == text { return nil }
    let pairs = zip(
      expected.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false))
    for (number, pair) in pairs.enumerated() where pair.0 != pair.1 {
      return "\(relativePath):\(number + 1):\n  expected: \(pair.0)\n  found:    \(pair.1)"
    }
    return "\(relativePath): the lengths differ"
  }
}

extension String {
  fileprivate func write(toFile path: String) throws {
    try Data(utf8).write(to: URL(filePath: path))
  }
}
