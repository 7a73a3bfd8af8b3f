/// Pieces of formulas that hold text from elsewhere.
public enum FormulaText {
  /// Returns words as a formula writes them, which no words can leave; they equal a cell's text of
  /// the same words.
  public static func quoted(_ words: String) -> String {
    "\"" + CellText.plain(words).replacing("\"", with: "\"\"") + "\""
  }

  /// Returns a cell or a range of a sheet as formulas of other sheets name it.
  public static func reference(to place: String, inSheet sheet: String) -> String {
    "'" + sheet.replacing("'", with: "''") + "'!" + place
  }
}
