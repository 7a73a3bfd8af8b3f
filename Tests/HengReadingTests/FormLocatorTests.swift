import FoundationEssentials
import HengDiagnostics
import HengForms
import HengModel
import HengReading
import HengScoring
import HengTestSupport
import HengWork
import HengWorkbooks
import Testing

@Suite struct FormLocatorTests {
  private static func write(_ form: Workbook, to name: String, in folder: TemporaryFolder) throws {
    try folder.write([], to: name)
    try WorkbookWriter.write(form, to: "\(folder.path)/\(name)")
  }

  @Test func `a folder of filled forms is a batch, apart from what isn't one`() throws {
    let folder = try TemporaryFolder()
    let form = try FormSamples.filled(FormSamples.report, .chinese, in: folder)
    for name in ["乙.xlsx", "甲.XLSX", "c.xlsm"] { try Self.write(form, to: name, in: folder) }
    try folder.write("x", to: "~$乙.xlsx")
    try folder.write("x", to: ".~lock.乙.xlsx#")
    try folder.write("x", to: "readme.txt")
    var other = Sheet(name: "Sheet1")
    other[1, 1] = Cell(.text("another table"))
    try Self.write(Workbook(title: "", sheets: [other]), to: "other.xlsx", in: folder)
    let found = try EvaluationLocator.files(at: folder.path)
    #expect(
      found.map { String($0.dropFirst(folder.path.count + 1)) } == ["c.xlsm", "乙.xlsx", "甲.XLSX"])
    let opened = try EvaluationBatch(paths: [folder.path]).scores { _, score in score.total }
    #expect(opened.kept == [89, 89, 89])
  }

  @Test func `a form that can't be read belongs to the batch, so that it is told`() throws {
    let folder = try TemporaryFolder()
    let form = try FormSamples.filled(FormSamples.report, .chinese, in: folder)
    try Self.write(form, to: "a.xlsx", in: folder)
    try folder.write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], to: "b.xls")
    let opened = try EvaluationBatch(paths: [folder.path]).scores { _, score in score.total }
    #expect(opened.kept == [89])
    #expect(opened.remarks.mistakes.map(\.code) == ["other-format"])
    #expect(opened.remarks.leftOut == [.init(.files, 1, of: 2)])
  }

  @Test func `a folder's text file goes before its form`() throws {
    let folder = try TemporaryFolder()
    let form = try FormSamples.filled(FormSamples.report, .chinese, in: folder)
    try Self.write(form, to: "unit/evaluation.xlsx", in: folder)
    #expect(try EvaluationLocator.files(at: folder.path) == ["\(folder.path)/unit/evaluation.xlsx"])
    try folder.write("heng-evaluation: 1", to: "unit/evaluation.yaml")
    #expect(try EvaluationLocator.files(at: folder.path) == ["\(folder.path)/unit/evaluation.yaml"])
  }

  @Test(arguments: ["schemes/a.yaml", "forms/schemes/b.yaml", "schemes/deep/c.yml"])
  func `a scheme is found by its identifier beside and above a form`(_ place: String) throws {
    let folder = try TemporaryFolder()
    var form = try FormSamples.filled(FormSamples.report, .chinese, in: folder)
    try form.set(.text("gone/scheme.yaml"), .cover, CoverKey.schemePath.rawValue, .entry)
    let scheme = try #require(ProjectFiles.text(ProjectFiles.path(FormSamples.schemes[0])))
    try folder.write(scheme, to: place)
    try folder.write(
      scheme.replacing("id: hunan-whole-department", with: "id: another"), to: "schemes/z.yaml")
    try Self.write(form, to: "forms/unit.xlsx", in: folder)
    let read = try EvaluationLoader().load("\(folder.path)/forms/unit.xlsx")
    #expect(read.schemePath == "\(folder.path)/\(place)")
  }

  @Test func `paths lead from a form's folder to the scheme`() throws {
    let draft = try FormDraft(
      scheme: ProjectFiles.path("datasets/schemes/yuhua-2017.yaml"), year: 2017,
      besideFile: ProjectFiles.path("datasets/returned/a/form.xlsx"))
    #expect(draft.schemePath == "../../schemes/yuhua-2017.yaml")
  }
}
