import Glibc
import HengNumerics

/// A made-up department with its conduct in every year.
struct Department: Hashable, Sendable {
  private let number: Int
  private let seed: UInt64
  /// The posts it may fill.
  private var establishment: Int
  /// The initial budget of each year.
  private let initialBudgets: [Amount]
  /// What the first year finds: funds carried over and the official expenses' budget before it.
  private let carryOver: Amount
  private let officialExpensesBudget: Amount
  /// The parts of the initial budget that are for operating and for procurement, in percent.
  private let operatingShare: Double
  private let procurementShare: Double
  private let approvedArea: Int
  private var conduct: [Conduct]

  /// Draws a department.
  init(number: Int, seed: UInt64) {
    self.number = number
    self.seed = seed
    var random = RandomStream(seed: seed, block: UInt64(number))
    // Budgets of a county's departments span two powers of ten, from 200 to 20 000 万元.
    let budget = 200 * pow(100, random.nextUnit())
    initialBudgets = (0..<County.years.count).map { index in
      Amount(budget).percent(100 + 2.5 * Double(index) * random.nextUnit())
    }
    establishment = 10 + Int(budget.squareRoot() * (0.8 + 0.6 * random.nextUnit()))
    carryOver = Amount(budget).percent(3 * random.nextUnit())
    officialExpensesBudget = Amount(3 + budget * 0.002 * (0.5 + random.nextUnit()))
    operatingShare = 6 + 8 * random.nextUnit()
    procurementShare = 3 + 9 * random.nextUnit()
    approvedArea = 400 + 50 * Int(60 * random.nextUnit())
    let standing = -0.62 + 0.72 * random.nextNormal()
    let trend = 0.22 * random.nextNormal()
    let leanings = (0..<Conduct.rowCount).map { _ in 0.5 * random.nextNormal() }
    conduct = (0..<County.years.count).map { index in
      let inYear = standing + trend * Double(index - 1) + 0.25 * random.nextNormal()
      return Conduct(standing: inYear, leanings: leanings, &random)
    }
  }

  /// Makes the department behave like another in one year, with as many posts.
  mutating func take(conductOf other: Department, in year: Int) {
    establishment = other.establishment
    let index = year - County.years.lowerBound
    conduct[index] = other.conduct[index]
  }

  /// The figures of each year.
  var accounts: [Account] {
    var (carryOver, expensesBudget) = (carryOver, officialExpensesBudget)
    return zip(zip(County.years, initialBudgets), conduct).map { pair, conduct in
      let (year, initial) = pair
      let supplement = initial.percent(conduct.supplement)
      var account = Account(
        year: year, conduct: conduct,
        staff: Int((Double(establishment) * conduct.staffing / 100).rounded()),
        establishment: establishment,
        priorOfficialExpensesBudget: expensesBudget,
        officialExpensesBudget: expensesBudget.percent(100 + conduct.officialExpensesChange),
        initialBudget: initial, supplementaryBudget: supplement, carryOver: carryOver,
        yearEndBalance: (initial + supplement + carryOver).percent(conduct.unspent),
        operatingBudget: initial.percent(operatingShare),
        procurementBudget: initial.percent(procurementShare),
        approvedArea: conduct.building == nil ? 0 : approvedArea)
      account.execution = Execution(ofDepartment: number, account, seed: seed)
      carryOver = account.yearEndBalance
      expensesBudget = account.officialExpensesBudget
      return account
    }
  }
}

/// The figures of a department's year.
struct Account: Hashable, Sendable {
  var year: Int
  var conduct: Conduct
  var staff: Int
  var establishment: Int
  var priorOfficialExpensesBudget: Amount
  var officialExpensesBudget: Amount
  var initialBudget: Amount
  var supplementaryBudget: Amount
  var carryOver: Amount
  var yearEndBalance: Amount
  var operatingBudget: Amount
  var procurementBudget: Amount
  /// The floor area approved for an office building completed in the year, in square metres; 0
  /// without one.
  var approvedArea: Int
  /// The spending through the year, for the few departments that tell it.
  var execution: Execution?

  var officialExpenses: Amount { officialExpensesBudget.percent(conduct.officialExpenses) }
  var operatingExpenses: Amount { operatingBudget.percent(conduct.operating) }
  /// What was spent by the end of the year.
  var expenditure: Amount {
    let funds = initialBudget + supplementaryBudget + carryOver
    return Amount(hundredths: funds.hundredths - yearEndBalance.hundredths)
  }
  var procurement: Amount { procurementBudget.percent(conduct.procurement) }
  /// The floor area built, in square metres.
  var builtArea: Int {
    Int((Double(approvedArea) * (conduct.building?.area ?? 0) / 100).rounded())
  }
  /// What the building cost.
  var buildingCost: Amount { approvedCost.percent(conduct.building?.cost ?? 0) }
  /// What the building may cost: a made-up 0.3 万元 for each square metre.
  var approvedCost: Amount { Amount(0.3 * Double(approvedArea)) }
}
