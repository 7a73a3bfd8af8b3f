/// A language in which Heng speaks to people.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// Simplified Chinese.
  case chinese = "zh"
  /// English.
  case english = "en"
}

/// The same text in Chinese and in English.
public struct LocalizedText: Hashable, Sendable {
  /// The Chinese text.
  public var zh: String
  /// The English text.
  public var en: String

  /// Creates a text from its two versions.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// Creates a text that reads the same in both languages, such as a number or an address.
  public init(_ text: String) {
    self.init(zh: text, en: text)
  }

  /// Returns the text in one language.
  public subscript(language: Language) -> String {
    language == .chinese ? zh : en
  }

  /// Joins two texts language by language.
  public static func + (left: LocalizedText, right: LocalizedText) -> LocalizedText {
    LocalizedText(zh: left.zh + right.zh, en: left.en + right.en)
  }

  /// Joins several texts language by language, with 、 and a comma between them unless told otherwise.
  public static func joined(
    _ texts: [LocalizedText], with separator: LocalizedText = LocalizedText(zh: "、", en: ", ")
  ) -> LocalizedText {
    LocalizedText(
      zh: texts.map(\.zh).joined(separator: separator.zh),
      en: texts.map(\.en).joined(separator: separator.en))
  }
}

extension LocalizedText: ExpressibleByStringInterpolation {
  /// Creates a text that reads the same in both languages.
  public init(stringLiteral value: String) { self.init(value) }

  /// Creates a text from pieces, of which those in two languages go to each.
  public init(stringInterpolation: Interpolation) { self = stringInterpolation.text }

  /// Collects the pieces of an interpolated text.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = LocalizedText(zh: "", en: "")

    /// Creates an empty collection.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds a piece that reads the same in both languages.
    public mutating func appendLiteral(_ literal: String) { text = text + LocalizedText(literal) }

    /// Adds a text in each language.
    public mutating func appendInterpolation(_ piece: LocalizedText) { text = text + piece }

    /// Adds a value that reads the same in both languages.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text = text + LocalizedText(value.description)
    }
  }
}
