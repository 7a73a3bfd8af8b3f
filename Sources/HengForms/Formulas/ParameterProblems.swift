/// The cells that say what is wrong with a scheme's parameters; those without words say nothing is.
public struct ParameterProblems: Hashable, Sendable {
  /// All of them, such as `'Parameters'!$F$4:$F$40`.
  public var all: String
  /// Those of the scheme's rounding.
  public var rounding: String
  /// Those of each row that has parameters, by its name.
  public var rows: [String: String]

  /// Creates the cells.
  public init(all: String, rounding: String, rows: [String: String]) {
    self.all = all
    self.rounding = rounding
    self.rows = rows
  }

  /// Whether any cell of a range says something.
  public static func isAny(of range: String) -> String { "SUMPRODUCT(--(LEN(\(range))>0))>0" }
}
