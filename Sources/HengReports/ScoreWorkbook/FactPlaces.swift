import HengForms
import HengModel
import HengScoring
import HengWorkbooks

/// Where each fact stands in the sheet of facts.
struct FactPlaces {
  /// The facts that some row needs, row by row.
  let used: [FactKey]
  /// The facts that no row needs, below the others.
  let others: [FactKey]
  private let rows: [FactKey: Int]
  private let book: FactBook
  private let sheetName: String

  /// The row of the table's head.
  static let headRow = 3
  /// The column of the figures.
  static let valueColumn = 3

  init(_ score: EvaluationScore, _ language: Language) {
    book = score.facts
    sheetName = ScoreSheet.facts.name[language]
    let book = book
    var needed = Set(score.rows.flatMap(\.row.facts))
    var open = Array(needed)
    while let key = open.popLast() {
      for source in book.formula(of: key)?.facts ?? [] where needed.insert(source).inserted {
        open.append(source)
      }
    }
    let given = score.evaluation.facts.map(\.key)
    let declared = score.scheme.facts.flatMap { declaration in
      Period.allCases.map { FactKey(declaration.id, $0) }
        .filter { $0.period == .current || needed.contains($0) || given.contains($0) }
    }
    let keys = (declared + given + needed.sorted()).uniqued()
    let (used, others) = (keys.filter(needed.contains), keys.filter { !needed.contains($0) })
    (self.used, self.others) = (used, others)
    // A heading stands between the two.
    let firstRows = (FactPlaces.headRow + 1, FactPlaces.headRow + 2 + used.count)
    rows = Dictionary(
      uniqueKeysWithValues: Array(zip(used, firstRows.0...)) + Array(zip(others, firstRows.1...)))
  }

  var keys: [FactKey] { used + others }
  /// The row of the heading above the facts that no row needs.
  var otherHeadRow: Int { FactPlaces.headRow + 1 + used.count }

  func row(of key: FactKey) -> Int? { rows[key] }

  /// The cells as formulas name them.
  var cells: [FactKey: FactCell] {
    var cells: [FactKey: FactCell] = [:]
    for key in keys {
      guard let row = rows[key] else { continue }
      let place = CellAddress(row: row, column: FactPlaces.valueColumn).absolute
      cells[key] = FactCell(
        FormulaNumber(
          cell: FormulaText.reference(to: place, inSheet: sheetName),
          factor: book.unit(of: key).cellFactor),
        dimension: book.dimension(of: key) ?? .none, mayHoldWord: mayHoldWord(key))
    }
    return cells
  }

  /// Whether a fact follows from a division somewhere; the facts' formulas lead in no circle.
  private func mayHoldWord(_ key: FactKey) -> Bool {
    guard let formula = book.formula(of: key) else { return false }
    var divides = false
    formula.expression.visit {
      if case .binary(.dividedBy, _, _) = $0.kind { divides = true }
    }
    return divides || formula.facts.contains { mayHoldWord($0) }
  }
}
