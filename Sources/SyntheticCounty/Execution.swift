import HengNumerics

/// How a department's spending came through a year, for those that tell it.
struct Execution: Hashable, Sendable {
  /// An amount by the end of a day, which is told as `MM-dd`.
  struct Spending: Hashable, Sendable {
    var day: String
    var amount: Amount
  }

  /// A rate by the end of a day, in whole percent.
  struct Rate: Hashable, Sendable {
    var day: String
    var percent: Int
  }

  var spending: [Spending]
  var plan: [Rate]
  var attainment: [Rate]

  /// The year that dated figures are of.
  private static let year = 2023
  private static let quarters = ["03-31", "06-30", "09-30", "11-30", "12-31"]
  private static let months = [
    "01-31", "02-28", "03-31", "04-30", "05-31", "06-30", "07-31", "08-31", "09-30", "10-31",
    "11-30", "12-31",
  ]
  /// Department 3 tells figures up to September, 17 by quarter, 30 by month with its goals, and 42
  /// has a plan of its own.
  private static let days = [3: Array(quarters.prefix(3)), 17: quarters, 30: months, 42: quarters]

  /// Draws the course of a year; `nil` for a department or a year without one.
  init?(ofDepartment number: Int, _ account: Account, seed: UInt64) {
    guard account.year == Execution.year, let days = Execution.days[number] else { return nil }
    // A stream of its own leaves all other figures of the department as they are.
    var random = RandomStream(seed: seed, block: UInt64(County.unitCount + number))
    let pace = 0.75 + 0.5 * random.nextUnit()
    spending = days.map { day in
      let share = Execution.share(ofYearBy: day)
      // Behind an even pace by a little at first, and never beyond what the year comes to.
      let spent = day == "12-31" ? 1 : min(1, share * (pace + (1 - pace) * share))
      return Spending(day: day, amount: account.expenditure.percent(100 * spent))
    }
    plan =
      number == 42
      ? zip(Execution.quarters, [15, 40, 70, 90, 100]).map { Rate(day: $0, percent: $1) } : []
    attainment =
      number == 30 || number == 3
      ? ["06-30", "09-30"].map { day in
        let share = Execution.share(ofYearBy: day)
        return Rate(day: day, percent: Int(100 * share * (0.7 + 0.5 * random.nextUnit())))
      } : []
  }

  /// The months that have passed when a month's last day ends, of twelve.
  private static func share(ofYearBy day: String) -> Double {
    Double(day.prefix(2)).map { $0 / 12 } ?? 1
  }
}
