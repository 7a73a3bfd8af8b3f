package import HengDiagnostics
import HengModel
package import HengWorkbooks

/// Reads the codes of units, which spreadsheets take for numbers and days.
package enum UnitCodes {
  /// The digits that a spreadsheet keeps.
  private static let keptDigits = 15

  /// Returns the code that a cell shows: a number in the format `000` with the zeros in front, in
  /// `"A"000` with the letter too.
  ///
  /// - Parameters:
  ///   - text: The cell's text, without white space at its ends.
  ///   - display: What a cell of a workbook shows of its number.
  /// - Returns: The code; the text itself if there is nothing to fill up.
  package static func code(_ text: String, display: NumberDisplay?) -> String {
    guard let display, !text.isEmpty else { return text }
    switch display.kind {
    case .text: return display.before + text + display.after
    case .general,
      .number where text.allSatisfy(\.isASCIIDigit):
      let zeros = String(repeating: "0", count: max(0, display.wholeDigits - text.count))
      return display.before + zeros + text + display.after
    default: return text
    }
  }

  /// Tells what became of a code that was stored as something else than text: one that lost digits is
  /// refused, one that became a day is told.
  package static func problem(
    of text: String, display: NumberDisplay?
  ) -> (told: Problem, isRefusal: Bool)? {
    guard let display else { return nil }
    switch display.kind {
    case .date, .time, .duration: return (.codeBecameDate(text), false)
    case .text: return nil
    default:
      if !display.isFaithful || display.exponent != 0 || display.kind == .words {
        return (.shownOtherwise(nil, stored: text), true)
      }
      return text.count(where: \.isASCIIDigit) > keptDigits ? (.codeLostDigits(text), true) : nil
    }
  }

  /// The code without zeros in front, by which codes that differ in form only are alike; `nil` for
  /// one that isn't all digits.
  package static func plainForm(of code: String) -> String? {
    guard !code.isEmpty, code.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    let digits = code.drop { $0 == "0" }
    return digits.isEmpty ? "0" : String(digits)
  }
}
