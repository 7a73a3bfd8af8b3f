public import HengModel
import HengWorkbooks

/// A place in a file, for editors to jump to.
public struct FileLocation: Hashable, Sendable {
  /// A sheet of a workbook.
  public struct Sheet: Hashable, Sendable {
    /// Its place among the sheets, from 1.
    public var number: Int
    /// Its name.
    public var name: String

    /// Creates a sheet.
    public init(number: Int, name: String) {
      self.number = number
      self.name = name
    }
  }

  /// The file, as the person named it.
  public var path: String
  /// The sheet, in a workbook.
  public var sheet: Sheet?
  /// The line from 1, in a workbook the row; `nil` for the file as a whole.
  public var line: Int?
  /// The column from 1, in Unicode scalars, in a workbook that of the cell.
  public var column: Int?

  /// Creates a location.
  public init(path: String, sheet: Sheet? = nil, line: Int? = nil, column: Int? = nil) {
    self.path = path
    self.sheet = sheet
    self.line = line
    self.column = column
  }

  /// The location as `path:line:column`, in a workbook as `path:sheet!cell`.
  public var text: String {
    guard let sheet else {
      return ([path] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
    }
    let cell = line.map { (column.map(CellAddress.letters(ofColumn:)) ?? "") + String($0) }
    return "\(path):" + [sheet.name, cell].compactMap { $0 }.joined(separator: "!")
  }
}

/// A mistake found in a file that a person wrote, with the place to mend it.
public struct Diagnostic: Error, Hashable, Sendable {
  /// What is wrong.
  package var problem: Problem
  /// Where.
  public var location: FileLocation

  /// Creates a diagnostic.
  package init(_ problem: Problem, at location: FileLocation) {
    self.problem = problem
    self.location = location
  }

  /// The stable kebab-case name of the kind of mistake.
  public var code: String { problem.code }

  /// What was found, what was expected and the nearest fix, without the place.
  public var message: LocalizedText {
    let message = problem.message
    return LocalizedText(
      zh: Diagnostic.escape(Diagnostic.cutQuotes(in: message.zh)),
      en: Diagnostic.escape(Diagnostic.cutQuotes(in: message.en)))
  }

  /// The line that a person reads: the place and the message.
  public func text(_ language: Language) -> String {
    let severity = language == .chinese ? "错误" : "error"
    return Diagnostic.escape("\(location.text): \(severity): ") + message[language]
      + Diagnostic.escape(" [\(code)]")
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

/// Every mistake of the files that were read, in the order of place.
public struct InvalidFiles: Error, Hashable, Sendable {
  /// The mistakes; at least one.
  public var diagnostics: [Diagnostic]

  /// Creates an error from mistakes in any order; the same one twice counts once.
  public init(_ diagnostics: [Diagnostic]) {
    var seen: Set<Diagnostic> = []
    self.diagnostics =
      diagnostics.filter { seen.insert($0).inserted }.sorted { left, right in
        let (a, b) = (left.location, right.location)
        if a.path != b.path { return a.path < b.path }
        return (a.sheet?.number ?? 0, a.line ?? 0, a.column ?? 0, left.code)
          < (b.sheet?.number ?? 0, b.line ?? 0, b.column ?? 0, right.code)
      }
  }

  /// The first mistakes, as many as are listed of a file, and whether there are more.
  var limited: InvalidFiles {
    let limit = ReadingContext.diagnosticLimit
    guard diagnostics.count > limit else { return self }
    let location = diagnostics[limit].location
    return InvalidFiles(
      diagnostics.prefix(limit) + [Diagnostic(.moreMistakes(limit: limit), at: location)])
  }

  /// Whether something failed that the checks of the files should have found.
  public var isOurFault: Bool {
    diagnostics.contains { if case .unscorable = $0.problem { true } else { false } }
  }

  /// Whether every mistake is a file that isn't there.
  public var isOnlyMissingFiles: Bool {
    diagnostics.allSatisfy { if case .fileNotFound = $0.problem { true } else { false } }
  }
}
