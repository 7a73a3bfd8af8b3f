import Glibc
import Synchronization

/// The files that this process has read, so that none of them is written over by a slip.
public enum InputFiles {
  /// What stays the same of a file under all of its names.
  private struct Identity: Hashable {
    var device: UInt64
    var number: UInt64
  }

  private static let read = Mutex<Set<Identity>>([])

  /// Remembers that a file was read.
  package static func note(_ path: String) {
    guard let identity = identity(of: path) else { return }
    read.withLock { _ = $0.insert(identity) }
  }

  /// Returns whether the file at a path, under whatever name, was read.
  public static func contains(_ path: String) -> Bool {
    identity(of: path).map { identity in read.withLock { $0.contains(identity) } } ?? false
  }

  private static func identity(of path: String) -> Identity? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }
}
