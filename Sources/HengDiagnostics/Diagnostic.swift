public import HengModel

/// A mistake in what a person wrote or set, or a note on how it was read, with its place.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How much a diagnostic weighs.
  public enum Severity: String, Hashable, Sendable {
    /// What is meant can't be used until it is mended.
    case error
    /// Everything was used; a reader of the result should know how.
    case note
  }

  /// What is wrong.
  public var problem: Problem
  /// Where.
  public var place: Place
  /// How much it weighs.
  public var severity: Severity

  /// Creates a diagnostic.
  package init(_ problem: Problem, at place: Place, _ severity: Severity = .error) {
    self.problem = problem
    self.place = place
    self.severity = severity
  }

  /// Creates the diagnostic of a place in a file.
  package init(_ problem: Problem, at location: FileLocation) {
    self.init(problem, at: .file(location))
  }

  /// The stable kebab-case name of the kind of mistake.
  public var code: String { problem.code }

  /// The place in a file; `nil` for other places.
  public var location: FileLocation? { place.location }

  /// What was found, what was expected and the nearest fix, without the place, with bare names of
  /// settings.
  public var message: LocalizedText { message(settings: .bare) }

  private func message(settings style: SettingStyle) -> LocalizedText {
    let message = style.text(of: problem.message)
    return LocalizedText(
      zh: Diagnostic.escape(Diagnostic.cutQuotes(in: message.zh)),
      en: Diagnostic.escape(Diagnostic.cutQuotes(in: message.en)))
  }

  /// The line that a person reads: the place and the message.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - style: How names of settings are written.
  /// - Returns: One line, without what could steer a terminal.
  public func text(_ language: Language, settings style: SettingStyle = .bare) -> String {
    let severity = severity.label[language]
    return Diagnostic.escape("\(place.text(settings: style)): \(severity): ")
      + message(settings: style)[language] + Diagnostic.escape(" [\(code)]")
  }

  /// The lines that a person reads: the place and the message, and below it what to write, if the
  /// problem shows it.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - style: How names of settings are written.
  /// - Returns: At least one line, none with what could steer a terminal.
  func ownLines(_ language: Language, settings style: SettingStyle) -> [String] {
    [text(language, settings: style)] + problem.example.map { "    " + Diagnostic.escape($0) }
  }

  /// Quoted text of a file longer than this is cut.
  private static let quoteLimit = 60

  private static func cutQuotes(in message: String) -> String {
    var result = ""
    var rest = message[...]
    while let opening = rest.firstIndex(of: "“") {
      let start = rest.index(after: opening)
      let end = rest[start...].firstIndex(of: "”") ?? rest.endIndex
      result += rest[..<start]
      let quote = rest[start..<end]
      result += quote.prefix(quoteLimit)
      if quote.count > quoteLimit { result += "…" }
      rest = rest[end...]
    }
    return result + rest
  }

  /// Keeps a message in one line and from steering a terminal.
  private static func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        escaped += scalar.escaped(asASCII: true)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension Diagnostic.Severity {
  fileprivate var label: LocalizedText {
    switch self {
    case .error: Term.error
    case .note: LocalizedText(zh: "提示", en: "note")
    }
  }
}
