import HengForms
import HengModel
import HengScoring
import Testing

struct VerdictFormulasTests {
  private static let provenance = Provenance(marks: .verified, rule: .verified)

  private static func grade(_ id: String, _ lower: Rational?, _ upper: Rational) -> Grade {
    Grade(
      id: id, label: LocalizedText(id),
      range: Interval(
        lower: lower.map { .init($0, isClosed: true) }, upper: .init(upper, isClosed: upper == 100))
    )
  }

  private static let grades = [
    grade("best", 90, 100), grade("middle", 60, 90), grade("worst", 0, 60),
  ]

  private static func scheme(
    _ rounding: MarkRounding, vetoes: [VetoRule] = [], isPartial: Bool = false
  ) -> Scheme {
    Scheme(
      id: "scheme", label: "Scheme", isPartial: isPartial, fullMarks: 100, rounding: rounding,
      grades: GradeScale(grades), gradesProvenance: provenance, facts: [],
      rows: vetoes.enumerated().map { index, rule in
        SchemeRow(
          indicator: Indicator(
            id: "veto-\(index)", label: "Veto", fullMarks: 0, path: [], provenance: provenance),
          rule: .veto(rule))
      })
  }

  private static let cells = FormulaCells(
    language: .english, facts: [:], parameters: ["grades.best": FormulaNumber(cell: "P1")])

  @Test func `sums rows once all have marks, under the vetoes`() {
    let scheme = Self.scheme(
      MarkRounding(place: .indicators, digits: 2, mode: .halfUp),
      vetoes: [
        VetoRule(condition: nil, effect: .totalAtMost(59)),
        VetoRule(condition: nil, effect: .gradeAtMost(Self.grades[1])),
      ])
    let formulas = VerdictFormulas(
      scheme, cells: Self.cells,
      vetoes: zip(scheme.rows, ["V1", "V2"]).map { VerdictFormulas.Veto($0, cell: $1) })
    #expect(
      formulas.total(ofMarks: "A1:A3", count: 3)
        == "IF(COUNT(A1:A3)<3,\"pending\",MIN(ROUND(SUM(A1:A3),10),IF(V1=\"exercised\",59,10^9)))")
    #expect(
      formulas.grade(ofTotal: "T")
        == "IF(NOT(ISNUMBER(T)),\"\",IF(OR(ROUND(T-100,10)>0,ROUND(T,10)<0),\"\","
        + "CHOOSE(MAX(IF(ROUND(T-60,10)>=0,IF(ROUND(T-P1,10)>=0,1,2),3),"
        + "IF(V2=\"exercised\",2,1)),\"best\",\"middle\",\"worst\")))")
  }

  @Test func `a partial scheme has no grade`() {
    let scheme = Self.scheme(
      MarkRounding(place: .total, digits: 0, mode: .down), isPartial: true)
    let formulas = VerdictFormulas(scheme, cells: Self.cells)
    #expect(formulas.grade(ofTotal: "T") == "\"\"")
    #expect(
      formulas.total(ofMarks: "A1:A3", count: 3)
        == "IF(COUNT(A1:A3)<3,\"pending\",INT(ROUND((SUM(A1:A3))*10^0,10-0))/10^0)")
  }

  @Test func `a grade scale that no formula holds is left to the program`() {
    let many = (1...900).reversed().map { index in
      Grade(
        id: "grade-\(index)", label: LocalizedText("grade \(index)"),
        range: Interval(
          lower: .init(Rational(index), isClosed: true),
          upper: .init(Rational(index + 1), isClosed: false)))
    }
    var scheme = Self.scheme(MarkRounding(place: .total, digits: 2, mode: .halfUp))
    scheme.grades = GradeScale(many)
    #expect(VerdictFormulas(scheme, cells: Self.cells).grade(ofTotal: "T") == nil)
  }

  @Test func `weights are set, locked, or give in proportion`() {
    let formulas = WeightFormulas(cells: Self.cells)
    let members = WeightFormulas.Columns(marks: "M1:M3", isSettled: "S1:S3")
    #expect(formulas.start(set: "N1", else: "F1") == "IF(ISNUMBER(N1),N1,F1)")
    #expect(
      formulas.isSettled(set: "N1", locks: [("L1", nil), ("L9", "N9")])
        == "IF(OR(ISNUMBER(N1),L1=\"yes\",AND(L9=\"yes\",NOT(ISNUMBER(N9)))),1,0)")
    #expect(
      formulas.filled("M1", isSettled: "S1", to: "N9", members: members)
        == "IF(OR(NOT(ISNUMBER(N9)),S1=1,SUMIF(S1:S3,0,M1:M3)=0),M1,"
        + "M1*(N9-SUMIF(S1:S3,1,M1:M3))/SUMIF(S1:S3,0,M1:M3))")
  }
}
