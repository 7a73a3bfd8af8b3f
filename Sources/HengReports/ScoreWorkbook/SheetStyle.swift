import HengWorkbooks

/// The looks of cells in workbooks of scores.
enum SheetStyle {
  static let fontSize = 9.0

  private static let plain: CellStyle = {
    var style = CellStyle()
    style.fontSize = fontSize
    return style
  }()

  static let title = plain.with {
    $0.isBold = true
    $0.fontSize = 15
    $0.alignment = .center
    $0.wraps = true
  }
  /// A remark outside tables.
  static let note = plain.with {
    $0.wraps = true
    $0.textColor = CellStyle.Color(0x555555)
  }
  static let heading = plain.with {
    $0.isBold = true
    $0.fontSize = 11
  }
  /// The name of a value above a table.
  static let name = plain.with {
    $0.isBold = true
    $0.hasBorder = true
    $0.wraps = true
    $0.fill = CellStyle.Color(0xE8EEF4)
  }
  static let header = name.with { $0.alignment = .center }
  static let text = plain.with {
    $0.hasBorder = true
    $0.wraps = true
  }
  static let centered = text.with { $0.alignment = .center }
  static let number = centered
  /// A figure beside its unit.
  static let figure = text.with { $0.alignment = .trailing }
  /// What is wrong with an input.
  static let problem = text.with { $0.textColor = problemColor }
  static let problemColor = CellStyle.Color(0xB00020)
  static let total = number.with {
    $0.isBold = true
    $0.fill = CellStyle.Color(0xF3F3F3)
  }
  static let totalName = total.with {
    $0.alignment = .leading
  }

  /// The number format of marks with some decimal places.
  static func format(digits: Int) -> String {
    digits == 0 ? "0" : "0." + String(repeating: "0", count: digits)
  }

  private static let inputFill = CellStyle.Color(0xFFF6D6)

  /// The look of a cell that may be filled in.
  static func input(_ style: CellStyle) -> CellStyle {
    style.with {
      $0.fill = inputFill
      $0.isLocked = false
    }
  }
}

extension CellStyle {
  /// The style with a number format.
  func formatted(_ format: String?) -> CellStyle { with { $0.numberFormat = format } }
}
