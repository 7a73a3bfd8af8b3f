import HengForms
import HengModel
import HengScoring
import HengWorkbooks

/// Where weights stand in the sheet of weights: rows that carry marks, then dimensions.
struct WeightPlaces {
  /// A dimension with the rows below it, as places in ``rows``.
  struct Dimension {
    var label: Indicator.DimensionLabel
    /// How many dimensions are above it.
    var depth: Int
    var members: ClosedRange<Int>
  }

  /// The rows that carry marks, as places in the scheme.
  let rows: [Int]
  /// The dimensions in the order of the scheme.
  let dimensions: [Dimension]
  /// The deepest level of dimensions, from 0; -1 without any.
  let deepest: Int
  private let sheetName: String

  static let headRow = 3
  static let firstRow = headRow + 1
  static let (nameColumn, fullColumn, setColumn, lockColumn) = (1, 2, 3, 4)
  static let (weightColumn, rateColumn, plainColumn, marksColumn, changeColumn) = (5, 6, 7, 8, 9)
  static let columnCount = 9

  init(_ scheme: Scheme, _ language: Language) {
    sheetName = ScoreSheet.weights.name[language]
    let rows = scheme.rows.indices.filter { scheme.rows[$0].indicator.fullMarks > 0 }
    var order: [String] = []
    var found: [String: Dimension] = [:]
    for (place, index) in rows.enumerated() {
      for (depth, label) in scheme.rows[index].indicator.path.enumerated() {
        if let known = found[label.id] {
          found[label.id]?.members = known.members.lowerBound...place
        } else {
          order.append(label.id)
          found[label.id] = Dimension(label: label, depth: depth, members: place...place)
        }
      }
    }
    self.rows = rows
    dimensions = order.compactMap { found[$0] }
    deepest = dimensions.map(\.depth).max() ?? -1
  }

  /// The last row of the table of rows.
  var lastRow: Int { WeightPlaces.firstRow + max(1, rows.count) - 1 }
  /// The row of the totals.
  var totalRow: Int { lastRow + 1 }
  var gradeRow: Int { lastRow + 2 }
  /// The head of the table of dimensions.
  var dimensionHeadRow: Int { lastRow + 5 }

  func row(ofDimension index: Int) -> Int { dimensionHeadRow + 1 + index }

  /// The two columns, hidden, of the weights before a step: step 0 is the start, each further one
  /// follows a level of dimensions, the last one the whole scheme.
  func marksColumn(ofStep step: Int) -> Int { WeightPlaces.columnCount + 1 + 2 * step }
  func settledColumn(ofStep step: Int) -> Int { marksColumn(ofStep: step) + 1 }

  /// The steps that fill dimensions up, by the depth of the dimensions.
  var depths: [Int] { deepest < 0 ? [] : Array((0...deepest).reversed()) }

  /// The cell that tells whether the weights are printable; the column behind the steps.
  var printable: CellAddress {
    CellAddress(row: WeightPlaces.firstRow, column: marksColumn(ofStep: depths.count + 1))
  }

  func cell(_ column: Int, _ place: Int) -> CellAddress {
    CellAddress(row: WeightPlaces.firstRow + place, column: column)
  }

  func range(_ column: Int) -> CellRange {
    CellRange(cell(column, 0), CellAddress(row: lastRow, column: column))
  }

  /// A cell as formulas of other sheets name it.
  func reference(_ address: CellAddress) -> String {
    FormulaText.reference(to: address.absolute, inSheet: sheetName)
  }

  /// The cells of a column as formulas of other sheets name them.
  func reference(toColumn column: Int) -> String {
    FormulaText.reference(to: range(column).absolute, inSheet: sheetName)
  }

  private var totalCell: CellAddress {
    CellAddress(row: totalRow, column: WeightPlaces.marksColumn)
  }
  private var gradeCell: CellAddress {
    CellAddress(row: gradeRow, column: WeightPlaces.marksColumn)
  }
  var total: String { reference(totalCell) }
  var grade: String { reference(gradeCell) }
}

extension WeightPlaces {
  /// Whether the official weights are multiples of the scheme's quantum.
  func arePrintable(_ scheme: Scheme) -> Bool {
    rows.allSatisfy {
      (scheme.rows[$0].indicator.fullMarks / scheme.rounding.quantum).isInteger
    }
  }

  /// The total under the official weights, as what-if analysis has it.
  func totalValue(_ score: EvaluationScore, _ language: Language) -> Cell.FormulaValue {
    guard let total = officialTotal(score) else {
      return .text(FormulaWord.pending.label[language])
    }
    return .number(total.doubleValue)
  }

  func gradeValue(_ score: EvaluationScore, _ language: Language) -> Cell.FormulaValue {
    guard let total = officialTotal(score), !score.scheme.isPartial else { return .text("") }
    let grade = total == score.total ? score.grade : score.scheme.grades.grade(of: total)
    return .text(grade?.label[language] ?? "")
  }

  private func officialTotal(_ score: EvaluationScore) -> Rational? {
    guard let total = score.total else { return nil }
    if arePrintable(score.scheme) { return total }
    let exact = score.rows.reduce(Rational.zero) { $0 + ($1.result.marks ?? $1.marks ?? 0) }
    let rounding = score.scheme.rounding
    return exact.rounded(to: rounding.digits, rounding.mode)
  }
}
