import Foundation
import HengTestSupport
import Testing

/// What a run of the built command left behind.
struct CommandResult {
  var status: Int32
  var output: String
  var errors: String
}

/// Runs the `heng` that was built with the tests.
enum Command {
  static func run(_ arguments: String..., language: String = "C.UTF-8") throws -> CommandResult {
    try run(arguments, language: language)
  }

  static func run(
    _ arguments: [String], language: String = "C.UTF-8", in folder: String = ProjectFiles.root
  ) throws -> CommandResult {
    let process = Process()
    let tests = try #require(CommandLine.arguments.first)
    process.executableURL = URL(filePath: tests).deletingLastPathComponent().appending(path: "heng")
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["LC_ALL": language, "PATH": "/usr/bin:/bin"]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let written = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return CommandResult(
      status: process.terminationStatus, output: String(decoding: written, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self))
  }
}

@Suite struct CommandTests {
  private static let source = "datasets/hengshan-civil-affairs-2023"

  @Test func `score prints 89.00 and 良 in either language`() throws {
    let chinese = try Command.run("score", Self.source, language: "zh_CN.UTF-8")
    #expect(chinese.status == 0)
    #expect(chinese.errors == "")
    #expect(chinese.output.contains("89.00 / 100"))
    #expect(chinese.output.contains("等级：            良\n"))
    #expect(chinese.output.contains("[17, 93]"))
    #expect(chinese.output.contains("一种可成立的还原"))
    let english = try Command.run("score", Self.source)
    #expect(english.output.contains("Good (良)"))
    #expect(english.output.contains("one admissible reconstruction"))
    #expect(try Command.run("score", Self.source, "--lang", "zh").output == chinese.output)
  }

  @Test func `json is one document on standard output`() throws {
    for arguments in [
      ["score", Self.source], ["score", "datasets"], ["test", "datasets"],
      ["explain", Self.source, "budget-control-rate"],
    ] {
      let result = try Command.run(arguments + ["--json"])
      #expect(result.status == 0)
      let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      let object = try #require(value as? [String: Any])
      #expect(object["schema-version"] as? Int == 1)
    }
  }

  @Test func `explain takes an identifier or a printed name`() throws {
    let byID = try Command.run("explain", Self.source, "budget-control-rate", "--lang", "zh")
    let byName = try Command.run("explain", Self.source, "预算控制率", "--lang", "zh")
    #expect(byID.status == 0)
    #expect(byID.output == byName.output)
    for piece in [
      "本年追加预算 ÷ 年初预算", "8003.66 万元 ÷ 553.66 万元", "1445.59% ∈ (30%, +∞)", "二（二）项目支出情况",
      "填报", "已核实", "https://www.wenku365.com/p-50355167.html",
    ] {
      #expect(byID.output.contains(piece))
    }
  }

  @Test func `an unknown indicator is answered with the nearest one`() throws {
    let result = try Command.run("explain", Self.source, "budget-controll-rate")
    #expect(result.status == 65)
    #expect(result.output == "")
    #expect(result.errors.contains("did you mean “budget-control-rate”?"))
  }

  @Test func `test passes on the shipped schemes and fails with 1 on a wrong case`() throws {
    #expect(try Command.run("test").status == 0)
    let folder = try TemporaryFolder()
    let text = try #require(
      ProjectFiles.text(ProjectFiles.path("datasets/schemes/yueyang-2019.yaml")))
    try folder.write(
      text.replacingOccurrences(
        of: "expect: { key-spending-rate: 4 }", with: "expect: { key-spending-rate: 5 }"),
      to: "方案/岳阳.yaml")
    let result = try Command.run("test", folder.path)
    #expect(result.status == 1)
    #expect(result.output.contains("expected 5, found 4"))
    #expect(result.output.contains("方案/岳阳.yaml"))
  }

  static let exitCodes: [(arguments: [String], status: Int32)] = [
    (["score"], 64), (["score", "--lang", "fr", source], 64), (["nonsense"], 64),
    (["score", "no/such/path"], 66), (["score", "datasets/schemes"], 65),
    (["score", "datasets/schemes/yuhua-2017.yaml"], 65), (["score", "README.md"], 65),
    (["explain", "datasets", "budget-control-rate"], 65), (["explain", source], 64),
    (["test", "no/such/path"], 66), (["test", "Tests/HengModelTests"], 65),
    (["--version"], 0), (["--help"], 0), (["score", "--help"], 0),
  ]

  @Test(arguments: exitCodes)
  func `each kind of mistake has its exit code`(arguments: [String], status: Int32) throws {
    let result = try Command.run(arguments)
    #expect(result.status == status)
    #expect((result.status == 0) != result.output.isEmpty)
    #expect((result.status == 0) == result.errors.isEmpty)
  }

  private static let fixtures = "Tests/HengReadingTests/Fixtures/invalid"

  /// Every fixture of a mistake as `command path`.
  static let invalidFiles: [[String]] = [("scheme", "test"), ("evaluation", "score")].flatMap {
    folder, command in
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: ProjectFiles.path("\(fixtures)/\(folder)"))
    return (names ?? []).filter { $0.hasSuffix(".yaml") }.sorted().map {
      [command, "\(fixtures)/\(folder)/\($0)"]
    }
  }

  @Test func `every fixture of a mistake exits with 65 and prints nothing but messages`() throws {
    #expect(CommandTests.invalidFiles.count > 200)
    for arguments in CommandTests.invalidFiles {
      let result = try Command.run(arguments)
      #expect(result.status == 65, "\(arguments)")
      #expect(result.output.isEmpty, "\(arguments)")
      let lines = result.errors.split(separator: "\n")
      // Below a message stand the other places of it.
      let areMessages = lines.allSatisfy { $0.contains(": error: ") || $0.hasPrefix("    and ") }
      #expect(areMessages && lines.first?.contains(": error: ") == true, "\(arguments)")
    }
  }

  @Test func `bad files alone are all reported and nothing is printed`() throws {
    let folder = try TemporaryFolder()
    try folder.write("heng-evaluation: 1\nyear: soon\n", to: "一/evaluation.yaml")
    try folder.write("a: [", to: "二/evaluation.yaml")
    let result = try Command.run("score", folder.path)
    #expect(result.status == 65)
    #expect(result.output == "")
    #expect(result.errors.contains("一/evaluation.yaml:2:7: error: "))
    #expect(result.errors.contains("二/evaluation.yaml:"))
  }

  @Test func `the same input gives the same bytes`() throws {
    let first = try Command.run("score", "datasets", "--json")
    #expect(
      try (0..<3).allSatisfy { _ in
        try Command.run("score", "datasets", "--json").output == first.output
      })
  }
}
