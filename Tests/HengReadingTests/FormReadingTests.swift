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

struct FormCase: Sendable, CustomTestStringConvertible {
  var path: String
  var language: Language

  var testDescription: String { "\(path) in \(language.rawValue)" }

  static func all(_ paths: [String]) -> [FormCase] {
    paths.flatMap { path in Language.allCases.map { FormCase(path: path, language: $0) } }
  }
}

@Suite struct FormReadingTests {
  @Test(arguments: FormCase.all(FormSamples.evaluations))
  func `a form filled in with an evaluation is that evaluation`(_ sample: FormCase) throws {
    let folder = try TemporaryFolder()
    let original = try EvaluationLoader().load(ProjectFiles.path(sample.path))
    let form = try FormSamples.filled(sample.path, sample.language, in: folder)
    let read = try FormSamples.load(form, in: folder)
    #expect(read.evaluation.inForm == original.evaluation.inForm)
    #expect(read.scheme == original.scheme)
    let (found, expected) = (try read.score(), try original.score())
    #expect(found.total == expected.total)
    #expect(found.admissible == expected.admissible)
    #expect(found.rows == expected.rows)
  }

  @Test(arguments: FormCase.all(FormSamples.schemes))
  func `a blank form tells what to fill in, cell by cell`(_ sample: FormCase) throws {
    let folder = try TemporaryFolder()
    let form = try FormSamples.blank(sample.path, sample.language, in: folder)
    let error = #expect(throws: InvalidFiles.self) { try FormSamples.load(form, in: folder) }
    let codes: Set<String> = ["empty-entry", "missing-fact"]
    for diagnostic in error?.diagnostics ?? [] {
      #expect(codes.contains(diagnostic.code), "\(diagnostic.text(sample.language))")
      #expect(diagnostic.location?.sheet != nil)
      #expect(diagnostic.location?.column != nil)
    }
    #expect(error?.diagnostics.filter { $0.code == "empty-entry" }.count == 3)
  }

  @Test func `rows and columns may be put in between`() throws {
    let folder = try TemporaryFolder()
    var form = try FormSamples.filled(FormSamples.report, .chinese, in: folder)
    let expected = try FormSamples.load(form, in: folder).score()
    for index in form.sheets.indices {
      form.sheets[index] = form.sheets[index].movedDown(by: 3, right: 2)
    }
    let found = try FormSamples.load(form, in: folder).score()
    #expect(found.rows == expected.rows)
    #expect(found.total == 89)
  }

  @Test func `parts are found wherever they stand and whatever their sheets are called`() throws {
    let folder = try TemporaryFolder()
    var form = try FormSamples.filled(FormSamples.report, .chinese, in: folder)
    form.sheets.reverse()
    for index in form.sheets.indices { form.sheets[index].name = "Sheet\(index + 1)" }
    // Formulas name the sheets as they were; only what people entered counts.
    for index in form.sheets.indices {
      for (address, cell) in form.sheets[index].cells {
        if case .formula = cell.content {
          form.sheets[index].cells[address] = Cell(.blank, style: cell.style)
        }
      }
    }
    #expect(try FormSamples.load(form, in: folder).score().total == 89)
  }

  static let figures: [(content: Cell.Content, expected: Rational)] = [
    (.number(553.66), Rational(5_536_600)),
    (.text("553.66"), Rational(5_536_600)),
    (.text("５５３．６６"), Rational(5_536_600)),
    (.text(" 553.66 万元 "), Rational(5_536_600)),
    (.text("1,553.66万元"), Rational(15_536_600)),
    (.text("1，553.66"), Rational(15_536_600)),
    (.text("12,345,678.9"), Rational(123_456_789_000)),
    (.text("−5"), Rational(-50_000)),
    (.number(0.1 + 0.2), Rational(3_000)),
    (.formula("500+53.66", value: .number(553.66)), Rational(5_536_600)),
  ]

  @Test(arguments: figures)
  func `a figure is read however it was typed`(
    _ figure: (content: Cell.Content, expected: Rational)
  ) throws {
    let folder = try TemporaryFolder()
    var form = try FormSamples.filled(FormSamples.report, .chinese, in: folder)
    try form.set(figure.content, fact: "initial-budget")
    let read = try FormSamples.load(form, in: folder)
    let fact = try #require(read.evaluation.facts.first { $0.key == FactKey("initial-budget") })
    guard case .figure(let found) = fact.content else {
      Issue.record("\(fact.content)")
      return
    }
    #expect(found.quantity.value == figure.expected)
  }

