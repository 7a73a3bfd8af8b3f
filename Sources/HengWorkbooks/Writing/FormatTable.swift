import CXLSXWriter

/// The formats of a workbook, one for each style in use.
@safe final class FormatTable {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]

  /// Creates a table for a book, which has to outlive it.
  init(book: UnsafeMutablePointer<lxw_workbook>) { unsafe self.book = book }

  /// A font for Chinese text that office programs have or replace by one that has Chinese.
  private static let fontName = "宋体"

  /// Returns the format of a style, or `nil` if the memory doesn't suffice.
  func format(of style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let format = unsafe formats[style] { return unsafe format }
    // Safety: the book owns its formats until it is closed, and copies the strings.
    guard let format = unsafe workbook_add_format(book) else { return nil }
    unsafe format_set_font_name(format, FormatTable.fontName)
    unsafe format_set_font_size(format, style.fontSize)
    if style.isBold { unsafe format_set_bold(format) }
    if let color = style.textColor { unsafe format_set_font_color(format, color.rgb) }
    if let color = style.fill {
      unsafe format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      // The fore colour is the one that a solid pattern shows.
      unsafe format_set_fg_color(format, color.rgb)
    }
    if let code = style.numberFormat { unsafe format_set_num_format(format, code) }
    switch style.alignment {
    case nil: break
    case .leading: unsafe format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .trailing: unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    if style.indent > 0 { unsafe format_set_indent(format, UInt8(clamping: style.indent)) }
    if style.wraps { unsafe format_set_text_wrap(format) }
    if style.hasBorder { unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if !style.isLocked { unsafe format_set_unlocked(format) }
    unsafe formats[style] = format
    return unsafe format
  }

  /// Returns a format that changes the background alone, for cells that have another.
  func background(_ color: CellStyle.Color) -> UnsafeMutablePointer<lxw_format>? {
    // Safety: as above.
    guard let format = unsafe workbook_add_format(book) else { return nil }
    // Of a format that lies over another, the back colour is the one that shows.
    unsafe format_set_bg_color(format, color.rgb)
    return unsafe format
  }
}
