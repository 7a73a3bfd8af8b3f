package import HengDiagnostics
import HengWorkbooks

/// Why a cell of a workbook that isn't empty has no content.
package enum CellAbsence: Hashable, Sendable {
  /// It is a formula whose result isn't in the file.
  case uncalculated
  /// The part of the workbook that holds its text isn't in the file.
  case lostText

  init?(_ value: ReadCell.Value) {
    switch value {
    case .uncalculated: self = .uncalculated
    case .lost: self = .lostText
    default: return nil
    }
  }

  /// What is to be done about it.
  package var problem: Problem {
    switch self {
    case .uncalculated: .uncalculated
    case .lostText: .lostText
    }
  }
}
