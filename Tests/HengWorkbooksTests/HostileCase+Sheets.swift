import HengWorkbooks

extension HostileCase {
  private static func rows(
    _ description: String, _ expected: Outcome, inflatedAtMost: Int = 2 << 20,
    limits: ReadingLimits = .customary, _ rows: @escaping @Sendable () -> String
  ) -> HostileCase {
    HostileCase(description, expected, limits: limits, inflatedAtMost: inflatedAtMost) {
      HandMadeWorkbook(rows: rows()).bytes
    }
  }

  private static func badRow(_ row: String) -> Outcome { .error(.badRow(sheet: sheet, row: row)) }

  static let sheets: [HostileCase] = [
    rows("row 2^31", badRow("2147483648")) { "<row r=\"2147483648\"/>" },
    rows("row 2^64", badRow("18446744073709551616")) { "<row r=\"18446744073709551616\"/>" },
    rows("row 0", badRow("0")) { "<row r=\"0\"/>" },
    rows("row -1", badRow("-1")) { "<row r=\"-1\"/>" },
    rows("a row that is no number", badRow("x")) { "<row r=\"x\"/>" },
    rows("rows out of order", badRow("2")) { "<row r=\"3\"/><row r=\"2\"/>" },
    rows("a row twice", badRow("3")) { "<row r=\"3\"/><row r=\"3\"/>" },
    rows("a row after the last", badRow("1048577")) { "<row r=\"1048576\"/><row/>" },
    rows("a million empty rows", .cells(["A1048576: 1"]), inflatedAtMost: 7 << 20) {
      String(repeating: "<row/>", count: 1_048_575) + "<row><c><v>1</v></c></row>"
    },
    rows("more rows than a sheet has", badRow("1048577"), inflatedAtMost: 7 << 20) {
      String(repeating: "<row/>", count: 1_048_577)
    },
    rows("column ZZZZZZ", cell(.badAddress, "ZZZZZZ1")) {
      "<row r=\"1\"><c r=\"ZZZZZZ1\"/></row>"
    },
    rows("column XFE", cell(.badAddress, "XFE1")) { "<row r=\"1\"><c r=\"XFE1\"/></row>" },
    rows("a negative address", cell(.badAddress, "A-1")) { "<row r=\"1\"><c r=\"A-1\"/></row>" },
    rows("an empty address", cell(.badAddress, "")) { "<row r=\"1\"><c r=\"\"/></row>" },
    rows("a column after the last", cell(.badAddress, "XFE1")) {
      "<row r=\"1\"><c r=\"XFD1\"/><c/></row>"
    },
    rows("cells out of order", cell(.misplaced, "A1")) {
      "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>"
    },
    rows("a cell twice", cell(.misplaced, "A1")) {
      "<row r=\"1\"><c r=\"A1\"/><c r=\"A1\"/></row>"
    },
    rows("a cell of another row", cell(.misplaced, "A2")) { "<row r=\"1\"><c r=\"A2\"/></row>" },
    HostileCase(
      "a million merged ranges", .error(.tooManyMerges(sheet: sheet, limit: 20_000))
    ) {
      let merges = String(repeating: "<mergeCell ref=\"A1:B2\"/>", count: 1_000_000)
      return HandMadeWorkbook(
        sheet.part, HandMadeWorkbook.sheet("", after: "<mergeCells>\(merges)</mergeCells>")
      ).bytes
    },
    HostileCase("a merged range upside down", .error(.badMerge(sheet: sheet, range: "B2:A1"))) {
      HandMadeWorkbook(
        sheet.part,
        HandMadeWorkbook.sheet("", after: "<mergeCells><mergeCell ref=\"B2:A1\"/></mergeCells>")
      ).bytes
    },
    HostileCase("a merged range without one", .error(.badMerge(sheet: sheet, range: ""))) {
      HandMadeWorkbook(
        sheet.part, HandMadeWorkbook.sheet("", after: "<mergeCells><mergeCell/></mergeCells>")
      ).bytes
    },
  ]

