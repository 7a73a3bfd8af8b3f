import HengModel
import HengNumerics

/// The score rates under a state's rules and what they rest on, unit by unit.
struct RatesAnswer: Encodable {
  var rules: String
  var rates: [[Double]]
  var bases: [[String]]

  init(_ ruled: RuledUnits) {
    rules = ruled.key
    rates = (0..<ruled.rates.rowCount).map { ruled.rates.row($0) }
    bases = ruled.bases.map { $0.map(\.rawValue) }
  }
}
