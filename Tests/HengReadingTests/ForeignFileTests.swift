import FoundationEssentials
import HengDiagnostics
import HengIndex
import HengModel
import HengReading
import HengScoring
import HengSources
import HengTestSupport
import HengWork
import HengWorkbooks
import Testing

/// A file of another kind with what its bytes begin with.
struct ForeignSample: Sendable, CustomTestStringConvertible {
  var name: String
  var kind: ForeignFile?
  var bytes: [UInt8]
  var testDescription: String { name }

  init(_ name: String, _ kind: ForeignFile?, _ bytes: [UInt8]) {
    (self.name, self.kind, self.bytes) = (name, kind, bytes)
  }
}

/// What people bring along in the place of a file that Heng reads is told by what it is.
@Suite struct ForeignFileTests {
  private static func ole(_ stream: String) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 900)
      + stream.utf8.flatMap { [$0, 0] } + [UInt8](repeating: 0, count: 900)
  }

  private static func zip(_ entry: String) -> [UInt8] {
    var archive = ZipWriter()
    archive.add("<x/>", named: entry)
    return (try? archive.bytes()) ?? []
  }

  static let samples = [
    ForeignSample("report.docx", .document, zip("word/document.xml")),
    ForeignSample("form.xlsx", .document, zip("word/document.xml")),
    ForeignSample("report.doc", .document, ole("WordDocument")),
    ForeignSample("report.wps", .document, ole("WordDocument")),
    ForeignSample("table.xls", .oldWorkbook, ole("Workbook")),
    ForeignSample("slides.pptx", .slides, zip("ppt/presentation.xml")),
    ForeignSample("files.zip", .archive, zip("a/evaluation.yaml")),
    ForeignSample("files.rar", .archive, Array("Rar!\u{1A}".utf8)),
    ForeignSample("scan.pdf", .pdf, Array("%PDF-1.7\n".utf8)),
    ForeignSample("evaluation.yaml", .pdf, Array("%PDF-1.7\n".utf8)),
    ForeignSample("scan.jpg", .picture, [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]),
    ForeignSample("scan.png", .picture, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    ForeignSample("scan.bmp", .picture, Array("BM".utf8) + [9, 9, 0, 0, 0, 0, 0, 0, 54, 0]),
    ForeignSample("export.xls", .webPage, Array("<html><body><table><tr><td>1".utf8)),
    ForeignSample("table.csv", .workbook, zip("xl/workbook.xml")),
    ForeignSample("text.csv", nil, Array("BM,局,人数\n1,2,3\n".utf8)),
    ForeignSample("evaluation.yml", nil, Array("heng-evaluation: 1\n".utf8)),
  ]

  @Test(arguments: samples)
  func `is known by its bytes, whatever its name`(_ sample: ForeignSample) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(sample.bytes, to: sample.name)
    #expect(ForeignFile(path: path) == sample.kind)
  }

  @Test(arguments: samples.filter { $0.kind != nil && $0.kind != .oldWorkbook })
  func `is told in the place of an evaluation, an index and a scheme`(
    _ sample: ForeignSample
  ) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(sample.bytes, to: sample.name)
    let asEvaluation = #expect(throws: InvalidFiles.self) {
      try EvaluationBatch(paths: [path]).scores { $1.total }
    }
    let asScheme = #expect(throws: InvalidFiles.self) { try SchemeFile(path: path) }
    for error in [asEvaluation, asScheme] {
      #expect(error?.diagnostics.map(\.code) == ["foreign-file"], "\(sample.name)")
    }
  }

  @Test func `a scheme in the place of an evaluation says what it is`() throws {
    let scheme = ProjectFiles.path("datasets/schemes/yuhua-2017.yaml")
    let error = #expect(throws: InvalidFiles.self) {
      try EvaluationBatch(paths: [scheme]).scores { $1.total }
    }
    let mistake = try #require(error?.diagnostics.first)
    #expect(mistake.code == "not-an-evaluation-file")
    #expect(mistake.message.en.contains("it is a scheme (heng-scheme): heng form makes"))
    #expect(mistake.message.zh.contains("它是指标方案（heng-scheme），可用 heng form"))
  }

  @Test func `a misspelt kind is offered the nearest one`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("heng-evalution: 1\nyear: 2023\n", to: "evaluation.yaml")
    let error = #expect(throws: InvalidFiles.self) {
      try EvaluationBatch(paths: [path]).scores { $1.total }
    }
    #expect(error?.diagnostics.first?.message.en.hasSuffix("“heng-evaluation: 1”?") == true)
  }

  @Test func `a table alone shows the lines that it needs, and they are read`() throws {
    let folder = try TemporaryFolder()
    let data = try folder.write("region,a,b\nx,1,2\ny,3,1\nz,2,5\n", to: "data.csv")
    try folder.write(
      "code,parent,direction,weight\nindex,,1,1\na,index,1,1\nb,index,1,1\n", to: "indicators.csv")
    let error = #expect(throws: InvalidFiles.self) { try IndexFile(path: data) }
    let mistake = try #require(error?.diagnostics.first)
    #expect(mistake.code == "table-for-index")
    #expect([mistake].lines(.english).count == mistake.problem.example.count + 1)
    let path = try folder.write(
      mistake.problem.example.joined(separator: "\n") + "\n", to: "index.yaml")
    #expect(try IndexFile(path: path).load().run().rows.count == 3)
    let map = #expect(throws: InvalidFiles.self) { try EvaluationBatch(paths: [data]) }
    #expect(map?.diagnostics.first?.problem.example.contains("  unit: region") == true)
  }
}
