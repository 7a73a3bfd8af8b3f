import Glibc
import HengNumerics

/// How a department behaved in a year, in rates and findings that don't depend on its size.
struct Conduct: Hashable, Sendable {
  /// Staff in post, of the establishment, in percent.
  var staffing: Double
  /// The budget for the three official expenses against that of the year before, in percent of it.
  var officialExpensesChange: Double
  /// Spending on the three official expenses, of its budget, in percent.
  var officialExpenses: Double
  /// The supplementary budget, of the initial one, in percent.
  var supplement: Double
  /// What was left at the end of the year, of all funds, in percent.
  var unspent: Double
  /// Operating expenses, of their budget, in percent.
  var operating: Double
  /// Procurement, of its budget, in percent.
  var procurement: Double
  /// An office building completed in the year: floor area and cost, of what was approved, in
  /// percent.
  var building: Building?
  /// Which items of the management systems are met, in the scheme's order.
  var managementItems: [Bool]
  /// The number of cases of improper use of funds.
  var incidentCount: Int
  /// Which items of disclosure are met, in the scheme's order.
  var disclosureItems: [Bool]
  /// The performance office's result, of 1000.
  var keyWork: Int
  /// The marks for economic and social benefit, in tenths.
  var benefitTenths: Int
  /// The level of administrative efficiency, 0 being the scheme's best.
  var efficiency: Int
  /// The number of people asked whether they are satisfied.
  var asked: Int
  /// The number of those who are.
  var satisfied: Int

  struct Building: Hashable, Sendable {
    var area: Double
    var cost: Double
  }

  /// The rows whose figures vary on their own, each with a leaning of the department.
  static let rowCount = 14

  /// Draws a year's conduct.
  ///
  /// - Parameters:
  ///   - standing: How well the department stands in that year; 0 is fair, ±2 is far out.
  ///   - leanings: What each row adds to that in every year.
  ///   - random: The department's own stream.
  init(standing: Double, leanings: [Double], _ random: inout RandomStream) {
    var rows = leanings.map { standing + $0 + 0.45 * random.nextNormal() }
    func draw() -> Double { rows.removeLast() }
    func within(_ value: Double, _ range: ClosedRange<Double>) -> Double {
      min(max(value, range.lowerBound), range.upperBound)
    }
    func met(_ standing: Double, count: Int, _ random: inout RandomStream) -> [Bool] {
      (0..<count).map { _ in random.nextUnit() < 1 / (1 + exp(-2.3 - 1.4 * standing)) }
    }
    staffing = within(96 - 3.5 * draw(), 70...118)
    officialExpensesChange = within(-2.5 - 3.5 * draw(), -30...24)
    officialExpenses = within(92 - 6.5 * draw(), 45...125)
    let supplementing = draw()
    supplement = supplementing > 1.7 ? 0 : within(exp(2.6 - 0.55 * supplementing), 1...160)
    unspent = within(exp(0.9 - 0.65 * draw()), 0.05...35)
    operating = within(97.5 - 2.5 * draw(), 80...125)
    let off = exp(0.1 - 0.65 * draw())
    procurement = 100 + within(random.nextUnit() < 0.75 ? -off : off, -30...12)
    let constructing = draw()
    building =
      random.nextUnit() < 0.08
      ? Building(
        area: within(99 - 2 * constructing, 90...120), cost: within(99 - 4 * constructing, 85...140)
      ) : nil
    managementItems = met(draw(), count: 4, &random)
    incidentCount = Int(within(0.6 - 1.1 * draw(), 0...7))
    disclosureItems = met(draw(), count: 5, &random)
    keyWork = Int(within(900 + 38 * draw(), 500...996))
    let effect = draw()
    benefitTenths = Int(within(84 + 9 * effect, 15...100))
    efficiency = effect > 0 ? 0 : effect > -1.7 ? 1 : 2
    asked = 60 + Int(340 * random.nextUnit())
    satisfied = Int(Double(asked) * within(91 + 3.2 * draw(), 50...99) / 100)
  }
}
