import HengForms
import HengModel
import HengScoring
import Testing

/// A row, its cells, and the formula that follows.
struct RowFormulaCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var measure: String?
  /// The condition of a rule of full marks or none, which comes in the place of `rule`.
  var condition: String?
  var rule: ScoringRule
  var undefinedMarks: [UndefinedRate: Rational] = [:]
  var notApplicableMarks: Rational?
  var measured: String?
  var marks: String
}

struct RowFormulasTests {
  static let cells = FormulaCells(
    language: .chinese,
    facts: [
      FactKey("spent"): FactCell(
        FormulaNumber(cell: "C1", factor: 10_000), dimension: Dimension(of: "money")),
      FactKey("budget"): FactCell(
        FormulaNumber(cell: "C2", factor: 10_000), dimension: Dimension(of: "money")),
      FactKey("rate"): FactCell(
        FormulaNumber(cell: "C3"), dimension: .none, mayHoldWord: true),
    ],
    parameters: ["row.limit": FormulaNumber(cell: "P1"), "row.marks": FormulaNumber(cell: "P2")])

  /// What direct marks come to, else a word.
  private static func judged(_ word: String) -> String {
    "IF(ISNUMBER(J),IF(AND(J>=0,J<=F),J,\"超出范围\"),IF(LEN(J)=0,\"\(word)\",\"超出范围\"))"
  }
  private static let (notCovered, missing) = (judged("规则未覆盖"), judged("缺少数据"))

  static let cases: [RowFormulaCase] = [
    RowFormulaCase(
      testDescription: "whole steps of an excess, with the limit and the charge in cells",
      measure: "spent / budget",
      rule: .deduct(
        DeductRule(side: .above, limit: 1, step: Rational(1, over: 100), marksPerStep: 1)),
      undefinedMarks: [.zeroOverZero: 5],
      measured: """
        IF(COUNT(C1,C2)<2,"缺少数据",IF(C2=0,IF(C1=0,"分子分母均为零","分母为零"),\
        IF(C2<0,"分母为负",((C1*10000)/(C2*10000)))))
        """,
      marks: """
        IF(ISNUMBER(M),MAX(0,F-INT(ROUND(MAX(0,M-P1)/0.01,10))*P2),IF(M="分子分母均为零",F,\
        IF(M="分母为零",\(notCovered),\
        IF(M="分母为负",\(notCovered),\(missing)))))
        """),
    RowFormulaCase(
      testDescription: "bands between an open and a closed end",
      measure: "rate",
      rule: .bands(
        BandsRule(bands: [
          .init(
            range: Interval(lower: .init(0, isClosed: true), upper: .init(1, isClosed: false)),
            marks: 2),
          .init(
            range: Interval(lower: .init(1, isClosed: true), upper: nil), marks: 5),
        ])),
      measured: """
        IF(OR(ISNUMBER(C3),C3="分子分母均为零",C3="分母为零",C3="分母为负"),\
        IF(C3="分子分母均为零","分子分母均为零",IF(C3="分母为零","分母为零",\
        IF(C3="分母为负","分母为负",C3))),"缺少数据")
        """,
      marks: """
        IF(ISNUMBER(M),IF(OR(ROUND(M,11)<0),\(notCovered),\
        IF(ROUND(M-1,11)<0,2,5)),IF(M="分子分母均为零",\(notCovered),\
        IF(M="分母为零",\(notCovered),\
        IF(M="分母为负",\(notCovered),\(missing)))))
        """),
    RowFormulaCase(
      testDescription: "a condition of amounts that sum up",
      condition: "spent + 1 万元 <= budget", rule: .incidents(IncidentsRule(marksPerCase: 1)),
      marks: """
        IF(COUNT(C1,C2)<2,\(missing),\
        IF(ROUND(ROUND((C1*10000)+10000,4)-(C2*10000),4)<=0,F,0))
        """),
    RowFormulaCase(
      testDescription: "cases found by a person",
      rule: .incidents(IncidentsRule(marksPerCase: Rational(1, over: 2))),
      marks: """
        IF(ISNUMBER(J),IF(AND(J>=0,J<=F),J,"超出范围"),IF(LEN(J)=0,\
        IF(ISNUMBER(I),IF(AND(I>=0,I=INT(I)),MAX(0,F-I*P2),"超出范围"),\
        IF(LEN(I)=0,"未评判","超出范围")),"超出范围"))
        """),
  ]

  @Test(arguments: cases)
  func `writes a row as formulas`(_ testCase: RowFormulaCase) throws {
    let condition = try testCase.condition.map { try Measure(parsing: $0) }
    let rule = condition.map { .fullIf(FullIfRule(condition: $0)) } ?? testCase.rule
    let row = SchemeRow(
      indicator: Indicator(
        id: "row", label: "行", fullMarks: 5, path: [],
        provenance: Provenance(marks: .verified, rule: .verified)),
      measure: try testCase.measure.map { try Measure(parsing: $0) }, unit: .percent,
      rule: rule, undefinedMarks: testCase.undefinedMarks,
      notApplicableMarks: testCase.notApplicableMarks)
    var judgement = JudgementCells()
    judgement.marks = "J"
    judgement.incidents = "I"
    let formulas = RowFormulas(
      row, cells: RowFormulasTests.cells,
      places: RowCells(
        fullMarks: FormulaNumber(cell: "F"), measured: FormulaNumber(cell: "M"),
        judgement: judgement))
    #expect(formulas.measured == testCase.measured)
    #expect(formulas.exactMarks == testCase.marks)
  }
}
