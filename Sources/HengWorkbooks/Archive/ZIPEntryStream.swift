import CLibZip

/// The bytes of an entry, inflated piece by piece.
@safe struct ZIPEntryStream: ~Copyable {
  let name: String
  private let stream: OpaquePointer
  /// An entry can't be read once its archive is closed.
  private let archive: ZIPArchive
  private var byteCount = 0

  init(_ stream: OpaquePointer, name: String, archive: ZIPArchive) {
    unsafe self.stream = stream
    self.name = name
    self.archive = archive
  }

  // Safety: `stream` was opened for this value alone.
  deinit { unsafe zip_fclose(stream) }

  /// Fills a buffer from its beginning and returns the count of bytes, 0 at the end.
  ///
  /// The checksum is compared at the end.
  mutating func read(into buffer: inout [UInt8]) throws(WorkbookError) -> Int {
    // Safety: libzip writes at most `buffer.count` bytes.
    let count = unsafe Int(zip_fread(stream, &buffer, UInt64(buffer.count)))
    guard count >= 0 else { throw .damagedPart(name) }
    byteCount += count
    try archive.count(byteCount, of: name)
    return count
  }
}