  @Test(
    arguments: [
      (.number(553.6), 1), (.text("553.60"), 2), (.text("1,553.60万元"), 2), (.text("５５３．０"), 1),
      (.number(553), 0),
    ] as [(Cell.Content, Int)])
  func `text in a cell keeps its decimal places`(content: Cell.Content, places: Int) throws {
    let folder = try TemporaryFolder()
    var form = try FormSamples.filled(FormSamples.report, .chinese, in: folder)
    try form.set(content, fact: "initial-budget")
    let read = try FormSamples.load(form, in: folder)
    let fact = try #require(read.evaluation.facts.first { $0.key == FactKey("initial-budget") })
    guard case .figure(let found) = fact.content else {
      Issue.record("\(fact.content)")
      return
    }
    #expect(found.places == places)
  }

  @Test func `the unit beside a figure is the figure's unit`() throws {
    let folder = try TemporaryFolder()
    var form = try FormSamples.filled(FormSamples.report, .chinese, in: folder)
    let place = try form.place(of: "initial-budget")
    form.set(.text("元"), at: (place.sheet, CellAddress(row: place.address.row, column: 3)))
    let read = try FormSamples.load(form, in: folder)
    let fact = try #require(read.evaluation.facts.first { $0.key == FactKey("initial-budget") })
    guard case .figure(let found) = fact.content else {
      Issue.record("\(fact.content)")
      return
    }
    #expect(found.quantity.value == Rational(decimal: "553.66"))
    #expect(found.unit.symbol == "元")
  }

  @Test func `a reported figure without a place stands in its cell`() throws {
    let folder = try TemporaryFolder()
    var form = try FormSamples.filled(FormSamples.report, .chinese, in: folder)
    try form.set(.blank, .evidence, "fact:staff-in-post", .place)
    let read = try FormSamples.load(form, in: folder)
    let fact = try #require(read.evaluation.facts.first { $0.key == FactKey("staff-in-post") })
    #expect(fact.evidence.place == "基础数据表!E7")
  }

  @Test func `no case and yes are read as offices write them`() throws {
    let folder = try TemporaryFolder()
    var plain = try FormSamples.filled(FormSamples.report, .chinese, in: folder)
    try plain.set(.number(0), .rows, "compliant-use-of-funds/1", .judgement)
    try plain.set(.text("是"), .rows, "management-systems/thrift", .judgement)
    let expected = try FormSamples.load(plain, in: folder).evaluation
    for (none, yes) in [("无", "☑"), (" 没有 ", "对"), ("０", "√")] {
      var form = plain
      try form.set(.text(none), .rows, "compliant-use-of-funds/1", .judgement)
      try form.set(.text(yes), .rows, "management-systems/thrift", .judgement)
      #expect(try FormSamples.load(form, in: folder, as: "words.xlsx").evaluation == expected)
    }
  }

  @Test func `people's words after marks and counts are left out`() throws {
    let folder = try TemporaryFolder()
    let plain = try FormSamples.filled(FormSamples.report, .chinese, in: folder)
    var form = plain
    try form.set(.text("8 分"), .rows, "key-work-completion-rate", .givenMarks)
    try form.set(.text("１例"), .rows, "compliant-use-of-funds/1", .judgement)
    try form.set(.text("89分"), .cover, "published-total", .entry)
    let expected = try FormSamples.load(plain, in: folder).evaluation
    #expect(try FormSamples.load(form, in: folder, as: "words.xlsx").evaluation == expected)
  }

