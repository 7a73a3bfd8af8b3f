import HengModel
import Testing

@Suite struct UnitTests {
  @Test func `yuan and ten thousand yuan convert exactly`() throws {
    let yuan = try #require(UnitOfMeasure("元"))
    let wan = try #require(UnitOfMeasure("万元"))
    let amount = Quantity(Rational(857, over: 100), wan)
    #expect(amount.figure(in: yuan) == 85_700)
    #expect(Quantity(85_700, yuan) == amount)
    #expect(amount.text(in: wan) == LocalizedText(zh: "8.57 万元", en: "8.57 ten-thousand-yuan"))
  }

  @Test func `counting words don't mix`() throws {
    let persons = try #require(UnitOfMeasure("人"))
    let households = try #require(UnitOfMeasure("户"))
    #expect(persons.dimension != households.dimension)
    #expect(UnitOfMeasure("名")?.dimension == persons.dimension)
    #expect(persons.dimension / persons.dimension == .none)
  }

  @Test func `units divide`() throws {
    let unit = try #require(UnitOfMeasure("元/人"))
    #expect(unit.dimension.name == LocalizedText(zh: "金额/人数", en: "money/people"))
    #expect(unit.dimension == Dimension(of: "money") / Dimension(of: "人"))
    #expect(UnitOfMeasure("万元/户/年")?.factor == Rational(10_000, over: 12))
  }

  @Test(arguments: ["万圆", "元/", "/人", "公里", "元//人", "kg"])
  func `unknown units are refused`(symbol: String) {
    #expect(UnitOfMeasure(symbol) == nil)
  }

  @Test func `a percentage is a plain number`() {
    #expect(Quantity(90, .percent).value == Rational(9, over: 10))
    #expect(UnitOfMeasure.percent.dimension == .none)
    #expect(Quantity(Rational(9, over: 10)).text(in: .percent).zh == "90%")
  }

  @Test func `every known symbol is understood`() {
    for symbol in UnitOfMeasure.knownSymbols { #expect(UnitOfMeasure(symbol) != nil) }
  }
}
