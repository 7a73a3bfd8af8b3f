/// What has to be told before a result: what was left out of it, and how the rest was read.
public struct Remarks: Hashable, Sendable {
  /// The mistakes of files, rows and units that the result is without.
  public private(set) var mistakes: [Diagnostic] = []
  /// What a reader of the result should know of what it rests on.
  public private(set) var notes: [Diagnostic] = []

  /// Creates remarks from diagnostics of any weight, in any order; the same one twice counts once.
  public init(_ diagnostics: [Diagnostic] = []) { add(diagnostics) }

  /// Whether there is nothing to tell.
  public var isEmpty: Bool { mistakes.isEmpty && notes.isEmpty }

  /// The mistakes, then the notes, each in the order of place.
  public var all: [Diagnostic] { mistakes + notes }

  /// Adds diagnostics.
  public mutating func add(_ diagnostics: [Diagnostic]) {
    if diagnostics.isEmpty { return }
    let ordered = InvalidFiles(all + diagnostics).diagnostics
    mistakes = ordered.filter { $0.severity == .error }
    notes = ordered.filter { $0.severity == .note }
  }

  /// Adds what else is to be told.
  public mutating func add(_ remarks: Remarks) { add(remarks.all) }
}
