import HengModel
import Testing

@Suite struct HengModelExamples {
  @Test func `a total is rounded before its grade is looked up`() {
    // example: grading-a-total
    let scale = GradeScale([
      Grade(
        id: "good", label: LocalizedText(zh: "良", en: "Good"),
        range: Interval(lower: .init(80, isClosed: true), upper: nil)),
      Grade(
        id: "poor", label: LocalizedText(zh: "差", en: "Poor"),
        range: Interval(lower: nil, upper: .init(80, isClosed: false))),
    ])
    let rounding = MarkRounding(place: .total, digits: 2, mode: .halfUp)
    let total = rounding.total(Rational(79_995, over: 1_000))  // 79.995 becomes 80
    let grade = scale.grade(of: total)  // Good
    // end
    #expect(total == 80)
    #expect(grade?.label.en == "Good")
    #expect(scale.grade(of: Rational(79_995, over: 1_000))?.label.en == "Poor")
  }

  @Test func `figures stay exact until they are printed`() {
    // example: keeping-figures-exact
    let tenThousandYuan = UnitOfMeasure(
      symbol: "万元", englishSymbol: "ten thousand yuan", dimension: Dimension(of: "money"),
      factor: 10_000)
    let budget = Quantity(Rational(855_732, over: 100), tenThousandYuan)
    let spent = Quantity(8_000, tenThousandYuan)
    let yuan = budget.value  // 85573200
    let rate = spent.value / budget.value  // a fraction, nothing rounded
    let printed = (100 * rate).decimalText(digits: 2)  // "93.49"
    let third = Rational(1, over: 3)
    let whole = third + third + third  // 1
    // end
    #expect(yuan == 85_573_200)
    #expect(rate == Rational(800_000, over: 855_732))
    #expect(printed == "93.49")
    #expect(whole == 1)
  }

  @Test func `units are known by their symbols`() {
    // example: finding-units
    let known = UnitOfMeasure("元/人")?.dimension.name.en  // "money/people"
    let misspelled = UnitOfMeasure("万圆")  // nil
    // end
    #expect(known == "money/people")
    #expect(misspelled == nil)
  }
}
