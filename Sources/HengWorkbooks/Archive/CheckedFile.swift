import Glibc

/// A regular file of bounded size that begins as a ZIP archive does.
struct CheckedFile: ~Copyable {
  let descriptor: Int32
  let size: Int

  /// Opens a file.
  static func opened(
    _ path: String, sizeLimit: Int
  ) throws(WorkbookError) -> CheckedFile {
    // A pipe without a writer would block.
    // Safety: the path is lent to the call as a string that a zero ends.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .notFound : .unreadable
    }
    var status = stat()
    // Safety: `status` outlives the call, which fills it.
    let isKnown = unsafe fstat(descriptor, &status) == 0
    let file = CheckedFile(descriptor: descriptor, size: Int(status.st_size))
    guard isKnown else { throw .unreadable }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    if file.size == 0 { throw .emptyFile }
    if file.size > sizeLimit { throw .fileTooLarge(bytes: file.size, limit: sizeLimit) }
    try file.checkBeginning()
    return file
  }

  deinit { close(descriptor) }

  /// Leaves the descriptor to a new owner.
  consuming func giveAway() { discard self }

  private func checkBeginning() throws(WorkbookError) {
    var beginning: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0]
    // Safety: the array has as many bytes as are asked for.
    let count = unsafe pread(descriptor, &beginning, beginning.count, 0)
    guard count >= 0 else { throw .unreadable }
    if beginning == [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] {
      throw .otherFormat(.legacyOrProtected)
    }
    guard beginning.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { throw .notAnArchive }
  }
}
