import Glibc

/// A regular file of bounded size that begins and ends as a ZIP archive does.
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
    try file.checkEnd()
    return file
  }

  deinit { close(descriptor) }

  /// Leaves the descriptor to a new owner.
  consuming func giveAway() { discard self }

  private func checkBeginning() throws(WorkbookError) {
    let beginning = try bytes(count: 8, at: 0)
    if beginning == [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] {
      throw .otherFormat(.legacyOrProtected)
    }
    guard beginning.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { throw .notAnArchive }
  }

  /// Looks for the record that ends the archive's directory.
  ///
  /// libzip tries every record that it finds, and each may make it read the whole directory, so
  /// that a file of thousands would take minutes. An archive stored within the archive may have a
  /// record too.
  private func checkEnd() throws(WorkbookError) {
    // The record has 22 bytes and a comment of at most 65,535 behind it.
    let count = min(size, 22 + 65_535)
    let tail = try bytes(count: count, at: size - count)
    let signature: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    let records = tail.indices.dropLast(3).count { index in
      tail[index] == signature[0] && tail[index..<index + 4].elementsEqual(signature)
    }
    guard 1...4 ~= records else { throw .damagedArchive }
  }

  private func bytes(count: Int, at offset: Int) throws(WorkbookError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    // Safety: the array has as many bytes as are asked for.
    guard unsafe pread(descriptor, &bytes, count, off_t(offset)) >= 0 else { throw .unreadable }
    return bytes
  }
}
