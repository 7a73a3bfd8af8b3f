import HengModel
import HengTrends
import Testing

@Suite struct DeflatorTests {
  private let indices: [Int: Rational] = [2020: 100, 2021: 105, 2023: 120]

  private func money(_ values: [Int: Rational]) throws -> YearSeries {
    YearSeries(label: "outlay", unit: try #require(UnitOfMeasure("万元")), values: values)
  }

  /// 210 ÷ 1.05 = 200 in prices of 2020, and 210 · 120 ÷ 105 = 240 in prices of 2023.
  @Test func `amounts move with the index`() throws {
    let deflator = try Deflator(indices: indices)
    #expect(try deflator.amount(210, of: 2021, inPricesOf: 2020) == .real(200))
    #expect(try deflator.amount(210, of: 2021, inPricesOf: 2023) == .real(240))
    #expect(try deflator.amount(210, of: 2021, inPricesOf: 2021) == .real(210))
    #expect(try deflator.amount(210, of: 2022, inPricesOf: 2020) == .noIndex(year: 2022))
  }

  @Test func `a year without an index is left out and told`() throws {
    let nominal = try money([2019: 7, 2020: 100, 2021: 210, 2022: 5])
    let (real, uncovered) = try Deflator(indices: indices).deflated(nominal, toPricesOf: 2020)
    #expect(real.points.map(\.year) == [2020, 2021])
    #expect(real.points.map(\.value) == [100, 200])
    #expect(real.unit == nominal.unit)
    #expect(uncovered == [2019, 2022])
  }

  @Test func `what can't be deflated is refused`() throws {
    #expect(throws: DeflatorError.notPositive(year: 2021, index: 0)) {
      try Deflator(indices: [2020: 100, 2021: 0, 2022: -1])
    }
    let deflator = try Deflator(indices: indices)
    #expect(throws: DeflatorError.noIndexOfBase(year: 2022)) {
      try deflator.deflated(try money([2020: 1]), toPricesOf: 2022)
    }
    let people = Dimension(of: "人")
    let staff = YearSeries(
      label: "staff", unit: try #require(UnitOfMeasure("人")), values: [2020: 43])
    #expect(throws: DeflatorError.notMoney(people)) {
      try deflator.deflated(staff, toPricesOf: 2020)
    }
  }
}
