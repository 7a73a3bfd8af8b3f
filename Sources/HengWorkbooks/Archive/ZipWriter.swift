import CLibZip
import Glibc

/// Packs files into a ZIP archive whose bytes depend on nothing but the files.
///
/// Every file has the time 1980-01-01 00:00, the earliest that the format can hold, and is
/// deflated, in the order in which the files were added.
public struct ZipWriter: Sendable {
  private var files: [(name: String, bytes: [UInt8])] = []

  /// Creates an archive without files.
  public init() {}

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - name: The path inside the archive, with slashes and without one in front; each only once.
  public mutating func add(_ bytes: [UInt8], named name: String) {
    precondition(
      !name.isEmpty && !name.hasPrefix("/") && !files.contains { $0.name == name },
      "“\(name)” can't be added to an archive of \(files.count) files")
    files.append((name, bytes))
  }

  /// Adds a text file as UTF-8.
  public mutating func add(_ text: String, named name: String) {
    add(Array(text.utf8), named: name)
  }

  /// Returns the archive.
  ///
  /// - Throws: ``ZipWritingError`` if the library fails, such as for want of memory.
  public func bytes() throws(ZipWritingError) -> [UInt8] {
    // Safety: the buffer source owns its memory; `zip_source_keep` takes a second reference to it
    // before the archive takes over the first, and `zip_source_free` gives it back.
    guard let source = unsafe zip_source_buffer_create(nil, 0, 0, nil) else {
      throw ZipWritingError(reason: "out of memory")
    }
    unsafe zip_source_keep(source)
    defer { unsafe zip_source_free(source) }
    guard let archive = unsafe zip_open_from_source(source, ZIP_TRUNCATE, nil) else {
      unsafe zip_source_free(source)
      throw ZipWritingError(reason: "no archive could be begun")
    }
    do {
      for file in files {
        unsafe try ZipWriter.add(file.name, file.bytes, to: archive)
      }
    } catch {
      unsafe zip_discard(archive)
      throw error
    }
    // Safety: the archive is released by either call.
    if unsafe zip_close(archive) != 0 {
      let error = unsafe ZipWritingError(in: archive)
      unsafe zip_discard(archive)
      throw error
    }
    return unsafe try ZipWriter.content(of: source)
  }

  /// The date 1980-01-01 as MS-DOS packs it: years since 1980, month and day.
  ///
  /// Source: PKWARE, *.ZIP File Format Specification* 6.3.10, 4.4.6.
  private static let earliestDate: UInt16 = 1 << 5 | 1

  private static func add(
    _ name: String, _ bytes: [UInt8], to archive: OpaquePointer
  ) throws(ZipWritingError) {
    // Safety: the copy has as many bytes as are copied, and the source frees it, as the third
    // argument says, when the archive is closed or discarded.
    guard let copy = unsafe malloc(max(1, bytes.count)) else {
      throw ZipWritingError(reason: "out of memory")
    }
    unsafe bytes.withUnsafeBytes { buffer in
      if let start = buffer.baseAddress { unsafe memcpy(copy, start, buffer.count) }
    }
    let source = unsafe zip_source_buffer(archive, copy, UInt64(bytes.count), 1)
    guard let source = unsafe source else {
      unsafe free(copy)
      throw unsafe ZipWritingError(in: archive)
    }
    let index = unsafe zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      unsafe zip_source_free(source)
      throw unsafe ZipWritingError(in: archive)
    }
    guard
      unsafe zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, 9) == 0,
      unsafe zip_file_set_dostime(archive, UInt64(index), 0, earliestDate, 0) == 0
    else { throw unsafe ZipWritingError(in: archive) }
  }

  private static func content(of source: OpaquePointer) throws(ZipWritingError) -> [UInt8] {
    // Safety: `status` is filled by the call, and `zip_source_read` writes at most as many bytes
    // as the array has room for.
    var status = unsafe zip_stat_t()
    guard unsafe zip_source_stat(source, &status) == 0, unsafe zip_source_open(source) == 0 else {
      throw ZipWritingError(reason: "the archive can't be read back")
    }
    defer { unsafe zip_source_close(source) }
    let size = unsafe Int(status.size)
    var bytes = [UInt8](repeating: 0, count: size)
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      guard let start = buffer.baseAddress else { return Int64(0) }
      return unsafe zip_source_read(source, start, UInt64(buffer.count))
    }
    guard count == size else { throw ZipWritingError(reason: "the archive can't be read back") }
    return bytes
  }
}

/// A reason that an archive can't be written.
public struct ZipWritingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What the library says.
  public var reason: String

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String { "the archive can't be written: \(reason)" }

  init(reason: String) { self.reason = reason }

  init(in archive: OpaquePointer) {
    // Safety: the text belongs to the archive, which outlives this copy.
    let text: UnsafePointer<CChar>? = unsafe zip_strerror(archive)
    self.init(reason: unsafe text.map { unsafe String(cString: $0) } ?? "unknown error")
  }
}
