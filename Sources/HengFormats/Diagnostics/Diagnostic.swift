public import HengModel

/// A place in a file, for editors to jump to.
public struct FileLocation: Hashable, Sendable {
  /// The file, as the person named it.
  public var path: String
  /// The line from 1, or `nil` for the file as a whole.
  public var line: Int?
  /// The column from 1, in Unicode scalars.
  public var column: Int?

  /// Creates a location.
  public init(path: String, line: Int? = nil, column: Int? = nil) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// The location as `path:line:column`.
  public var text: String {
    ([path] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
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

  /// The line that a person reads: place, what was found, what was expected, nearest fix.
  public func text(_ language: Language) -> String {
    let severity = language == .chinese ? "错误" : "error"
    return "\(location.text): \(severity): \(problem.message[language]) [\(code)]"
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
        return (a.path, a.line ?? 0, a.column ?? 0, left.code)
          < (b.path, b.line ?? 0, b.column ?? 0, right.code)
      }
  }

  /// Whether every mistake is a file that isn't there.
  public var isOnlyMissingFiles: Bool {
    diagnostics.allSatisfy { if case .fileNotFound = $0.problem { true } else { false } }
  }
}
