import HengDiagnostics
import HengModel
import Testing

@Suite struct DiagnosticTests {
  @Test func `says that a file can't be used in both languages`() {
    let texts: [(Problem, String, String)] = [
      (
        .fileNotFound, "f.yaml: error: no such file or folder [file-not-found]",
        "f.yaml: 错误: 没有这个文件或文件夹 [file-not-found]"
      ),
      (
        .notAFile, "f.yaml: error: not a regular file [not-a-file]",
        "f.yaml: 错误: 不是普通文件 [not-a-file]"
      ),
      (
        .fileTooLarge(bytes: 9, limit: 8),
        "f.yaml: error: the file has 9 bytes, expected at most 8 [file-too-large]",
        "f.yaml: 错误: 文件有 9 字节，上限为 8 [file-too-large]"
      ),
    ]
    for (problem, english, chinese) in texts {
      let diagnostic = Diagnostic(problem, at: FileLocation(path: "f.yaml"))
      #expect(diagnostic.text(.english) == english)
      #expect(diagnostic.text(.chinese) == chinese)
    }
  }

  @Test func `long quotes are cut and nothing steers a terminal`() {
    let long = Diagnostic(.notANumber(String(repeating: "长", count: 61)), at: .file(at: "a.csv"))
    #expect(long.message.en.hasPrefix("“" + String(repeating: "长", count: 60) + "…” isn't"))
    let wild = Diagnostic(.notANumber("1\u{1B}[2J\n"), at: .file(at: "a\u{202E}.csv"))
    #expect(
      wild.text(.english)
        == "a\\u{202E}.csv: error: “1\\u{1B}[2J\\n” isn't a number, expected one like 8557.32 "
        + "[not-a-number]")
  }

  // MARK: Places

  static let places: [(place: Place, bare: String, option: String)] = [
    (.file(at: "a.yaml"), "a.yaml", "a.yaml"),
    (.file(FileLocation(path: "a.yaml", line: 3, column: 7)), "a.yaml:3:7", "a.yaml:3:7"),
    (
      .file(FileLocation(path: "a.xlsx", sheet: .init(number: 2, name: "自评"), line: 5, column: 28)),
      "a.xlsx:自评!AB5", "a.xlsx:自评!AB5"
    ),
    (
      .file(FileLocation(path: "a.xlsx", sheet: .init(number: 2, name: "自评"))), "a.xlsx:自评",
      "a.xlsx:自评"
    ),
    (.files(["a", "b.yaml"]), "a b.yaml", "a b.yaml"),
    (.setting("within"), "within", "--within"),
    (.setting("group", value: "Conn"), "group Conn", "--group Conn"),
  ]

  @Test(arguments: places)
  func `a place is written as it is found or typed`(place: Place, bare: String, option: String) {
    #expect(place.text(settings: .bare) == bare)
    #expect(place.text(settings: SettingStyle(prefix: "--")) == option)
  }

  @Test(arguments: [
    (1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (702, "ZZ"), (703, "AAA"),
    (16_384, "XFD"),
  ])
  func `columns of a sheet have letters`(column: Int, letters: String) {
    let cell = FileLocation(
      path: "a", sheet: .init(number: 1, name: "s"), line: 1, column: column)
    #expect(cell.text == "a:s!\(letters)1")
  }

  // MARK: Several

  @Test func `mistakes stand once, settings first, then by file, sheet, line, column and code`() {
    let first = FileLocation.Sheet(number: 1, name: "z")
    let second = FileLocation.Sheet(number: 2, name: "a")
    let ordered: [Diagnostic] = [
      Diagnostic(.emptyValue, at: .setting("lock")),
      Diagnostic(.emptyValue, at: .setting("set")),
      Diagnostic(.emptyValue, at: .setting("set", value: "a")),
      Diagnostic(.emptyValue, at: .files(["a", "b"])),
      Diagnostic(.emptyValue, at: FileLocation(path: "a.xlsx", sheet: first, line: 9, column: 1)),
      Diagnostic(.emptyValue, at: FileLocation(path: "a.xlsx", sheet: second, line: 2, column: 3)),
      Diagnostic(.emptyValue, at: FileLocation(path: "b.yaml")),
      Diagnostic(.emptyFile, at: FileLocation(path: "b.yaml", line: 2, column: 3)),
      Diagnostic(.emptyValue, at: FileLocation(path: "b.yaml", line: 2, column: 3)),
      Diagnostic(.emptyFile, at: FileLocation(path: "b.yaml", line: 10, column: 1)),
    ]
    #expect(InvalidFiles(ordered.reversed() + ordered).diagnostics == ordered)
  }

  @Test func `a thousand mistakes are listed up to a limit`() {
    let limit = ReadingContext.diagnosticLimit
    let all = (1...1_000).map { line in
      Diagnostic(.emptyValue, at: FileLocation(path: "a.csv", line: line))
    }
    let listed = InvalidFiles(all).limited.diagnostics
    #expect(listed.count == limit + 1)
    #expect(listed.last == Diagnostic(.moreMistakes(limit: limit), at: all[limit].place))
    #expect(InvalidFiles(Array(all.prefix(limit))).limited.diagnostics.count == limit)
  }

  @Test func `tells whose fault it is`() {
    let missing = Diagnostic(.fileNotFound, at: .file(at: "a"))
    let broken = Diagnostic(.unscorable("?"), at: .file(at: "b"))
    #expect(InvalidFiles([missing]).isOnlyMissingFiles)
    #expect(!InvalidFiles([missing, broken]).isOnlyMissingFiles)
    #expect(InvalidFiles([missing, broken]).isOurFault)
    #expect(!InvalidFiles([missing]).isOurFault)
  }
}
