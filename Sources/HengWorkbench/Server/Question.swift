package import HengModel
import HengSensitivity

/// The fields of a request's address.
package struct Question: Sendable {
  private let fields: [(name: String, value: String)]

  /// Reads the fields of a query such as `set=a%3D1&lock=b`, in which a plus is a space.
  ///
  /// - Throws: `HTTPError` if it isn't one.
  package init(_ query: String?) throws {
    fields = try (query ?? "").split(separator: "&").map { field in
      let end = field.firstIndex(of: "=") ?? field.endIndex
      guard let name = String(percentDecoding: field[..<end]),
        let value = String(percentDecoding: field[end...].dropFirst())
      else { throw HTTPError(.badRequest, message: "the address isn't encoded as it should be") }
      return (name, value)
    }
  }

  /// Returns the values of a field, in order.
  package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// Returns the value of a field, or `nil`.
  package func text(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// Returns a whole number of a range, or `nil` if there is none.
  ///
  /// - Throws: `HTTPError` if the field is something else.
  package func number(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
    guard let text = text(name), !text.isEmpty else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw HTTPError(
        .badRequest,
        message: "\(name) is a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// Returns the number of a unit of the desk, or `nil` if there is none.
  package func unit(_ name: String = "unit", of desk: Desk) throws -> Int? {
    try number(name, in: 0...(desk.items.count - 1))
  }

  /// The unit that is selected, if it is one of the desk.
  package func selectedUnit(of desk: Desk) -> Int? {
    text("unit").flatMap { Int($0) }.flatMap { desk.items.indices.contains($0) ? $0 : nil }
  }

  /// Returns the number of a unit of the desk.
  package func requiredUnit(of desk: Desk) throws -> Int {
    guard let unit = try unit(of: desk) else {
      throw HTTPError(.badRequest, message: "unit is missing")
    }
    return unit
  }

  /// Returns the number of an indicator that carries marks.
  package func indicator(of desk: Desk) throws -> Int {
    guard let id = text("indicator"),
      let index = desk.units.indicators.firstIndex(where: { $0.id == id })
    else { throw HTTPError(.badRequest, message: "there is no such indicator") }
    return index
  }

  /// What the person changed.
  package func state() throws -> DeskState {
    let state = DeskState(settings: all("set"), locks: all("lock"))
    if state.settings.count + state.locks.count > DeskState.limit {
      throw HTTPError(.badRequest, message: "there are more than \(DeskState.limit) settings")
    }
    return state
  }

  package var language: Language { text("lang").flatMap { Language(rawValue: $0) } ?? .chinese }

  /// How many units are the top.
  package func top(of desk: Desk) -> Int {
    guard let text = text("top"), let top = Int(text) else { return DeskAnswer.customaryTop }
    return max(1, min(top, desk.items.count))
  }
}

extension String {
  /// Decodes what stands in a query: `%E5` and the like for bytes of UTF-8, a plus for a space; `nil`
  /// if it isn't encoded so.
  fileprivate init?(percentDecoding text: Substring) {
    var bytes: [UInt8] = []
    var rest = text.utf8
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        let digits = rest.prefix(2)
        guard digits.count == 2, let code = UInt8(String(Substring(digits)), radix: 16),
          digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-")
        else { return nil }
        bytes.append(code)
        rest = rest.dropFirst(2)
      default: bytes.append(byte)
      }
    }
    self.init(validating: bytes, as: UTF8.self)
  }
}
