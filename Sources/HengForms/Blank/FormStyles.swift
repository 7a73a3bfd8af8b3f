import HengWorkbooks

/// The looks of the data-entry workbook.
enum FormStyles {
  private static let grid = CellStyle().with {
    $0.hasBorder = true
    $0.wraps = true
  }

  /// The title of a sheet.
  static let title = CellStyle().with {
    $0.isBold = true
    $0.fontSize = 15
    $0.alignment = .center
    $0.wraps = true
  }
  /// What to know before filling in.
  static let hint = CellStyle().with {
    $0.textColor = CellStyle.Color(0x59_5959)
    $0.wraps = true
  }
  /// The title of a part.
  static let part = CellStyle().with {
    $0.isBold = true
    $0.fontSize = 12
    $0.wraps = true
  }
  /// A column's word.
  static let header = grid.with {
    $0.isBold = true
    $0.alignment = .center
    $0.fill = CellStyle.Color(0xDD_E6F0)
  }
  /// A code that the program finds the row by.
  static let key = CellStyle().with {
    $0.fontSize = 6
    $0.textColor = CellStyle.Color(0xA6_A6A6)
    $0.numberFormat = "@"
  }
  /// Printed text.
  static let text = grid
  /// Printed text in the middle of its cell.
  static let centered = grid.with { $0.alignment = .center }
  /// A number that the form states.
  static let number = grid.with { $0.alignment = .center }
  /// What a formula computes.
  static let computed = grid.with {
    $0.fill = CellStyle.Color(0xF2_F2F2)
    $0.alignment = .trailing
  }
  /// A place to write.
  static let entry = grid.with {
    $0.fill = CellStyle.Color(0xFF_F9DB)
    $0.isLocked = false
  }
  /// A place to write words that mustn't turn into numbers or dates.
  static let words = entry.with { $0.numberFormat = "@" }
  /// A place for an amount.
  static let amount = entry.with {
    $0.numberFormat = "#,##0.00####"
    $0.alignment = .trailing
  }
  /// A place for a count.
  static let count = entry.with { $0.alignment = .trailing }
  /// The background of text where formulas need a number.
  static let textInPlaceOfNumber = CellStyle.Color(0xFF_C48A)
  /// A place for a share.
  static let percent = entry.with {
    $0.numberFormat = "0.00%"
    $0.alignment = .trailing
  }
  /// A place for one of some words.
  static let choice = entry.with { $0.alignment = .center }
}
