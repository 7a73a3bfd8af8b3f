import Foundation
import HengTestSupport
import Testing

/// What can be read has its result; what can't is counted and told before it, by every command.
@Suite struct LeftOutCommandTests {
  private static let county = ProjectFiles.path("datasets/synthetic-county")
  private static let headline = "1 of 4 files left out:\n"
  private static let mistake = "unit-02/evaluation.yaml:1:1: error: "

  /// Three good evaluations of the county and one that can't be read.
  private static func evaluations(in folder: TemporaryFolder, years: [Int] = [2023]) throws {
    for year in years {
      for unit in 1...4 {
        let name = "\(year)/unit-0\(unit)/evaluation.yaml"
        let text = try #require(ProjectFiles.text("\(county)/\(name)"))
        try folder.write(
          text.replacing("../../../schemes", with: ProjectFiles.path("datasets/schemes")),
          to: name)
      }
    }
    try folder.write("year: soon\n", to: "2023/unit-02/evaluation.yaml")
  }

  static let commands: [[String]] = [
    ["score"], ["check"], ["report"], ["trend", "2022", "2023"],
    ["whatif", "--set", "effects=20"], ["stability"],
    ["robustness", "--draws", "100", "--seed", "1"],
    ["variance", "variance.yaml"],
    ["explain", "2023", "staffing-control-rate", "--unit", "synthetic-unit-03"],
  ]

