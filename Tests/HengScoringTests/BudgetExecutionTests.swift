import HengModel
import HengScoring
import Testing

@Suite struct BudgetExecutionTests {
  @Test(arguments: [
    (Rational(5), Rational(10), ExecutionRate.rate(Rational(1, over: 2))),
    (15, 10, .rate(Rational(3, over: 2))), (0, 10, .rate(0)),
    (-1, 10, .rate(Rational(-1, over: 10))),
    (0, 0, .noBudgetNoSpending), (3, 0, .overZeroBudget), (-3, 0, .negativeSpendingOnZeroBudget),
    (3, -10, .negativeBudget), (0, -10, .negativeBudget),
  ])
  func `every case has a rate or a name`(
    expenditure: Rational, budget: Rational, outcome: ExecutionRate
  ) {
    #expect(ExecutionRate(expenditure: expenditure, budget: budget) == outcome)
  }

  @Test func `what isn't known stays unknown`() {
    #expect(ExecutionRate(expenditure: nil, budget: 5) == .unknown)
    #expect(ExecutionRate(expenditure: 5, budget: nil) == .unknown)
  }
}
