import HengModel
import HengSources
import Testing

@Suite struct ColumnCheckTests {
  private static func findings(
    _ cells: [String], unit: String? = "%", scale: FigureScale? = nil, threshold: Rational? = nil
  ) -> [ColumnCheck.Finding] {
    let reader = FigureReader(unit: unit.flatMap { UnitOfMeasure($0) }, scale: scale)
    var check = ColumnCheck(reader, threshold: threshold)
    for (place, cell) in cells.enumerated() { check.add(reader.read(cell), at: place) }
    return check.findings
  }

  private static let target = Rational(9, over: 10)

  @Test func `fractions in a column of percentages are refused until the scale is told`() {
    let cells = ["", "0.9", "0.85", "1"]
    let fractions = ColumnCheck.Finding.fractions(ColumnCheck.Group(3, from: 1), isCertain: true)
    #expect(Self.findings(cells, threshold: Self.target) == [fractions])
    #expect(fractions.isRefusal)
    #expect(Self.findings(cells, scale: .fraction, threshold: Self.target) == [])
    #expect(Self.findings(cells, scale: .percent, threshold: Self.target) == [])
    #expect(Self.findings(cells + ["85"], threshold: Self.target) == [])
    #expect(Self.findings(["0", "0"], threshold: Self.target) == [])
    #expect(Self.findings(["0.4", "0.2"], threshold: Rational(2, over: 100)) == [])
    #expect(
      Self.findings(["0.4", "0.2"])
        == [.fractions(ColumnCheck.Group(2, from: 0), isCertain: false)])
  }

  @Test func `fractions beside percentages are refused`() {
    #expect(
      Self.findings(["85%", "0.9"]) == [.fractions(ColumnCheck.Group(1, from: 1), isCertain: true)])
    #expect(Self.findings(["90%", "85%", "100"]) == [])
  }

  @Test func `rates that can't be are told`() {
    #expect(
      Self.findings(["9000%", "85%", "100%"], threshold: Self.target)
        == [.beyondRate(ColumnCheck.Group(1, from: 0), first: 90)])
    #expect(
      Self.findings(["85%", "-90%"], threshold: Self.target)
        == [.beyondRate(ColumnCheck.Group(1, from: 1), first: -Self.target)])
    #expect(Self.findings(["-3%", "8%"], threshold: Rational(5, over: 100)) == [])
  }

  @Test func `mixed manners are refused`() {
    #expect(
      Self.findings(["3%", "5", "2%"], unit: nil)
        == [
          .percentAndPlain(
            percent: ColumnCheck.Group(2, from: 0), plain: ColumnCheck.Group(1, from: 1))
        ])
    #expect(
      Self.findings(["3万元", "5"], unit: nil)
        == [
          .unitsAndPlain(units: ColumnCheck.Group(1, from: 0), plain: ColumnCheck.Group(1, from: 1))
        ])
    #expect(
      Self.findings(["1,234", "5,6", "7.5"], unit: "元")
        == [.openCommas(ColumnCheck.Group(1, from: 0))])
    #expect(Self.findings(["1,234", "5.6"], unit: "元") == [])
  }
}
