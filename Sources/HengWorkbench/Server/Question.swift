import FoundationEssentials
import HengModel
import HengSensitivity
import Hummingbird

/// The fields of a request's address.
struct Question: Sendable {
  private let fields: [(name: String, value: String)]

  /// Reads the fields of a query such as `set=a%3D1&lock=b`, in which a plus is a space.
  ///
  /// - Throws: `HTTPError` if it isn't one.
  init(_ query: String?) throws {
    let plain = (query ?? "").split(separator: "+", omittingEmptySubsequences: false)
      .joined(separator: "%20")
    guard let items = URLComponents(string: "?" + plain)?.queryItems,
      items.allSatisfy({ $0.value != nil || !plain.contains("%") })
    else { throw HTTPError(.badRequest, message: "the address isn't encoded as it should be") }
    fields = items.map { ($0.name, $0.value ?? "") }
  }

  /// Returns the values of a field, in order.
  func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// Returns the value of a field, or `nil`.
  func text(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// Returns a whole number of a range, or `nil` if there is none.
  ///
  /// - Throws: `HTTPError` if the field is something else.
  func number(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
    guard let text = text(name), !text.isEmpty else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw HTTPError(
        .badRequest,
        message: "\(name) is a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// Returns the number of a unit of the desk, or `nil` if there is none.
  func unit(_ name: String = "unit", of desk: Desk) throws -> Int? {
    try number(name, in: 0...(desk.items.count - 1))
  }

  /// Returns the number of a unit of the desk.
  func requiredUnit(of desk: Desk) throws -> Int {
    guard let unit = try unit(of: desk) else {
      throw HTTPError(.badRequest, message: "unit is missing")
    }
    return unit
  }

  /// Returns the number of an indicator that carries marks.
  func indicator(of desk: Desk) throws -> Int {
    guard let id = text("indicator"),
      let index = desk.units.indicators.firstIndex(where: { $0.id == id })
    else { throw HTTPError(.badRequest, message: "there is no such indicator") }
    return index
  }

  /// What the person changed.
  func state() throws -> DeskState {
    let state = DeskState(settings: all("set"), locks: all("lock"))
    if state.settings.count + state.locks.count > DeskState.limit {
      throw HTTPError(.badRequest, message: "there are more than \(DeskState.limit) settings")
    }
    return state
  }

  var language: Language { text("lang").flatMap { Language(rawValue: $0) } ?? .chinese }

  /// How many units are the top.
  func top(of desk: Desk) throws -> Int {
    try number("top", in: 1...Desk.unitLimit) ?? DeskAnswer.customaryTop
  }
}
