/// How an indicator's values become comparable, with what the table or a unit has to give for it.
public enum NormalizationMethod: Hashable, Sendable {
  /// A formula that needs nothing else.
  case formula(Normalization)
  /// The way made from the worst value to the indicator's target in the table.
  case toTarget(capped: Bool = true)
  /// The way made from the worst value to that of a unit, by code, in its latest year.
  case toUnit(String)

  /// Returns the formula for an indicator.
  func formula(for element: IndexElement, rows: [IndexRow]) throws(IndexFailure) -> Normalization {
    switch self {
    case .formula(let formula): return formula
    case .toTarget(let capped):
      guard let target = element.target else {
        throw IndexFailure(problems: [.noTarget(indicator: element.id)])
      }
      return .distanceToTarget(target, capped: capped)
    case .toUnit(let id):
      let own = rows.indices.filter { rows[$0].id == id }
      guard let row = own.max(by: { (rows[$0].year ?? 0) < (rows[$1].year ?? 0) }) else {
        throw IndexFailure(problems: [.noReference(id)])
      }
      return .distanceToReference(unit: row)
    }
  }
}
