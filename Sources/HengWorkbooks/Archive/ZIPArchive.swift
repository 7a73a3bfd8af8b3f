import CLibZip
import Glibc

/// The entries of a ZIP archive, checked before any is read.
///
/// Names are found not minding ASCII capitals, as the parts of Office files are, nor backslashes, which
/// some writers on Windows put between folders against ZIP's specification (APPNOTE 4.4.17.1).
@safe final class ZIPArchive {
  private struct Entry {
    var index: UInt64
    var compressedBytes: Int
    var inflatedBytes = 0
  }

  let limits: ReadingLimits
  private let archive: OpaquePointer
  private var entries: [String: Entry] = [:]
  /// Bytes inflated so far, with each part counted once at its longest reading.
  private(set) var inflatedBytes = 0

  init(path: String, limits: ReadingLimits) throws(WorkbookError) {
    self.limits = limits
    let file = try CheckedFile.opened(path, sizeLimit: limits.fileBytes)
    // Safety: libzip takes the descriptor over if it opens the archive; `archive` is discarded
    // once, in `deinit`.
    guard let archive = unsafe zip_fdopen(file.descriptor, 0, nil) else {
      throw .damagedArchive
    }
    unsafe self.archive = archive
    let fileSize = file.size
    file.giveAway()
    try list(fileSize: fileSize)
  }

  // Safety: the last reference is gone, and with it every `ZIPEntryStream`, which holds one.
  deinit { unsafe zip_discard(archive) }

  /// Returns whether there is an entry of a name.
  func contains(_ name: String) -> Bool { entries[ZIPArchive.key(name)] != nil }

  /// Begins to read an entry.
  func open(_ name: String) throws(WorkbookError) -> ZIPEntryStream {
    guard let entry = entries[ZIPArchive.key(name)] else { throw .missingPart(name) }
    // Safety: `archive` is open and the index is one of its entries.
    guard let stream = unsafe zip_fopen_index(archive, entry.index, 0) else {
      throw .damagedPart(name)
    }
    return unsafe ZIPEntryStream(stream, name: name, archive: self)
  }

  /// Counts bytes inflated from the beginning of an entry; never trusts the sizes it declares.
  func count(_ bytes: Int, of name: String) throws(WorkbookError) {
    let key = ZIPArchive.key(name)
    guard let entry = entries[key], bytes > entry.inflatedBytes else { return }
    entries[key]?.inflatedBytes = bytes
    inflatedBytes += bytes - entry.inflatedBytes
    if bytes > limits.partBytes {
      throw .inflatesTooFar(name, .part(limit: limits.partBytes))
    }
    if inflatedBytes > limits.totalBytes {
      throw .inflatesTooFar(name, .total(limit: limits.totalBytes))
    }
    if bytes > 1 << 20, bytes / limits.inflationRatio > entry.compressedBytes {
      throw .inflatesTooFar(name, .ratio(limit: limits.inflationRatio))
    }
  }

  private func list(fileSize: Int) throws(WorkbookError) {
    // Safety: `archive` is open; names belong to it and are copied at once.
    let count = unsafe Int(zip_get_num_entries(archive, 0))
    if count > limits.entries { throw .tooManyEntries(count, limit: limits.entries) }
    for index in 0..<UInt64(max(0, count)) {
      var status = unsafe zip_stat_t()
      guard unsafe zip_stat_index(archive, index, 0, &status) == 0,
        let cName = unsafe status.name
      else { throw .damagedArchive }
      let name = unsafe String(cString: cName)
      try ZIPArchive.check(name)
      if unsafe status.encryption_method != UInt16(ZIP_EM_NONE) { throw .encryptedEntry(name) }
      guard unsafe [ZIP_CM_STORE, ZIP_CM_DEFLATE].contains(Int32(status.comp_method)) else {
        throw .unsupportedCompression(name)
      }
      let size = unsafe min(status.comp_size, UInt64(fileSize))
      let entry = Entry(index: index, compressedBytes: Int(size))
      guard entries.updateValue(entry, forKey: ZIPArchive.key(name)) == nil else {
        throw .duplicateEntry(name)
      }
    }
  }

  /// Nothing is ever unpacked to disk, but no honest file has such names.
  private static func check(_ name: String) throws(WorkbookError) {
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    if parts.first == "" || parts.contains("..") { throw .badEntryName(name) }
  }

  private static func key(_ name: String) -> String {
    String(
      decoding: name.utf8.map {
        $0 &- 65 < 26 ? $0 | 32 : $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0
      },
      as: UTF8.self)
  }
}
