/// A made-up county: the evaluations of all its departments over some years.
///
/// Every department has its own stream of random numbers, so that one more department changes none
/// of the others. A department keeps a standing of its own over the years, on which each row's
/// figures vary; what one year hands on to the next (carry-over, last year's budget) is the same
/// figure in both. Two departments have the same establishment and, in one year, the same conduct,
/// and therefore equal marks on every row.
public struct County: Hashable, Sendable {
  /// The seed all figures follow from.
  public let seed: UInt64
  /// The number of departments.
  public static let unitCount = 60
  /// The evaluated years.
  public static let years = 2021...2023

  /// The number of the department that others are compared with, and of the one made like it.
  static let twins = (model: 17, copy: 42)
  /// The year in which both behave alike.
  static let twinYear = 2022

  /// Creates the county of a seed.
  public init(seed: UInt64) { self.seed = seed }

  /// All evaluation files, by department and year.
  public var files: [CountyFile] {
    accounts.map { unit, account in
      CountyFile(
        path: "\(account.year)/unit-\(unit)/evaluation.yaml",
        text: EvaluationText(unit: unit, account: account, seed: seed).text)
    }
  }

  /// The last year once more as a plain table, with the file that says what its columns mean.
  public var tableFiles: [CountyFile] {
    let year = County.years.upperBound
    let text = TableText(
      year: year, accounts: accounts.filter { $0.account.year == year }, seed: seed)
    return [
      CountyFile(path: "\(year)-table.csv", text: text.table),
      CountyFile(path: "\(year)-table.yaml", text: text.map),
    ]
  }

  /// The figures of every department and year, with the departments' two-digit numbers.
  private var accounts: [(unit: String, account: Account)] {
    let model = Department(number: County.twins.model, seed: seed)
    return (1...County.unitCount).flatMap { number in
      var department = Department(number: number, seed: seed)
      if number == County.twins.copy { department.take(conductOf: model, in: County.twinYear) }
      let unit = number < 10 ? "0\(number)" : "\(number)"
      return department.accounts.map { (unit: unit, account: $0) }
    }
  }
}

/// A file of the county.
public struct CountyFile: Hashable, Sendable {
  /// Where the file stands below the county's folder.
  public let path: String
  /// What it says.
  public let text: String
}
