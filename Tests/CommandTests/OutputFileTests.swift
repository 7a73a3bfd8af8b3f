import Foundation
import HengTestSupport
import Testing

/// What becomes of the files that commands write and of those beside them.
@Suite struct OutputFileTests {
  private static func copyOfDatasets() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: ProjectFiles.path("datasets"), toPath: folder.path + "/datasets")
    return folder
  }

  @Test func `files that were read are never written over`() throws {
    let folder = try Self.copyOfDatasets()
    let datasets = folder.path + "/datasets"
    let evaluation = "\(datasets)/hengshan-civil-affairs-2023/in.md"
    try FileManager.default.copyItem(
      atPath: "\(datasets)/hengshan-civil-affairs-2023/evaluation.yaml", toPath: evaluation)
    let link = folder.path + "/link.csv"
    let table = "\(datasets)/synthetic-county/2023-table.csv"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: table)
    let form = folder.path + "/表.xlsx"
    #expect(try Command.run("form", "--from", evaluation, "-o", form).status == 0)
    let map = "\(datasets)/synthetic-county/2023-table.yaml"
    let cases = [
      ["report", evaluation, "-o", evaluation], ["score", map, "-o", table],
      ["score", map, "-o", link], ["report", form, "-o", form],
    ]
    for arguments in cases {
      let output = try #require(arguments.last)
      let before = FileManager.default.contents(atPath: output)
      let result = try Command.run(arguments)
      #expect(result.status == 73 && result.errors.contains("files that were read"))
      #expect(FileManager.default.contents(atPath: output) == before)
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == ["datasets", "link.csv", "表.xlsx"])
  }

  @Test(arguments: ["docx", "xlsx", "html"])
  func `a link stays a link, and rights stay as they were`(ending: String) throws {
    let folder = try TemporaryFolder()
    let (file, link) = ("\(folder.path)/file.\(ending)", "\(folder.path)/link.\(ending)")
    try folder.write("old", to: "file.\(ending)")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    let result = try Command.run(
      "report", "datasets/hengshan-civil-affairs-2023", "-o", link)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try #require(FileManager.default.contents(atPath: file)).count > 1_000)
  }

  @Test func `what can't be put in its place leaves nothing behind`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/a.html", withIntermediateDirectories: false)
    let result = try Command.run(
      "report", "datasets/hengshan-civil-affairs-2023", "-o", folder.path + "/a.html")
    #expect(result.status == 73)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.html"])
  }
}
