import HengWorkbooks
import Testing

@Suite struct ZipWriterTests {
  private func archive(_ files: [(String, [UInt8])]) throws -> [UInt8] {
    var writer = ZipWriter()
    for (name, bytes) in files { writer.add(bytes, named: name) }
    return try writer.bytes()
  }

  /// The local headers, read by their signatures from the central directory's offsets.
  private func entries(of bytes: [UInt8]) -> [(name: String, time: Int, date: Int, size: Int)] {
    func number(_ at: Int, _ length: Int) -> Int {
      (0..<length).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }
    var found: [(name: String, time: Int, date: Int, size: Int)] = []
    // PKWARE's specification, 4.3.16: the last 22 bytes without a comment.
    var place = number(bytes.count - 6, 4)
    for _ in 0..<number(bytes.count - 12, 2) {
      let length = number(place + 28, 2)
      let name = String(decoding: bytes[(place + 46)..<(place + 46 + length)], as: UTF8.self)
      found.append((name, number(place + 12, 2), number(place + 14, 2), number(place + 24, 4)))
      place += 46 + length + number(place + 30, 2) + number(place + 32, 2)
    }
    return found
  }

  @Test func `holds every file in order, at the earliest time there is`() throws {
    let text = Array("衡".utf8)
    let bytes = try archive([
      ("乙/b.xml", text), ("a", []), ("c", .init(repeating: 7, count: 100_000)),
    ])
    let entries = entries(of: bytes)
    #expect(entries.map(\.name) == ["乙/b.xml", "a", "c"])
    #expect(entries.map(\.size) == [3, 0, 100_000])
    #expect(entries.allSatisfy { $0.time == 0 && $0.date == 0b0000000_0001_00001 })
    #expect(bytes.count < 2_000)
  }

  @Test func `the same files give the same bytes`() throws {
    let files: [(String, [UInt8])] = [("a.xml", Array("abc".utf8)), ("b/c", [0, 255])]
    #expect(try archive(files) == archive(files))
    #expect(try archive(files) != archive(files.reversed()))
  }

  @Test func `refuses a name twice`() async {
    await #expect(processExitsWith: .failure) {
      var writer = ZipWriter()
      writer.add("a", named: "x")
      writer.add("b", named: "x")
    }
  }
}
