import HengModel

/// A line of separated values for programs that show tables, in UTF-8.
///
/// Quoting is that of RFC 4180, and lines end in CR LF. Characters that break lines or turn the
/// direction of writing become spaces. Text that a spreadsheet would take for a formula (it starts
/// with a tab or a line end, or behind spaces with `=`, `+`, `-` or `@`) gets an apostrophe in front.
struct SeparatedLine {
  /// What a file of lines starts with, so that Excel reads it as UTF-8.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private var line: [UInt8] = []

  init() { line.reserveCapacity(160) }

  /// Adds a number, or anything else that needs no quotation marks.
  mutating func appendNumber(_ text: String) {
    line += text.utf8
    line.append(UInt8(ascii: ","))
  }

  /// Adds a number in its short form; nothing stands for one that isn't known.
  mutating func appendNumber(_ number: Rational?) {
    number?.appendShortText(to: &line)
    line.append(UInt8(ascii: ","))
  }

  /// Adds a text.
  mutating func append(_ text: String) {
    // What stood in front of a sign may go without being seen.
    let plain = text.inOneLine
    let start = plain.utf8.first { $0 != UInt8(ascii: " ") }
    let isFormula = text.utf8.first.map(\.isLineControl) ?? false || start.map(\.isSign) ?? false
    let safe = isFormula ? "'" + plain : plain
    if safe.utf8.contains(where: \.needsQuotes) {
      line.append(UInt8(ascii: "\""))
      for byte in safe.utf8 {
        if byte == UInt8(ascii: "\"") { line.append(byte) }
        line.append(byte)
      }
      line.append(UInt8(ascii: "\""))
    } else {
      line += safe.utf8
    }
    line.append(UInt8(ascii: ","))
  }

  /// The line with its end, which takes the place of the last comma.
  consuming func bytes() -> [UInt8] {
    line[line.count - 1] = UInt8(ascii: "\r")
    line.append(UInt8(ascii: "\n"))
    return line
  }
}

extension UInt8 {
  /// Whether it is a tab or a line end.
  fileprivate var isLineControl: Bool {
    switch self {
    case UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }

  /// Whether a formula may start with it.
  fileprivate var isSign: Bool {
    switch self {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
    default: false
    }
  }

  /// Whether a cell with it stands in quotation marks.
  fileprivate var needsQuotes: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }
}
