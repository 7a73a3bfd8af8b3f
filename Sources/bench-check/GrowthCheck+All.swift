import HengIndex
import Workloads

extension GrowthCheck {
  /// Makes every check.
  ///
  /// What grows as its input takes 4 times the time; a tenth of the smaller time that grows as the
  /// square of it would make that 5.2.
  static func all() throws -> [GrowthCheck] {
    let (small, large) = (
      try DepartmentTable(rowCount: 1_000), try DepartmentTable(rowCount: 4_000)
    )
    let scoring = try GrowthCheck("scoring a table of 4,000 rows", most: 5.2, rounds: 5) {
      try small.score()
    } large: {
      try large.score()
    }
    return [scoring] + (try imputations())
  }

  private static func imputations() throws -> [GrowthCheck] {
    let (small, large) = (try GapsWork(rowCount: 2_000), try GapsWork(rowCount: 8_000))
    let methods: [(name: String, method: Imputation, most: Double)] = [
      ("mean", .mean, 5.2), ("group-mean", .groupMean(by: "group"), 5.2),
      ("siblings", .siblings, 5.2), ("latest", .latest, 5.2), ("interpolated", .interpolated, 5.2),
      // Sorting takes a little more than in proportion.
      ("median", .median, 6.5), ("group-median", .groupMedian(by: "group"), 6.5),
      // Each unit with gaps is compared with all of its year.
      ("nearest", .nearest(count: 5), 16),
    ]
    return try methods.map { name, method, most in
      try GrowthCheck("filling 8,000 rows by \(name)", most: most, rounds: 5) {
        _ = try small.fill(by: method)
      } large: {
        _ = try large.fill(by: method)
      }
    }
  }
}