  private func prepared() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try Self.evaluations(in: folder, years: [2022, 2023])
    try folder.write(
      """
      heng-variance: 1
      evaluations: [2023]
      samples: 16
      seed: 1
      factors:
        - { id: weight, kind: weight, of: staffing-control-rate, range: "[3, 7]" }
      """, to: "variance.yaml")
    return folder
  }

  /// The arguments with the folder of evaluations where a command names none.
  private func whole(_ arguments: [String]) -> [String] {
    ["trend", "variance", "explain"].contains(arguments[0])
      ? arguments : [arguments[0], "2023"] + arguments.dropFirst()
  }

  @Test(arguments: commands)
  func `goes on with the good ones, tells first and exits with 65`(_ arguments: [String]) throws {
    let folder = try prepared()
    let result = try Command.run(whole(arguments), in: folder.path)
    #expect(result.status == 65, "\(result.errors)")
    let told = arguments[0] == "report" ? result.errors : result.output
    let headline = arguments[0] == "trend" ? "1 of 8 files left out:\n" : Self.headline
    #expect(told.hasPrefix(headline), "\(told.prefix(300))\n\(result.errors)")
    #expect(told.contains(Self.mistake))
    #expect(result.output.count > 500)
    let chinese = try Command.run(whole(arguments), language: "zh_CN.UTF-8", in: folder.path)
    let first = arguments[0] == "report" ? chinese.errors : chinese.output
    #expect(first.hasPrefix("\(arguments[0] == "trend" ? 8 : 4) 个文件中有 1 个未计入：\n"))
  }

  @Test(arguments: commands.filter { $0[0] != "report" })
  func `the document carries the remarks in front`(_ arguments: [String]) throws {
    let folder = try prepared()
    let result = try Command.run(whole(arguments) + ["--json"], in: folder.path)
    #expect(result.status == 65 && result.errors == "")
    #expect(result.output.hasPrefix("{\n  \"left-out\" : ["))
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let remarks = try #require(document["remarks"] as? [[String: Any]])
    let remark = try #require(remarks.first)
    #expect(remark["severity"] as? String == "error")
    #expect(remark["code"] as? String == "not-an-evaluation-file")
    #expect((remark["path"] as? String)?.hasSuffix("unit-02/evaluation.yaml") == true)
    #expect((remark["message"] as? [String: String])?.keys.sorted() == ["en", "zh"])
    #expect(document["schema-version"] as? Int == 1)
  }

  @Test(arguments: ["html", "md", "docx", "xlsx"])
  func `papers carry them in front, and standard error tells them too`(ending: String) throws {
    let folder = try prepared()
    let result = try Command.run(["report", "2023", "-o", "r.\(ending)"], in: folder.path)
    #expect(result.status == 65 && result.output == "")
    #expect(result.errors.hasPrefix(Self.headline))
    let bytes = try #require(FileManager.default.contents(atPath: "\(folder.path)/r.\(ending)"))
    #expect(bytes.count > 2_000)
    if ["html", "md"].contains(ending) {
      let text = String(decoding: bytes, as: UTF8.self)
      let place = try #require(text.range(of: "1 of 4 files left out"))
      #expect(text.distance(from: text.startIndex, to: place.lowerBound) < 12_000)
    }
  }

  @Test func `a notebook's first cell tells them`() throws {
    let folder = try prepared()
    let result = try Command.run(["notebook", "2023", "-o", "n.ipynb"], in: folder.path)
    #expect(result.status == 65 && result.errors.hasPrefix(Self.headline))
    let text = try #require(ProjectFiles.text("\(folder.path)/n.ipynb"))
    let notebook = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let cells = try #require(notebook["cells"] as? [[String: Any]])
    #expect(cells.first?["id"] as? String == "remarks")
  }

  @Test func `a unit's own paper tells of nobody else's file`() throws {
    let folder = try prepared()
    let paths = ["2023/unit-01", "2023/unit-02"]
    let result = try Command.run(["report"] + paths, in: folder.path)
    #expect(result.status == 65)
    #expect(result.errors.hasPrefix("1 of 2 files left out:\n"))
    #expect(result.output.contains("绩效自评报告") || result.output.contains("self-evaluation report"))
    #expect(!result.output.contains("unit-02"))
  }

  @Test func `bad files alone are told and nothing else is written`() throws {
    let folder = try prepared()
    for arguments in [["score", "2023/unit-02"], ["report", "2023/unit-02", "-o", "r.html"]] {
      let result = try Command.run(arguments, in: folder.path)
      #expect(result.status == 65 && result.output == "")
      #expect(result.errors.contains(Self.mistake) && !result.errors.contains("left out"))
    }
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/r.html"))
    #expect(try Command.run(["score", "nowhere", "2023/none"], in: folder.path).status == 66)
    #expect(try Command.run(["score", "nowhere", "2023/unit-01"], in: folder.path).status == 65)
  }

  @Test func `one bad form among several leaves the others ranked`() throws {
    let folder = try TemporaryFolder()
    for unit in [1, 2, 5] {
      let made = try Command.run([
        "form", "--from", "datasets/synthetic-county/2023/unit-0\(unit)", "-o",
        "\(folder.path)/\(unit).xlsx",
      ])
      #expect(made.status == 0)
    }
    try folder.write("not a workbook", to: "4.xlsx")
    try folder.write("x", to: "~$1.xlsx")
    try folder.write([0x50, 0x4B, 0x03, 0x04, 0, 0], to: "notes.docx")
    try folder.write("x", to: "二批/readme.txt")
    let result = try Command.run(["score", folder.path])
    #expect(result.status == 65)
    #expect(result.output.hasPrefix(Self.headline))
    #expect(result.output.contains("4.xlsx: error: "))
    #expect(result.output.contains("note: not used of the folder, 3: notes.docx, ~$1.xlsx, 二批/"))
    #expect(result.output.contains("Scores of 3 evaluations"))
  }

  @Test func `notes alone leave the exit code`() throws {
    let folder = try TemporaryFolder()
    try Self.evaluations(in: folder)
    try FileManager.default.removeItem(atPath: "\(folder.path)/2023/unit-02")
    try folder.write("x", to: "2023/说明.txt")
    let result = try Command.run(["score", "2023"], in: folder.path)
    #expect(result.status == 0 && result.errors == "")
    #expect(result.output.hasPrefix("2023: note: not used of the folder, 1: 说明.txt"))
    #expect(!result.output.contains("left out:"))
  }
}
