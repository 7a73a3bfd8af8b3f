import HengTestSupport
import Testing

/// A table of a case file: a head of column names, then a row of a name and numbers for each unit.
struct CaseTable {
  let names: [String]
  private let head: [String]
  private let rows: [[String]]

  /// Reads a file of the case folder.
  init(_ file: String) throws {
    let path = ProjectFiles.path("Tests/HengIndexTests/Cases/\(file)")
    let text = try #require(ProjectFiles.text(path), "there is no case file \(file)")
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    head = try #require(lines.first)
    rows = Array(lines.dropFirst())
    names = rows.map { $0[0] }
  }

  /// The fields of each row.
  var records: [[String]] { rows }

  /// The names of the columns but the first.
  var columns: [String] { Array(head.dropFirst()) }

  /// The numbers of a column; an empty field or NA is none.
  func values(_ column: String) throws -> [Double?] {
    let place = try #require(head.firstIndex(of: column), "there is no column \(column)")
    return try rows.map { row in
      let field = row[place]
      guard !field.isEmpty, field != "NA" else { return nil }
      let number = try #require(Double(field), "\(field) isn't a number")
      return number
    }
  }

  /// The numbers of a column that lacks none.
  func numbers(_ column: String) throws -> [Double] {
    try values(column).map { try #require($0) }
  }

  /// The numbers of a column in the order of other names.
  func numbers(_ column: String, for order: [String]) throws -> [Double] {
    let numbers = try numbers(column)
    return try order.map { numbers[try #require(names.firstIndex(of: $0))] }
  }
}

/// Returns ranks from 1 for the largest; equal scores share the smallest.
func ranks(_ scores: [Double]) -> [Double] {
  scores.map { score in Double(1 + scores.count { $0 > score }) }
}

/// The largest difference of two columns, with 0 for a value missing in both.
func largestDifference(_ left: [Double?], _ right: [Double?]) -> Double {
  guard left.count == right.count else { return .infinity }
  return zip(left, right).map { left, right in
    if left == nil, right == nil { return 0 }
    guard let left, let right else { return .infinity }
    return abs(left - right)
  }.max() ?? 0
}
