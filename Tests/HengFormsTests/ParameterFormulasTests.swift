import HengForms
import HengModel
import HengScoring
import Testing

struct ParameterFormulasTests {
  private static let provenance = Provenance(marks: .verified, rule: .verified)

  private static func row(_ id: String, _ rule: ScoringRule) -> SchemeRow {
    SchemeRow(
      indicator: Indicator(
        id: id, label: LocalizedText(id), fullMarks: 5, path: [], provenance: provenance),
      rule: rule)
  }

  private static let scheme = Scheme(
    id: "scheme", label: "Scheme", isPartial: true, fullMarks: 100,
    rounding: MarkRounding(place: .indicators, digits: 2, mode: .halfUp),
    grades: GradeScale([]), gradesProvenance: provenance, facts: [],
    rows: [
      row(
        "list",
        .checklist(
          ChecklistRule(items: [
            .init(id: "cut-1", label: "one", marks: 2), .init(id: "cut-2", label: "two", marks: 3),
          ]))),
      row(
        "line",
        .linear(
          LinearRule(
            points: [
              .init(value: 0, marks: 0), .init(value: 1, marks: 3), .init(value: 2, marks: 5),
            ], outside: .hold))),
    ])

  private static func formulas() -> [String: String] {
    let parameters = scheme.parameters
    let cells = Dictionary(
      uniqueKeysWithValues: parameters.enumerated().map {
        ($1.address, FormulaNumber(cell: "B\($0 + 1)"))
      })
    let formulas = ParameterFormulas(scheme, cells: cells, .english)
    return Dictionary(
      uniqueKeysWithValues: parameters.compactMap { parameter in
        formulas.problem(of: parameter).map { (parameter.address, $0) }
      })
  }

  @Test func `points lie between the cells of their neighbours`() {
    let formulas = Self.formulas()
    #expect(
      formulas["line.at-1"]
        == "IF(IFERROR(AND(ISNUMBER(B6),B6<B7),FALSE),\"\",\"out of range\")")
    #expect(
      formulas["line.at-2"]
        == "IF(IFERROR(AND(ISNUMBER(B7),B7>B6,B7<B8),FALSE),\"\",\"out of range\")")
    #expect(
      formulas["line.marks-3"]
        == "IF(IFERROR(AND(ISNUMBER(B11),B11>=0,B11<=5),FALSE),\"\",\"out of range\")")
  }

  @Test func `items add up to the full marks, whatever they are called`() {
    #expect(
      Self.formulas()["list.cut-2"]
        == "IF(IFERROR(AND(ISNUMBER(B5),B5>=0,B5<=5,"
        + "ABS(B5*10^B2-ROUND(B5*10^B2,0))<10^-7),FALSE),"
        + "IF(ABS(SUM(B4,B5)-5)<10^-9,\"\",\"items don't add up to the full marks\"),"
        + "\"out of range\")")
  }

  @Test func `rounding keeps whole places and known words`() {
    let formulas = Self.formulas()
    #expect(
      formulas["rounding.digits"]
        == "IF(IFERROR(AND(ISNUMBER(B2),B2>=0,B2<=6,B2=INT(B2)),FALSE),\"\",\"out of range\")")
    #expect(
      formulas["rounding.at"]
        == "IF(OR(B1=\"marks of each row\",B1=\"total\"),\"\",\"out of range\")")
  }

  @Test(arguments: Language.allCases)
  func `every choice has a word of its own`(language: Language) {
    func words<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> [String]
    where Choice.RawValue == String {
      Choice.allCases.map { ChoiceWord.label(of: $0.rawValue)[language] }
    }
    for words in [
      words(MarkRounding.Place.self), words(RoundingMode.self), words(DeductRule.Steps.self),
      words(ProportionalRule.Direction.self), words(ProportionalRule.Decline.self),
    ] {
      #expect(Set(words).count == words.count)
      #expect(language == .english || words.allSatisfy { !$0.utf8.contains { $0 < 128 } })
    }
  }
}
