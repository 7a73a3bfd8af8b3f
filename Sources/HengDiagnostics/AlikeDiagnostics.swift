public import HengModel

/// Diagnostics of one file that say the same of several places, which are told once.
struct AlikeDiagnostics: Hashable {
  /// As many as this are still told one by one.
  private static let fewest = 3
  /// The most places that are listed.
  private static let listed = 20

  private let first: Diagnostic
  private var others: [FileLocation] = []

  /// Puts diagnostics of one file, severity and problem together, in the order of the first of each.
  static func groups(of diagnostics: [Diagnostic]) -> [AlikeDiagnostics] {
    struct Key: Hashable {
      var path: String?
      var severity: Diagnostic.Severity
      var problem: Problem
    }
    var groups: [AlikeDiagnostics] = []
    var places: [Key: Int] = [:]
    for diagnostic in diagnostics {
      let location = diagnostic.location
      let key = Key(
        path: location?.path, severity: diagnostic.severity, problem: diagnostic.problem)
      if let location, let place = places[key] {
        groups[place].others.append(location)
      } else {
        if location != nil { places[key] = groups.count }
        groups.append(AlikeDiagnostics(first: diagnostic))
      }
    }
    return groups
  }

  private init(first: Diagnostic) { self.first = first }

  /// The lines that a person reads.
  func lines(_ language: Language, settings style: SettingStyle) -> [String] {
    if others.count < AlikeDiagnostics.fewest {
      let all = [first] + others.map { Diagnostic(first.problem, at: .file($0), first.severity) }
      return all.flatMap { $0.ownLines(language, settings: style) }
    }
    var shown = others.prefix(AlikeDiagnostics.listed).map(\.shortText).joined(separator: ", ")
    if others.count > AlikeDiagnostics.listed { shown += ", …" }
    let more = LocalizedText(
      zh: "    另有 \(others.count) 处相同：\(shown)",
      en: "    and \(others.count) more like it: \(shown)")
    return first.ownLines(language, settings: style) + [more[language]]
  }
}

extension [Diagnostic] {
  /// Returns the lines that a person reads: a place and a message each, what to write below it, and
  /// the other places of one that is true of many.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - style: How names of settings are written.
  /// - Returns: The lines, none with what could steer a terminal.
  public func lines(_ language: Language, settings style: SettingStyle = .bare) -> [String] {
    AlikeDiagnostics.groups(of: self).flatMap { $0.lines(language, settings: style) }
  }
}

extension FileLocation {
  /// The place without the path and the sheet.
  fileprivate var shortText: String {
    let own = FileLocation(path: "", sheet: sheet, line: line, column: column).text
    return sheet == nil
      ? String(own.drop { $0 == ":" })
      : own.split(separator: "!").last.map(String.init) ?? own
  }
}
