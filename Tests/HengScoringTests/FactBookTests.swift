import HengModel
import HengScoring
import HengTestSupport
import Testing

@Suite struct FactBookTests {
  private let declarations = ["a", "b", "c"].map {
    FactDeclaration(id: $0, label: LocalizedText($0), unit: .one)
  }

  private func figure(_ id: String, _ value: Int, _ status: FactStatus = .reported) -> Fact {
    Fact(
      key: FactKey(id), content: .figure(.init(Quantity(Rational(value)), unit: .one)),
      status: status)
  }

  private func formula(_ id: String, _ text: String) -> Fact {
    Fact(key: FactKey(id), content: .formula(text), status: .derived)
  }

  @Test func `a computed fact rests on its weakest input`() throws {
    let book = try FactBook(
      declarations: declarations,
      facts: [figure("a", 2), figure("b", 3, .assumed), formula("c", "a * b")])
    #expect(book.outcome(of: FactKey("c")) == .quantity(Quantity(6)))
    #expect(book.basis(of: FactKey("c")) == .assumed)
    #expect(book.sources(of: [FactKey("c")]) == [FactKey("a"), FactKey("b")])
  }

  @Test func `a circle is refused with its path`() {
    let facts = [formula("a", "b + 1"), formula("b", "c"), formula("c", "a * 2")]
    #expect(
      throws: FactBook.InvalidFact(
        key: FactKey("c"), error: MeasureError(.circular(["a", "b", "c", "a"]), at: 0))
    ) { try FactBook(declarations: declarations, facts: facts) }
  }

  /// Each fact names both of the two before it, which doubles the paths at every step.
  @Test(.timeLimit(.minutes(15)))
  func `a lattice of formulas takes no longer than its size`() throws {
    var facts = [figure("f0", 1), figure("f1", 1)]
    for index in 2..<95 { facts.append(formula("f\(index)", "f\(index - 1) + f\(index - 2)")) }
    let book = try FactBook(declarations: [], facts: facts)
    #expect(
      book.outcome(of: FactKey("f90")) == .quantity(Quantity(Rational(4_660_046_610_375_530_309))))
  }

  @Test func `a chain longer than any scheme needs is refused and doesn't run the stack out`() {
    var facts = [figure("f0", 1)]
    for index in 1..<5_000 { facts.append(formula("f\(index)", "f\(index - 1)")) }
    #expect(throws: FactBook.InvalidFact.self) { try FactBook(declarations: [], facts: facts) }
  }

  /// Each formula is a product of 300 of the one before it: the last has 300⁹⁰ digits.
  @Test(.timeLimit(.minutes(15)))
  func `a tower of powers ends in a name and not in all of the memory`() throws {
    var facts = [figure("f0", 7)]
    for index in 1..<90 {
      let product = Array(repeating: "f\(index - 1)", count: 300).joined(separator: "*")
      facts.append(formula("f\(index)", product))
    }
    let book = try FactBook(declarations: [], facts: facts)
    #expect(book.outcome(of: FactKey("f89")) == .tooLarge)
  }

  @Test func `a unit's powers can't overflow`() throws {
    let money = Dimension(of: "money")
    var facts = [
      Fact(
        key: FactKey("f0"), content: .figure(.init(Quantity(1, dimension: money), unit: .one)),
        status: .reported)
    ]
    for index in 1..<90 {
      let product = Array(repeating: "f\(index - 1)", count: 300).joined(separator: "*")
      facts.append(formula("f\(index)", product))
    }
    let book = try FactBook(declarations: [], facts: facts)
    guard case .quantity(let quantity) = book.outcome(of: FactKey("f89")) else {
      Issue.record("one to any power is one")
      return
    }
    #expect(quantity.value == 1)
  }

  @Test func `surveys stand in for a rate that isn't given`() throws {
    let declaration = FactDeclaration(
      id: "rate", label: "rate", unit: .percent, isMeasuredBySurvey: true)
    let surveyed = try FactBook(
      declarations: [declaration], facts: [], satisfactionRate: Rational(9, over: 10))
    #expect(surveyed.outcome(of: FactKey("rate")) == .quantity(Quantity(Rational(9, over: 10))))
    #expect(surveyed.basis(of: FactKey("rate")) == .reported)
    let given = Fact(
      key: FactKey("rate"), content: .figure(.init(Quantity(1), unit: .percent)), status: .reported)
    let both = try FactBook(
      declarations: [declaration], facts: [given], satisfactionRate: Rational(9, over: 10))
    #expect(both.outcome(of: FactKey("rate")) == .quantity(Quantity(1)))
  }
}
