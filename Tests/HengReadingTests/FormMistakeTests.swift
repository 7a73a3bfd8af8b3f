import HengDiagnostics
import HengForms
import HengModel
import HengTestSupport
import HengWork
import HengWorkbooks
import Testing

/// A form with a mistake and what is said about it.
struct FormMistake: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var change: @Sendable (inout Workbook) throws -> Void
  /// The cell and the code of each diagnostic, in order.
  var expected: [String]
}

@Suite struct FormMistakeTests {
  static let mistakes: [FormMistake] = [
    FormMistake(testDescription: "no unit name") {
      try $0.set(.blank, .cover, "unit-label", .entry)
      try $0.set(.blank, .cover, "unit-english", .entry)
    } expected: {
      "封面!C11 [empty-entry]"
    },
    FormMistake(testDescription: "an identifier in Chinese") {
      try $0.set(.text("民政局"), .cover, "unit-id", .entry)
    } expected: {
      "封面!C13 [bad-identifier]"
    },
    FormMistake(testDescription: "a year in words") {
      try $0.set(.text("二〇二三"), .cover, "year", .entry)
    } expected: {
      "封面!C15 [not-a-whole-number]"
    },
    FormMistake(testDescription: "another version of the form") {
      try $0.set(.text("2"), .cover, "heng-form", .entry)
    } expected: {
      "封面!C7 [unknown-format-version]"
    },
    FormMistake(testDescription: "an unknown scheme") {
      try $0.set(.text("hunan-2030"), .cover, "scheme", .entry)
    } expected: {
      "封面!C8 [scheme-not-found]"
    },
    FormMistake(testDescription: "a total above full marks") {
      try $0.set(.number(189), .cover, "published-total", .entry)
    } expected: {
      "封面!C21 [number-out-of-range]"
    },
    FormMistake(testDescription: "words for a number") {
      try $0.set(.text("约43"), fact: "staff-in-post")
    } expected: {
      "基础数据表!E7 [inexact-number]"
    },
    FormMistake(testDescription: "a sum that nobody worked out") {
      try $0.set(.text("400 + 400"), fact: "initial-budget")
    } expected: {
      "基础数据表!D47 [not-a-number]"
    },
    FormMistake(testDescription: "a formula that is text") {
      try $0.set(.text("＝400*2"), fact: "initial-budget")
    } expected: {
      "基础数据表!D47 [not-a-number]"
    },
    FormMistake(testDescription: "a comma that may be a decimal point") {
      try $0.set(.text("553,66"), fact: "initial-budget")
    } expected: {
      "基础数据表!D47 [decimal-comma]"
    },
    FormMistake(testDescription: "a number format that shows another number") {
      let place = try $0.place(of: "initial-budget")
      $0.sheets[place.sheet].cells[place.address] = Cell(
        .number(553.66), style: CellStyle().with { $0.numberFormat = "0.0,," })
    } expected: {
      "基础数据表!D47 [ambiguous-unit]"
    },
    FormMistake(testDescription: "a fraction where a percentage is asked for") {
      let place = try $0.place(of: "satisfaction-rate")
      $0.sheets[place.sheet].cells[place.address] = Cell(.number(0.9))
      try $0.set(.blank, .evidence, "fact:satisfaction-rate", .status)
    } expected: {
      "基础数据表!D43 [fractions-for-percent]"
    },
    FormMistake(testDescription: "a share above all in a per-cent cell") {
      $0.sheets[$0.sheets.count - 1][6, 3] = Cell(
        .number(95), style: CellStyle().with { $0.numberFormat = "0.00%" })
    } expected: {
      "满意度!C6 [number-out-of-range]"
    },
    FormMistake(testDescription: "a share as a fraction") {
      $0.sheets[$0.sheets.count - 1][6, 3] = Cell(.number(0.95))
    } expected: {
      "满意度!C6 [fractions-for-percent]"
    },
    FormMistake(testDescription: "marks as a percentage") {
      try $0.set(.text("80%"), .rows, "key-work-completion-rate", .givenMarks)
    } expected: {
      "自评表!K30 [wrong-unit]"
    },
    FormMistake(testDescription: "a sign for no number") {
      try $0.set(.text("／"), fact: "staff-in-post")
    } expected: {
      "基础数据表!E7 [not-a-number]"
    },
    FormMistake(testDescription: "evidence of a figure that nobody entered") {
      try $0.set(.blank, fact: "staff-in-post")
    } expected: {
      "基础数据表!E7 [missing-fact]"
    },
    FormMistake(testDescription: "separators at the wrong places") {
      try $0.set(.text("1,23.4"), fact: "initial-budget")
    } expected: {
      "基础数据表!D47 [separated-number]"
    },
    FormMistake(testDescription: "a unit of its own against the one beside") {
      try $0.set(.text("5536600元"), fact: "initial-budget")
    } expected: {
      "基础数据表!D47 [units-differ]"
    },
    FormMistake(testDescription: "a unit that isn't one") {
      try $0.set(.text("553.66万美元"), fact: "initial-budget")
    } expected: {
      "基础数据表!D47 [unknown-unit]"
    },
    FormMistake(testDescription: "no unit") {
      let place = try $0.place(of: "initial-budget")
      $0.set(.blank, at: (place.sheet, CellAddress(row: place.address.row, column: 3)))
    } expected: {
      "基础数据表!D47 [missing-unit]"
      "基础数据表!E47 [missing-unit]"
      "基础数据表!F47 [missing-unit]"
    },
    FormMistake(testDescription: "a percentage of money") {
      let place = try $0.place(of: "initial-budget")
      $0.sheets[place.sheet].cells[place.address] = Cell(
        .number(0.5), style: CellStyle().with { $0.numberFormat = "0.00%" })
    } expected: {
      "基础数据表!D47 [percent-here]"
    },
    FormMistake(testDescription: "a date for a number") {
      let place = try $0.place(of: "initial-budget")
      $0.sheets[place.sheet].cells[place.address] = Cell(
        .number(45_000), style: CellStyle().with { $0.numberFormat = "yyyy-mm-dd" })
    } expected: {
      "基础数据表!D47 [date-for-number]"
    },
    FormMistake(testDescription: "a figure needed and left out") {
      try $0.set(.blank, fact: "staff-in-post")
      for column in [FormColumn.status, .place, .quote] {
        try $0.set(.blank, .evidence, "fact:staff-in-post", column)
      }
    } expected: {
      "基础数据表!E7 [missing-fact]"
    },
    FormMistake(testDescription: "a figure marked missing and given") {
      try $0.set(.number(3), fact: "procurement")
    } expected: {
      "理由与依据!C53 [status-contradicts-value]"
    },
    FormMistake(testDescription: "a misspelt fact in a code") {
      let place = try $0.place(of: "staff-in-post")
      $0.sheets[place.sheet][place.address.row, 1] = Cell(
        .text("establishment staff-in-pots -"), style: CellStyle())
    } expected: {
      "基础数据表!A7 [unknown-code]"
    },
    FormMistake(testDescription: "a row put in without a code") {
      let place = try $0.place(of: "staff-in-post")
      $0.sheets[place.sheet][place.address.row + 1, 4] = Cell(.number(5), style: CellStyle())
    } expected: {
      "基础数据表!D8 [row-without-code]"
    },
    FormMistake(testDescription: "a word above a column lost") {
      let place = try $0.place(.rows, "staffing-control-rate", .judgement)
      $0.sheets[place.sheet][5, place.address.column] = Cell(.text("打分"), style: CellStyle())
    } expected: {
      "自评表!A4 [missing-column]"
    },
    FormMistake(testDescription: "a status that isn't one") {
      try $0.set(.text("估计"), .evidence, "fact:built-area", .status)
    } expected: {
      "理由与依据!C55 [unknown-choice]"
    },
    FormMistake(testDescription: "assumed without a reason") {
      try $0.set(.blank, .evidence, "fact:built-area", .reason)
      try $0.set(.blank, .evidence, "fact:built-area", .englishReason)
    } expected: {
      "理由与依据!C55 [reason-missing]"
    },
    FormMistake(testDescription: "corrected without what was printed") {
      try $0.set(.blank, .evidence, "fact:official-expenses", .printed)
    } expected: {
      "理由与依据!C11 [printed-missing]"
    },
    FormMistake(testDescription: "a formula over an unknown fact") {
      try $0.set(.text("total-incom - initial-budget"), .evidence, "fact:carry-over", .formula)
    } expected: {
      "理由与依据!H58 [unknown-fact]"
    },
    FormMistake(testDescription: "a code of evidence that names nothing") {
      let place = try $0.place(.evidence, "row:disclosure", .status)
      $0.sheets[place.sheet][place.address.row, 1] = Cell(.text("row:disclosures"))
    } expected: {
      "理由与依据!A100 [unknown-indicator]"
    },
    FormMistake(testDescription: "an answer that isn't one") {
      try $0.set(.text("大概"), .rows, "management-systems/thrift", .judgement)
    } expected: {
      "自评表!J17 [unknown-choice]"
    },
    FormMistake(testDescription: "a level that isn't one") {
      try $0.set(.text("效果很好"), .rows, "administrative-efficiency", .judgement)
    } expected: {
      "自评表!J34 [unknown-choice]"
    },
    FormMistake(testDescription: "half a case") {
      try $0.set(.number(1.5), .rows, "compliant-use-of-funds/1", .judgement)
    } expected: {
      "自评表!J21 [not-a-whole-number]"
    },
    FormMistake(testDescription: "marks that the rule doesn't give") {
      try $0.set(.number(5), .rows, "public-satisfaction", .givenMarks)
    } expected: {
      "自评表!K35 [inadmissible-marks]"
    },
    FormMistake(testDescription: "marks where figures decide") {
      try $0.set(.number(5), .rows, "staffing-control-rate", .givenMarks)
    } expected: {
      "自评表!J6 [facts-decide]"
    },
    FormMistake(testDescription: "a misspelt row") {
      let place = try $0.place(.rows, "disclosure", .judgement)
      $0.sheets[place.sheet][place.address.row, 1] = Cell(.text("disclosur"))
    } expected: {
      "自评表!A24 [unknown-indicator]"
    },
    FormMistake(testDescription: "a row twice") {
      let place = try $0.place(.rows, "disclosure", .judgement)
      $0.sheets[place.sheet][place.address.row, 1] = Cell(.text("management-systems"))
    } expected: {
      "自评表!A24 [repeated-code]"
    },
    FormMistake(testDescription: "more satisfied than asked") {
      let sheet = $0.sheets.count - 1
      $0.sheets[sheet][6, 5] = Cell(.number(30))
      $0.sheets[sheet][6, 6] = Cell(.number(20))
    } expected: {
      "满意度!E6 [impossible-survey]"
    },
    FormMistake(testDescription: "a figure of one's own without a value") {
      let sheet = 1
      $0.sheets[sheet][70, 2] = Cell(.text("床位"))
    } expected: {
      "基础数据表!D70 [empty-entry]"
    },
  ]

