public import HengDiagnostics

/// What was kept of the evaluations that could be read, and what is to be told of the others.
public struct OpenedEvaluations<Kept: Sendable>: Sendable {
  /// What was kept, in the order of the files and rows; at least one.
  public var kept: [Kept]
  /// What was left out, and how the rest was read.
  public var remarks: Remarks

  package init(_ kept: [Kept], _ remarks: Remarks) {
    self.kept = kept
    self.remarks = remarks
  }
}

/// What is told of the files and rows of a batch, and how many of them are left out.
struct OpeningAccount {
  private var diagnostics: [Diagnostic]
  private var files: (leftOut: Int, total: Int)
  private var rows = (leftOut: 0, total: 0)
  /// Of how many evaluations something was kept.
  private(set) var keptCount = 0

  /// Begins with what is told of the paths, of which some mean nothing.
  init(_ diagnostics: [Diagnostic], unusedPathCount: Int) {
    self.diagnostics = diagnostics
    files = (unusedPathCount, unusedPathCount)
  }

  /// Takes evaluations that stand in files of their own.
  mutating func addFiles(kept: Int, of total: Int, _ told: [Diagnostic]) {
    keptCount += kept
    files = (files.leftOut + total - kept, files.total + total)
    diagnostics += told
  }

  /// Takes the rows of one file.
  mutating func addRows(kept: Int, of total: Int, _ told: [Diagnostic]) {
    keptCount += kept
    files.total += 1
    rows = (rows.leftOut + total - kept, rows.total + total)
    diagnostics += told
  }

  /// What is to be told before anything that is made of what was kept.
  ///
  /// - Throws: ``InvalidFiles`` with the mistakes if nothing was kept.
  func remarks() throws(InvalidFiles) -> Remarks {
    let remarks = Remarks(
      diagnostics,
      leftOut: [
        Remarks.LeftOut(.files, files.leftOut, of: files.total),
        Remarks.LeftOut(.rows, rows.leftOut, of: rows.total),
      ])
    if keptCount == 0 { throw InvalidFiles(remarks.mistakes) }
    return remarks
  }
}
