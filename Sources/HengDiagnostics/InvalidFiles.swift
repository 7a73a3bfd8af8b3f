/// Every mistake of the files that were read and of the settings, in the order of place.
public struct InvalidFiles: Error, Hashable, Sendable {
  /// The mistakes; at least one.
  public var diagnostics: [Diagnostic]

  /// Creates an error from mistakes in any order; the same one twice counts once.
  public init(_ diagnostics: [Diagnostic]) {
    var seen: Set<Diagnostic> = []
    self.diagnostics =
      diagnostics.filter { seen.insert($0).inserted }.sorted { left, right in
        if left.place < right.place { return true }
        return !(right.place < left.place) && left.code < right.code
      }
  }

  /// Creates the error of one mistake.
  package init(_ problem: Problem, at place: Place) {
    self.init([Diagnostic(problem, at: place)])
  }

  /// Creates the error of one mistake of a file as a whole.
  package init(_ problem: Problem, in path: String) {
    self.init(problem, at: .file(at: path))
  }

  /// The first mistakes, as many as are listed of a file, and whether there are more.
  package var limited: InvalidFiles {
    let limit = ReadingContext.diagnosticLimit
    guard diagnostics.count > limit else { return self }
    let place = diagnostics[limit].place
    return InvalidFiles(
      diagnostics.prefix(limit) + [Diagnostic(.moreMistakes(limit: limit), at: place)])
  }

  /// Whether something failed that the checks of the files should have found.
  public var isOurFault: Bool {
    diagnostics.contains { $0.code == Problem.Code.unscorable }
  }

  /// Whether every mistake is a file that isn't there.
  public var isOnlyMissingFiles: Bool {
    diagnostics.allSatisfy { $0.code == Problem.Code.fileNotFound }
  }
}