  @Test(arguments: mistakes)
  func `a mistake is told at its cell`(_ mistake: FormMistake) throws {
    let folder = try TemporaryFolder()
    var form = try FormSamples.filled(FormSamples.report, .chinese, in: folder)
    try mistake.change(&form)
    let found = try FormSamples.mistakes(of: form, .english, in: folder)
    #expect(found.map(FormMistake.short) == mistake.expected, "\(found)")
  }

  @Test func `a workbook without the mark isn't a form`() throws {
    let folder = try TemporaryFolder()
    var sheet = Sheet(name: "Sheet1")
    sheet[1, 1] = Cell(.text("hello"))
    let found = try FormSamples.mistakes(
      of: Workbook(title: "", sheets: [sheet]), .english, in: folder)
    #expect(found.map(FormMistake.short) == ["form.xlsx [table-without-map]"])
  }

  @Test(arguments: 1..<5)
  func `a form without one of its sheets says which`(_ sheet: Int) throws {
    let folder = try TemporaryFolder()
    var form = try FormSamples.filled(FormSamples.report, .chinese, in: folder)
    let name = form.sheets.remove(at: sheet).name
    let found = try FormSamples.mistakes(of: form, .chinese, in: folder)
    #expect(found.map(FormMistake.short) == ["form.xlsx [missing-sheet]"])
    #expect(found.first?.contains("“\(name)”") == true)
  }

