import Glibc

/// A file that takes the place of another once it is whole.
///
/// It stands beside that place, and is deleted if the program is stopped.
struct TemporaryFile {
  /// Where the file stands.
  let path: String
  /// What it takes the place of: the file itself where the name is a link.
  private let target: String

  /// Creates an empty file with the rights of the one it replaces; `nil`, with `errno`, if it can't.
  init?(replacing target: String) {
    self.target = TemporaryFile.resolved(target)
    var rights: mode_t = 0o666
    var status = stat()
    let isThere = unsafe stat(self.target, &status) == 0
    if isThere { rights = status.st_mode & 0o777 }
    var number = 0
    while true {
      let path = "\(self.target).\(getpid())-\(number).part"
      let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, rights)
      if descriptor >= 0 {
        if isThere { fchmod(descriptor, rights) }
        close(descriptor)
        self.path = path
        break
      }
      // A file of that name may be left from a process that had the same number.
      guard errno == EEXIST, number < 1_000 else { return nil }
      number += 1
    }
    Self.deleteWhenStopped(path)
  }

  /// Puts the file in its place, and returns whether that worked.
  func moveIntoPlace() -> Bool {
    defer { Self.keep() }
    return unsafe rename(path, target) == 0
  }

  /// Deletes the file.
  func delete() {
    _ = unsafe unlink(path)
    Self.keep()
  }

  private static func resolved(_ path: String) -> String {
    // Safety: the text that `realpath` allocates is copied and freed here.
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// The path that the handler of signals deletes, which may touch nothing but plain memory.
  ///
  /// Safety: one file is written at a time, from one thread, and the text is never freed.
  private nonisolated(unsafe) static var pending: UnsafeMutablePointer<CChar>?

  private static func deleteWhenStopped(_ path: String) {
    unsafe pending = strdup(path)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { number in
        if let path = unsafe TemporaryFile.pending { _ = unsafe unlink(path) }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  private static func keep() { unsafe pending = nil }
}
