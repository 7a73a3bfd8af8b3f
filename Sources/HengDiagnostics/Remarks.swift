public import HengModel

/// What has to be told before a result: what was left out of it, and how the rest was read.
public struct Remarks: Hashable, Sendable {
  /// How many of the files or rows that were given a result is without.
  public struct LeftOut: Hashable, Sendable {
    /// What is counted.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// Files of evaluations, column maps of tables, indices, and paths that mean none of these.
      case files
      /// Rows of tables, each with a unit.
      case rows
    }

    /// What is counted.
    public var kind: Kind
    /// How many are left out; at least one.
    public var count: Int
    /// How many were given.
    public var total: Int

    /// Creates a count.
    package init(_ kind: Kind, _ count: Int, of total: Int) {
      (self.kind, self.count, self.total) = (kind, count, total)
    }
  }

  /// The mistakes of files, rows and units that the result is without.
  public private(set) var mistakes: [Diagnostic] = []
  /// What a reader of the result should know of what it rests on.
  public private(set) var notes: [Diagnostic] = []
  /// What was left out, each kind once.
  public private(set) var leftOut: [LeftOut] = []

  /// Creates remarks from diagnostics of any weight, in any order; the same one twice counts once.
  ///
  /// - Parameters:
  ///   - diagnostics: The mistakes and notes.
  ///   - leftOut: What was left out because of the mistakes; kinds of which nothing was don't count.
  public init(_ diagnostics: [Diagnostic] = [], leftOut: [LeftOut] = []) {
    add(diagnostics)
    self.leftOut = leftOut.filter { $0.count > 0 }
  }

  /// Whether there is nothing to tell.
  public var isEmpty: Bool { mistakes.isEmpty && notes.isEmpty && leftOut.isEmpty }

  /// Whether the result is without something that was given.
  public var tellsOfLoss: Bool { !mistakes.isEmpty || !leftOut.isEmpty }

  /// The mistakes, then the notes, each in the order of place.
  public var all: [Diagnostic] { mistakes + notes }

  /// Adds diagnostics.
  public mutating func add(_ diagnostics: [Diagnostic]) {
    if diagnostics.isEmpty { return }
    let ordered = InvalidFiles(all + diagnostics).diagnostics
    mistakes = ordered.filter { $0.severity == .error }
    notes = ordered.filter { $0.severity == .note }
  }

  /// Adds what else is to be told; counts of one kind are added up.
  public mutating func add(_ remarks: Remarks) {
    add(remarks.all)
    for other in remarks.leftOut {
      if let place = leftOut.firstIndex(where: { $0.kind == other.kind }) {
        leftOut[place].count += other.count
        leftOut[place].total += other.total
      } else {
        leftOut.append(other)
      }
    }
  }

  /// Returns what concerns one evaluation's own file, and its row where it is one of a table.
  ///
  /// - Parameter location: The file, with the row.
  /// - Returns: The remarks on the file or table as a whole and on that row; without counts, which
  ///   are of all files.
  public func concerning(_ location: FileLocation) -> Remarks {
    Remarks(
      all.filter { diagnostic in
        guard let place = diagnostic.location, place.path == location.path else { return false }
        return location.line == nil || place.line == nil || place.line == location.line
      })
  }
}

// MARK: - As text

extension Remarks {
  /// How many files and rows are left out, as the line above the list of mistakes; `nil` if none
  /// are.
  public var headline: LocalizedText? {
    if leftOut.isEmpty { return nil }
    let parts = leftOut.map { part in
      switch part.kind {
      case .files:
        LocalizedText(
          zh: "\(part.total) 个文件中有 \(part.count) 个", en: "\(part.count) of \(part.total) files")
      case .rows:
        LocalizedText(
          zh: "\(part.total) 行中有 \(part.count) 行", en: "\(part.count) of \(part.total) rows")
      }
    }
    return LocalizedText(
      zh: parts.map(\.zh).joined(separator: "，") + "未计入：",
      en: parts.map(\.en).joined(separator: ", ") + " left out:")
  }

  /// Returns what a person reads: the headline, then a line for each mistake and note, with the
  /// lines to write where a problem shows some.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - style: How names of settings are written.
  /// - Returns: The lines, none if there is nothing to tell.
  public func lines(_ language: Language, settings style: SettingStyle = .bare) -> [String] {
    [headline?[language]].compactMap { $0 }
      + all.lines(language, settings: style)
  }
}
