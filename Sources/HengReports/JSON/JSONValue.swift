public import FoundationEssentials
import Glibc
public import HengModel

/// A JSON value whose numbers are exact decimals.
public enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, written with all its digits.
  case number(Decimal)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object; keys are written in sorted order.
  case object([String: JSONValue])

  /// Digits beyond this don't fit a `Decimal`, whose mantissa has 128 bits.
  private static let digitLimit = 38

  /// A `Decimal` holds no 12 digits of smaller numbers.
  private static let leastMagnitude = 1e-100

  /// Creates a number; a fraction that never ends keeps 12 decimal places.
  ///
  /// A number with more digits than a `Decimal` holds becomes a string, with all of them.
  public init(_ number: Rational) {
    let text = number.shortText(digits: 12)
    if text.count(where: \.isNumber) <= JSONValue.digitLimit, let value = Decimal(string: text) {
      self = .number(value)
    } else {
      self = .string(text)
    }
  }

  /// Creates a number, or `null`.
  public init(_ number: Rational?) { self = number.map { JSONValue($0) } ?? .null }

  /// Creates a number from a double, to 12 decimal places, or 12 digits where it is below 0.001;
  /// the last bits, which differ from processor to processor, don't show.
  public init(_ value: Double) {
    if abs(value) < JSONValue.leastMagnitude {
      self = .number(0)
      return
    }
    let exponent = abs(value) < 1e-3 && value != 0 ? Int(log10(abs(value)).rounded(.down)) : -1
    let places = exponent < -1 ? 11 - exponent : 12
    let digits = (value * pow(10, Double(places))).rounded()
    guard let significand = Int(exactly: digits) else {
      self = Decimal(string: value.description).map { .number($0) } ?? .null
      return
    }
    self = .number(
      Decimal(
        sign: significand < 0 ? .minus : .plus, exponent: -places,
        significand: Decimal(significand.magnitude)))
  }

  /// Creates a number, or `null`.
  public init(_ value: Double?) { self = value.map { JSONValue($0) } ?? .null }

  /// Creates an array of numbers.
  public init(_ values: [Double]) { self = .array(values.map { JSONValue($0) }) }

  /// Creates a string, or `null`.
  public init(_ text: String?) { self = text.map { .string($0) } ?? .null }

  /// Creates an object with the text in both languages, or `null`.
  public init(_ text: LocalizedText?) {
    self = text.map { .object(["zh": .string($0.zh), "en": .string($0.en)]) } ?? .null
  }

  /// Returns the value as JSON text with sorted keys, ended by a line feed.
  public func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}

extension JSONValue: Encodable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let values): try container.encode(values)
    case .object(let values): try container.encode(values)
    }
  }
}