  private static func value(_ stored: String, _ attributes: String = "") -> @Sendable () -> [UInt8]
  {
    { HandMadeWorkbook(cell: attributes, "<v>\(stored)</v>").bytes }
  }

  private static func notANumber(_ stored: String) -> HostileCase {
    HostileCase("the number \(stored)", cell(.notANumber(stored)), value(stored))
  }

  private static func noString(_ stored: String) -> HostileCase {
    HostileCase(
      "the shared string \(stored)", cell(.noSharedString(stored, count: 1)),
      value(stored, "t=\"s\""))
  }

  private static func date(_ stored: String, _ shown: String) -> HostileCase {
    HostileCase("the day \(stored)", .cells(["A1: \(shown)"]), value(stored, "s=\"2\""))
  }

  private static func long(
    _ description: String, _ attributes: String, _ content: String
  ) -> HostileCase {
    HostileCase(description, cell(.textTooLong(limit: 32_767)), inflatedAtMost: 11 << 20) {
      HandMadeWorkbook(
        sheet.part,
        HandMadeWorkbook.sheet("<row><c r=\"A1\" \(attributes)>\(content)</c></row>"),
        run: 10 << 20
      ).bytes
    }
  }

  static let cells: [HostileCase] = [
    notANumber("NaN"), notANumber("INF"), notANumber("-inf"), notANumber("1e999"),
    notANumber("0x1A"), notANumber("1,000"), notANumber("１２"), notANumber("=1+1"),
    noString("1"), noString("-1"), noString("x"), noString("99999999999999999999"),
    date("-1", "-1"), date("0", "0"), date("0.5", "0.5"), date("10000000000", "10000000000"),
    date("60", "60"), date("59", "day 1900-02-28"), date("61", "day 1900-03-01"),
    date("1", "day 1900-01-01"), date("2958465", "day 9999-12-31"), date("2958466", "2958466"),
    date("1e308", "1" + String(repeating: "0", count: 308)),
    HostileCase("the type zzz", cell(.unknownType("zzz")), value("1", "t=\"zzz\"")),
    HostileCase("a format that isn't there", cell(.noFormat("3", count: 3)), value("1", "s=\"3\"")),
    HostileCase("format -1", cell(.noFormat("-1", count: 3)), value("1", "s=\"-1\"")),
    HostileCase("the boolean 2", cell(.notABoolean("2")), value("2", "t=\"b\"")),
    HostileCase("30 February", cell(.notADate("2023-02-30")), value("2023-02-30", "t=\"d\"")),
    HostileCase(
      "the hour 25", cell(.notADate("2023-02-03T25:00:00")), value("2023-02-03T25:00:00", "t=\"d\"")
    ),
    HostileCase(
      "an error of an unknown name stays one", .cells(["A1: error #NONE!"]),
      value("#NONE!", "t=\"e\"")),
    long("a cell of 10 MB", "t=\"str\"", "<v>|</v>"),
    long("an inline cell of 10 MB", "t=\"inlineStr\"", "<is><t>|</t></is>"),
    long("a number of 10 MB", "", "<v>|</v>"),
    HostileCase("one character too many", cell(.textTooLong(limit: 32_767))) {
      HandMadeWorkbook(cell: "t=\"str\"", "<v>\(String(repeating: "字", count: 32_768))</v>").bytes
    },
    HostileCase(
      "as many characters as a cell holds",
      .cells(["A1: “\(String(repeating: "字", count: 32_767))”"])
    ) {
      HandMadeWorkbook(cell: "t=\"str\"", "<v>\(String(repeating: "字", count: 32_767))</v>").bytes
    },
    HostileCase("escapes of zeros and halves of pairs", .cells(["A1: “a\0b\u{FFFD}c_x12_”"])) {
      HandMadeWorkbook(cell: "t=\"str\"", "<v>a_x0000_b_xD800_c_x12_</v>").bytes
    },
    HostileCase("text that looks like a formula stays text", .cells(["A1: “=1+1”"])) {
      HandMadeWorkbook(cell: "t=\"str\"", "<v>=1+1</v>").bytes
    },
  ]
}
