import FoundationEssentials
import Glibc
import HengDiagnostics
import HengModel
import HengReading
import HengScoring
import HengTestSupport
import HengWork
import Testing

/// A way to write text as bytes.
struct TextEncoding: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var bytes: @Sendable (String) -> [UInt8]

  private static func utf16(_ text: String, mark: [UInt8], isLittle: Bool) -> [UInt8] {
    mark
      + text.utf16.flatMap { unit in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return isLittle ? [low, high] : [high, low]
      }
  }

  static let unicode: [TextEncoding] = [
    TextEncoding(testDescription: "UTF-8") { Array($0.utf8) },
    TextEncoding(testDescription: "UTF-8 with a byte-order mark") {
      [0xEF, 0xBB, 0xBF] + Array($0.utf8)
    },
    TextEncoding(testDescription: "UTF-16, little end first") {
      utf16($0, mark: [0xFF, 0xFE], isLittle: true)
    },
    TextEncoding(testDescription: "UTF-16, big end first") {
      utf16($0, mark: [0xFE, 0xFF], isLittle: false)
    },
  ]
}

/// Text that can't be told from bytes, with the first byte that fits no encoding.
struct BrokenText: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var bytes: [UInt8]
  var offset: Int
}

/// Writes text as GB18030 with the C library.
private func gb18030(_ text: String) throws -> [UInt8] {
  guard let converter = unsafe iconv_open("GB18030", "UTF-8"),
    unsafe converter != iconv_t(bitPattern: -1)
  else { throw CocoaError(.featureUnsupported) }
  defer { _ = unsafe iconv_close(converter) }
  var input = text.utf8.map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: input.count * 2)
  var (inputLeft, outputLeft) = (input.count, output.count)
  // Safety: the two pointers are used only while the arrays lend them, within their counts.
  let result = unsafe input.withUnsafeMutableBufferPointer { source in
    unsafe output.withUnsafeMutableBufferPointer { target in
      var (from, to) = (source.baseAddress, target.baseAddress)
      return unsafe iconv(converter, &from, &inputLeft, &to, &outputLeft)
    }
  }
  try #require(result == 0)
  return output[..<(output.count - outputLeft)].map { UInt8(bitPattern: $0) }
}

@Suite struct TextDecodingTests {
  private static let schemePath = ProjectFiles.path(
    "Tests/HengReadingTests/Fixtures/valid/small-scheme.yaml")

  /// The label of a scheme whose file is made of bytes around the label's.
  private func label(from bytes: [UInt8]) throws -> String {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "scheme.yaml")
    return try SchemeFile(path: path).scheme(forYear: 2023).label.zh
  }

  private func problems(of bytes: [UInt8]) throws -> [Problem] {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "scheme.yaml")
    do throws(InvalidFiles) {
      _ = try SchemeFile(path: path)
      return []
    } catch {
      return error.diagnostics.map(\.problem)
    }
  }

  private func schemeText(label: String) throws -> String {
    let text = try #require(ProjectFiles.text(TextDecodingTests.schemePath))
    return text.replacing("小方案", with: label)
  }

  @Test(arguments: TextEncoding.unicode)
  func `reads every form of Unicode alike`(_ encoding: TextEncoding) throws {
    let label = "预算 ㎡ “三公” 𠮷 −5"
    #expect(try self.label(from: encoding.bytes(schemeText(label: label))) == label)
  }

  @Test func `reads GB18030 by its own table`() throws {
    let ascii = try schemeText(label: "@").split(separator: "@", maxSplits: 1)
    // 预算 (two bytes each), ㎡ (two), “ and ” (two), 𠮷 (four, beyond the basic plane),
    // − (four, U+2212): GB 18030-2005, as Python's codec writes them.
    let bytes: [UInt8] = [
      0xD4, 0xA4, 0xCB, 0xE3, 0xA9, 0x4F, 0xA1, 0xB0, 0xA1, 0xB1, 0x95, 0x34, 0xB2, 0x35, 0x81,
      0x36, 0xD3, 0x31,
    ]
    let parts = try ascii.map { try gb18030(String($0)) }
    #expect(try label(from: parts[0] + bytes + parts[1]) == "预算㎡“”𠮷−")
  }

  static let broken: [BrokenText] = [
    BrokenText(
      testDescription: "a lone continuation byte",
      bytes: Array("id: ".utf8) + [0x80, 0x0A], offset: 4),
    BrokenText(
      testDescription: "a byte that starts nothing",
      bytes: Array("id: 县".utf8) + [0xFF, 0x0A], offset: 7),
    BrokenText(
      testDescription: "a character cut off at the end",
      bytes: Array("id: 县 x".utf8) + [0xE5], offset: 9),
    BrokenText(
      testDescription: "a broken byte behind a byte-order mark",
      bytes: [0xEF, 0xBB, 0xBF] + Array("id: ".utf8) + [0xFF], offset: 7),
    BrokenText(
      testDescription: "half a unit of UTF-16", bytes: [0xFF, 0xFE, 0x69, 0x00, 0x64], offset: 4),
    BrokenText(
      testDescription: "half a pair of UTF-16",
      bytes: [0xFF, 0xFE, 0x69, 0x00, 0x00, 0xD8, 0x69, 0x00], offset: 4),
    BrokenText(
      testDescription: "half a pair of UTF-16 in UTF-8",
      bytes: Array("id: ".utf8) + [0xED, 0xA0, 0x80, 0x0A], offset: 6),
  ]

  @Test(arguments: broken)
  func `names the first byte that is text in no encoding`(_ text: BrokenText) throws {
    #expect(try problems(of: text.bytes) == [.wrongEncoding(byteOffset: text.offset)])
  }

  @Test(arguments: TextEncoding.unicode)
  func `takes a mark without text for an empty file`(_ encoding: TextEncoding) throws {
    #expect(try problems(of: encoding.bytes("")) == [.emptyFile])
    #expect(try problems(of: encoding.bytes(" \r\n\t　")) == [.emptyFile])
  }

  @Test func `reads lines that end as on Windows`() throws {
    let text = try schemeText(label: "视窗").replacing("\n", with: "\r\n")
    #expect(try label(from: Array(text.utf8)) == "视窗")
  }

  @Test func `loads the same evaluation from GB18030 in folders with Chinese names`() throws {
    let original = ProjectFiles.path("datasets/hengshan-civil-affairs-2023/evaluation.yaml")
    let expected = try EvaluationLoader().load(original)
    let evaluation = try #require(ProjectFiles.text(original))
    let scheme = try #require(ProjectFiles.text(expected.schemePath))
    let folder = try TemporaryFolder()
    let renamed = evaluation.replacing(
      "../schemes/hunan-whole-department.yaml", with: "../指标方案/湖南省.yaml")
    let path = try folder.write(gb18030(renamed), to: "衡山县民政局 2023/评价.yaml")
    let schemePath = try folder.write(gb18030(scheme), to: "指标方案/湖南省.yaml")
    let loaded = try EvaluationLoader().load(path)
    #expect(loaded.evaluation == expected.evaluation)
    #expect(loaded.scheme == expected.scheme)
    #expect(loaded.path == path)
    #expect(loaded.schemePath == schemePath)
  }

  @Test func `finds an evaluation in a folder with a Chinese name`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("heng-evaluation: 1\n", to: "资料/衡山县/evaluation.yaml")
    #expect(try EvaluationLocator.files(at: "\(folder.path)/资料") == [path])
  }
}
