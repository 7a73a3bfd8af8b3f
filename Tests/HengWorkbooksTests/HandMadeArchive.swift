/// A ZIP archive written byte by byte, so that it can be wrong.
struct HandMadeArchive: Sendable {
  struct Entry: Sendable {
    var name: [UInt8]
    /// The bytes as they stand in the archive.
    var stored: [UInt8]
    var method: UInt16 = 0
    var flags: UInt16 = 0
    var crc: UInt32
    /// The size that the headers declare for the inflated bytes.
    var size: Int
    /// The entry whose bytes the directory points at instead of this one's.
    var overlapping: Int?

    init(_ name: String, _ bytes: [UInt8]) {
      self.name = Array(name.utf8)
      stored = bytes
      crc = HandMadeArchive.checksum(bytes)
      size = bytes.count
    }

    /// An entry that inflates to some text, a run of one byte, and some more text.
    ///
    /// Its checksum is wrong, which shows only where it is read to the end.
    init(_ name: String, _ head: String, run: UInt8, count: Int, _ tail: String) {
      self.init(name, RunDeflate.bytes(Array(head.utf8), run: run, count: count, Array(tail.utf8)))
      method = 8
      size = head.utf8.count + count + tail.utf8.count
    }
  }

  var entries: [Entry]
  var comment: [UInt8] = []

  /// The archive's bytes.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    for entry in entries {
      offsets.append(bytes.count)
      bytes += number(0x0403_4B50, 4) + number(20, 2) + header(entry) + number(0, 2)
      bytes += entry.name + entry.stored
    }
    let directory = bytes.count
    for (index, entry) in entries.enumerated() {
      let offset = offsets[entry.overlapping ?? index]
      bytes += number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + header(entry)
      bytes += number(0, 12) + number(offset, 4) + entry.name
    }
    let size = bytes.count - directory
    bytes += number(0x0605_4B50, 4) + number(0, 4)
    bytes += number(entries.count, 2) + number(entries.count, 2)
    bytes += number(size, 4) + number(directory, 4) + number(comment.count, 2)
    return bytes + comment
  }

  /// The fields that both headers of an entry share; its date is the first that ZIP knows.
  private func header(_ entry: Entry) -> [UInt8] {
    let data = entry.overlapping.map { entries[$0] } ?? entry
    return number(Int(entry.flags), 2) + number(Int(data.method), 2) + number(0x0021_0000, 4)
      + number(Int(data.crc), 4) + number(data.stored.count, 4) + number(data.size, 4)
      + number(entry.name.count, 2)
  }

  private func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  private static let checksumTable: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }

  /// CRC-32 as ZIP uses it.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    let table = checksumTable
    var sum: UInt32 = ~0
    for byte in bytes { sum = table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8 }
    return ~sum
  }
}

/// Deflates a run of one byte by matches of 258 bytes in the fixed code, 158 fold.
private struct RunDeflate {
  private var bytes: [UInt8] = []
  private var bitCount = 0

  static func bytes(_ head: [UInt8], run: UInt8, count: Int, _ tail: [UInt8]) -> [UInt8] {
    var deflate = RunDeflate()
    // The last block, in the fixed code.
    deflate.append(0b011, 3)
    for byte in head { deflate.literal(byte) }
    deflate.literal(run)
    for _ in 0..<(count - 1) / 258 {
      // The code of length 258, and of distance 1.
      deflate.code(0b1100_0101, 8)
      deflate.code(0, 5)
    }
    for _ in 0..<(count - 1) % 258 { deflate.literal(run) }
    for byte in tail { deflate.literal(byte) }
    deflate.code(0, 7)
    return deflate.bytes
  }

  private mutating func literal(_ byte: UInt8) {
    byte < 144 ? code(0x30 + Int(byte), 8) : code(0x190 + Int(byte) - 144, 9)
  }

  /// Appends a code, whose first bit is its highest.
  private mutating func code(_ code: Int, _ width: Int) {
    for bit in (0..<width).reversed() { append(code >> bit & 1, 1) }
  }

  private mutating func append(_ value: Int, _ width: Int) {
    for bit in 0..<width {
      if bitCount % 8 == 0 { bytes.append(0) }
      bytes[bytes.count - 1] |= UInt8(value >> bit & 1) << (bitCount % 8)
      bitCount += 1
    }
  }
}
