import Glibc
package import HengDiagnostics

/// The text of a file as UTF-8, decoded chunk by chunk so that its size doesn't matter.
///
/// The encoding is found as for whole files by ``TextDecoding``: a byte-order mark decides, else
/// valid UTF-8 is taken as such, else GB18030 is tried. Finding out takes a pass of its own.
package final class TextStream {
  private static let chunkSize = 1 << 16

  /// What keeps a file from being read as text.
  package enum Failure: Error {
    /// The first byte that is no text.
    case notText(byteOffset: Int)
    /// A line in another encoding than the others.
    case mixed(line: Int, column: Int)
    /// The file can't be opened, or reading it failed.
    case unreadable

    /// The failure as a mistake of a file.
    package func mistake(of path: String) -> InvalidFiles {
      switch self {
      case .notText(let offset): InvalidFiles(.wrongEncoding(byteOffset: offset), in: path)
      case .mixed(let line, let column):
        InvalidFiles(
          .mixedEncoding, at: .file(FileLocation(path: path, line: line, column: column)))
      case .unreadable: InvalidFiles(.unreadableFile, in: path)
      }
    }
  }

  /// The encoding that is taken because the text isn't UTF-8 and nothing tells what it is.
  package let guessedEncoding: String?
  private let descriptor: Int32
  private let decoder: ChunkDecoder?
  /// Where a broken GB18030 text first wasn't UTF-8 either.
  private let firstInvalid: Int

  /// Opens a file and finds its encoding.
  ///
  /// - Throws: ``Failure``.
  package init(path: String) throws(Failure) {
    // What turns out to be no ordinary file isn't waited for.
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable }
    var check = UTF8Check()
    var mark: [UInt8] = []
    var chunk: [UInt8] = []
    while try TextStream.read(descriptor, into: &chunk) {
      if mark.count < 3 { mark += chunk.prefix(3 - mark.count) }
      check.take(chunk[...])
    }
    check.end()
    let isUTF16 = mark.starts(with: [0xFF, 0xFE]) || mark.starts(with: [0xFE, 0xFF])
    let hasMark = mark == [0xEF, 0xBB, 0xBF]
    if !isUTF16, let byte = check.firstNUL { throw .notText(byteOffset: byte) }
    firstInvalid = check.firstInvalid ?? 0
    let isGuessed = !isUTF16 && check.firstInvalid != nil
    guessedEncoding = isGuessed ? TextDecoding.customary : nil
    if isGuessed, let place = try TextStream.mixedPlace(in: descriptor) {
      throw .mixed(line: place.line, column: place.column)
    }
    if isUTF16 {
      decoder = ChunkDecoder(encoding: "UTF-16")
    } else if let invalid = check.firstInvalid {
      // More bytes beyond ASCII before the first invalid one than behind it: broken UTF-8.
      if hasMark || check.high.before > check.high.behind {
        throw .notText(byteOffset: invalid)
      }
      decoder = ChunkDecoder(encoding: TextDecoding.customary)
    } else {
      decoder = nil
    }
    guard lseek(descriptor, hasMark ? 3 : 0, SEEK_SET) >= 0 else { throw .unreadable }
  }

  /// Looks through a whole file for lines in another encoding than the others.
  private static func mixedPlace(
    in descriptor: Int32
  ) throws(Failure) -> (line: Int, column: Int)? {
    guard lseek(descriptor, 0, SEEK_SET) >= 0 else { throw .unreadable }
    var mix = MixedEncoding()
    var chunk: [UInt8] = []
    while try read(descriptor, into: &chunk) { mix.take(chunk[...]) }
    mix.end()
    return mix.place
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Replaces a buffer's content by the next stretch of text.
  ///
  /// - Returns: Whether there was any.
  /// - Throws: ``Failure``.
  package func next(into buffer: inout [UInt8]) throws(Failure) -> Bool {
    guard let decoder else { return try TextStream.read(descriptor, into: &buffer) }
    var chunk: [UInt8] = []
    repeat {
      let start = decoder.offset
      let isEnd = try !TextStream.read(descriptor, into: &chunk)
      do throws(TextDecoding.Failure) {
        buffer = try decoder.decode(chunk, isEnd: isEnd)
      } catch {
        throw Failure.notText(byteOffset: max(firstInvalid, error.byteOffset))
      }
      if buffer.contains(0) { throw .notText(byteOffset: start) }
      if isEnd { return !buffer.isEmpty }
    } while buffer.isEmpty
    return true
  }

  private static func read(
    _ descriptor: Int32, into buffer: inout [UInt8]
  ) throws(Failure) -> Bool {
    var hasFailed = false
    // Safety: `read` writes at most the capacity it is told, and its count is what was written.
    buffer = unsafe [UInt8](unsafeUninitializedCapacity: chunkSize) { target, count in
      var size = -1
      repeat {
        size = unsafe Glibc.read(descriptor, target.baseAddress, chunkSize)
      } while size < 0 && errno == EINTR
      hasFailed = size < 0
      count = max(0, size)
    }
    if hasFailed { throw .unreadable }
    return !buffer.isEmpty
  }
}

/// Turns chunks of one encoding into UTF-8, carrying over characters that a chunk cuts.
@safe private final class ChunkDecoder {
  private let converter: iconv_t
  private var carried: [UInt8] = []
  /// The bytes that were decoded so far.
  private(set) var offset = 0

  init?(encoding: String) {
    guard let converter = unsafe iconv_open("UTF-8", encoding),
      unsafe converter != iconv_t(bitPattern: -1)
    else { return nil }
    unsafe self.converter = converter
  }

  deinit { _ = unsafe iconv_close(converter) }

  func decode(_ chunk: [UInt8], isEnd: Bool) throws(TextDecoding.Failure) -> [UInt8] {
    var input = (carried + chunk).map { CChar(bitPattern: $0) }
    // Each input byte becomes at most three bytes of UTF-8 in either encoding.
    var output = [CChar](repeating: 0, count: input.count * 3 + 16)
    var (inputLeft, outputLeft) = (input.count, output.count)
    var isCut = false
    // Safety: iconv reads `inputLeft` and writes `outputLeft` bytes at most, the two arrays'
    // counts, and keeps neither pointer after it returns.
    let result = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        let result = unsafe iconv(converter, &from, &inputLeft, &to, &outputLeft)
        isCut = errno == EINVAL
        return result
      }
    }
    let done = input.count - inputLeft
    offset += done
    if result == -1, !isCut || isEnd { throw TextDecoding.Failure(byteOffset: offset) }
    carried = input[done...].map { UInt8(bitPattern: $0) }
    return output[..<(output.count - outputLeft)].map { UInt8(bitPattern: $0) }
  }
}