  @Test(arguments: Language.allCases)
  func `indicators of the evaluation's own are filled in`(_ language: Language) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      Array(
        """
        heng-evaluation: 1
        unit: { id: some-bureau, label: 某局 }
        year: 2023
        scheme: \(ProjectFiles.path("datasets/schemes/self-evaluation-form.yaml"))
        facts:
          adjusted-budget: { value: 2000 万元, place: 表一 }
          expenditure: { value: 1770 万元, place: 表一 }
          beds: { value: 140 张, place: 年报, quote: 改造床位140张 }
          complaints: { status: missing, reason: 未统计 }
        own-facts:
          beds: { label: 护理型床位, unit: 张 }
          complaints: { label: 投诉件数, unit: 件 }
        judgements: {}
        own-indicators:
          output-quantity:
            - id: beds-converted
              label: 护理型床位
              marks: 12
              measure: beds
              unit: 张
              rule: { kind: proportional, target: 150 张, direction: at-least }
            - id: few-complaints
              label: 投诉件数
              marks: 8
              measure: complaints
              unit: 件
              rule: { kind: proportional, target: 8 件, direction: at-most }

        """.utf8), to: "own.yaml")
    let given = try EvaluationLoader().load(path)
    let form = try FormSamples.filled(path, language, in: folder)
    let read = try FormSamples.load(form, in: folder)
    let (expected, found) = (
      try given.scheme.score(given.evaluation), try read.scheme.score(read.evaluation)
    )
    #expect(found.rows.map(\.marks) == expected.rows.map(\.marks))
    #expect(found.rows.map(\.row.rule) == expected.rows.map(\.row.rule))
    #expect(found.rows.map(\.row.indicator.label) == expected.rows.map(\.row.indicator.label))
    #expect(
      read.evaluation.facts.first { $0.key.id == "own-1-actual" }?.evidence
        == given.evaluation.facts.first { $0.key.id == "beds" }?.evidence)
  }

  @Test func `a figure may be marked missing in its own cell`() throws {
    let folder = try TemporaryFolder()
    var form = try FormSamples.filled(FormSamples.report, .chinese, in: folder)
    try form.set(.blank, .evidence, "fact:procurement", .status)
    try form.set(.text("缺失"), fact: "procurement")
    let read = try FormSamples.load(form, in: folder)
    let fact = try #require(read.evaluation.facts.first { $0.key == FactKey("procurement") })
    #expect(fact.status == .missing)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `whatever stands in a form's cells, it loads or says what is wrong`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let folder = try TemporaryFolder()
    var form = try FormSamples.filled(FormSamples.report, .chinese, in: folder)
    let contents: [Cell.Content] = [
      .blank, .number(-1), .number(1e300), .number(0.5), .text("是"), .text("[rows]"),
      .text("编码"), .text("=1+1"), .text("９９％"), .text("row:disclosure"), .text("\u{0}\u{1F600}"),
      .text("prior(staff-in-post) - -"), .formula("1/0", value: .text("#DIV/0!")),
    ]
    for _ in 0..<12 {
      let sheet = random.integer(in: 0...form.sheets.count - 1)
      let places = form.sheets[sheet].cells.keys.sorted()
      let place = places[random.integer(in: 0...places.count - 1)]
      form.set(contents[random.integer(in: 0...contents.count - 1)], at: (sheet, place))
    }
    for line in try FormSamples.mistakes(of: form, .english, in: folder) {
      #expect(line.hasPrefix("form.xlsx:"), "\(line)")
    }
  }

  @Test func `a budget code serves as the unit's identifier`() throws {
    let folder = try TemporaryFolder()
    var form = try FormSamples.filled(FormSamples.report, .chinese, in: folder)
    try form.set(.number(105_001), .cover, CoverKey.unitID.rawValue, .entry)
    try form.set(.text("2023 年度"), .cover, CoverKey.year.rawValue, .entry)
    let read = try FormSamples.load(form, in: folder)
    #expect(read.evaluation.unit.id == "unit-105001")
    #expect(read.evaluation.year == 2023)
  }
}

extension Evaluation {
  /// The evaluation as far as forms hold it, with what has no order of its own in one order.
  fileprivate var inForm: Evaluation {
    var held = self
    held.facts = facts.map(\.inForm).sorted { $0.key < $1.key }
    held.judgements.sort { $0.indicatorID < $1.indicatorID }
    held.published?.subtotals = [:]
    held.published?.measures = [:]
    held.published?.reasons = [:]
    for index in held.budgetLines.indices {
      held.budgetLines[index].wholeID = nil
      held.budgetLines[index].printedShare = nil
      held.budgetLines[index].printedRate = nil
    }
    held.dates = EvaluationDates()
    (held.claims, held.relations) = ([], [])
    return held
  }
}

extension Fact {
  /// The fact as far as forms hold it: cells store numbers without needless zeros.
  fileprivate var inForm: Fact {
    func stored(_ figure: Figure) -> Figure { Figure(figure.quantity, unit: figure.unit) }
    var held = self
    if case .figure(let figure) = content { held.content = .figure(stored(figure)) }
    held.printed = printed.map(stored)
    (held.whole, held.repetitions) = (nil, [])
    return held
  }
}

extension Sheet {
  /// The sheet with empty rows above, empty columns on the left, and a gap in the middle.
  fileprivate func movedDown(by rows: Int, right columns: Int) -> Sheet {
    var moved = Sheet(name: name)
    for (address, cell) in cells {
      let extra = address.column > 2 ? columns + 1 : columns
      moved[address.row + rows + (address.row > 8 ? 2 : 0), address.column + extra] = cell
    }
    return moved
  }
}