  @Test(arguments: [
    ("fact:built-area", FormColumn.reason, "理由"), ("fact:official-expenses", .printed, "原印数"),
  ])
  func `what evidence lacks is called by its column`(
    _ lack: (key: String, column: FormColumn, name: String)
  ) throws {
    let folder = try TemporaryFolder()
    var form = try FormSamples.filled(FormSamples.report, .chinese, in: folder)
    try form.set(.blank, .evidence, lack.key, lack.column)
    if lack.column == .reason { try form.set(.blank, .evidence, lack.key, .englishReason) }
    let found = try FormSamples.mistakes(of: form, .chinese, in: folder)
    #expect(found.count == 1)
    #expect(found.first?.contains("“\(lack.name)”栏") == true)
  }

  @Test(arguments: [
    ("old.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "other-format"),
    ("page.xlsx", Array("<html></html>".utf8), "foreign-file"),
    ("cut.xlsx", Array("PK\u{3}\u{4}rest".utf8), "damaged-workbook"),
    ("evaluation", Array("PK\u{3}\u{4}rest".utf8), "damaged-workbook"),
  ])
  func `a file that isn't a whole workbook is told`(
    _ file: (name: String, bytes: [UInt8], code: String)
  ) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(file.bytes, to: file.name)
    let error = #expect(throws: InvalidFiles.self) { try EvaluationLoader().load(path) }
    #expect(error?.diagnostics.map(\.code) == [file.code])
  }
}

extension FormMistake {
  init(
    testDescription: String, _ change: @escaping @Sendable (inout Workbook) throws -> Void,
    @LineBuilder expected: () -> [String]
  ) {
    self.init(testDescription: testDescription, change: change, expected: expected())
  }

  /// The cell and the code of a diagnostic's line.
  static func short(_ line: String) -> String {
    let place = line.split(separator: ": ").first.map(String.init) ?? line
    let code = line.split(separator: " ").last.map(String.init) ?? ""
    return (place.replacing("form.xlsx:", with: "")) + " " + code
  }
}

@resultBuilder enum LineBuilder {
  static func buildBlock(_ lines: String...) -> [String] { lines }
}
