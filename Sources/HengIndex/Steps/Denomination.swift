/// What values are divided by, to compare units of different size.
public enum Denomination: Hashable, Sendable {
  /// The column that the indicator table names, if it names one.
  case asTabled
  /// Nothing.
  case none
  /// A column of data, by code.
  case by(String)

  package func column(of element: IndexElement) -> String? {
    switch self {
    case .asTabled: element.denominator
    case .none: nil
    case .by(let column): column
    }
  }
}
