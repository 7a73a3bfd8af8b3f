/// Codes of rows, and of parts of rows, that aren't identifiers of the scheme.
public enum FormRowKey {
  /// The row with the numbers of columns (栏次).
  public static let columnNumbers = "#"
  /// The row with the total.
  public static let total = "="
  /// The row with the grade.
  public static let grade = "=="
  /// The score that another assessment gave.
  public static let score = ":score"
  /// The most that it gives.
  public static let outOf = ":of"
}
