import Dispatch
import FoundationEssentials
public import HengDiagnostics
public import HengReading
public import HengScoring
import Synchronization

/// The evaluations that some paths mean, scored on every processor.
public struct EvaluationBatch: Sendable {
  /// Evaluation files that follow each other, a table of evaluations, or the units of an index.
  private enum Part: Sendable {
    case files([Source])
    case table(EvaluationTable)
    case index(IndexEvaluations)
  }

  /// A file of evaluations, opened already if that told what it is.
  private enum Source: Sendable {
    case path(String)
    case opened(OpenedFile)

    var file: OpenedFile {
      switch self {
      case .path(let path): OpenedFile(path: path)
      case .opened(let file): file
      }
    }
  }

  private let parts: [Part]
  let paths: [String]

  /// How many runs the work is cut into; what comes out doesn't depend on it.
  package var runCount = ProcessInfo.processInfo.activeProcessorCount

  /// The most evaluations that are kept with their traces: one takes some 90 KB, so that these fit
  /// into half a gigabyte.
  public static let traceLimit = 5_000

  /// The count of evaluations if it is known without reading a table, else `nil`.
  public var fileCount: Int? {
    var count = 0
    for part in parts {
      switch part {
      case .files(let files): count += files.count
      case .index(let index): count += index.count
      case .table: return nil
      }
    }
    return count
  }

  /// Whether the paths mean one evaluation file and nothing else.
  public var isOneFile: Bool {
    if parts.count == 1, case .files(let files) = parts[0] { files.count == 1 } else { false }
  }

  /// Finds the evaluation files, tables and indices at some paths.
  ///
  /// - Throws: ``InvalidFiles`` with every path that means none, and the mistakes of column maps and
  ///   indices.
  public init(paths: [String]) throws(InvalidFiles) {
    var parts: [Part] = []
    var mistakes: [Diagnostic] = []
    for path in paths {
      do throws(InvalidFiles) {
        let files = try EvaluationLocator.files(at: path)
        let part =
          files == [path]
          ? try EvaluationBatch.part(OpenedFile(path: path))
          : .files(files.map { .path($0) })
        if case .files(let before)? = parts.last, case .files(let found) = part {
          parts[parts.count - 1] = .files(before + found)
        } else {
          parts.append(part)
        }
      } catch {
        mistakes += error.diagnostics
      }
    }
    if !mistakes.isEmpty { throw InvalidFiles(mistakes) }
    (self.parts, self.paths) = (parts, paths)
  }

  private static func part(_ file: OpenedFile) throws(InvalidFiles) -> Part {
    switch file.content {
    case .table: throw InvalidFiles(.tableWithoutMap, in: file.path)
    case .workbook: throw InvalidFiles(.workbookWithoutMap, in: file.path)
    case .document(let document) where document.kind == .tableMap:
      return .table(try EvaluationTable(document))
    case .document(let document) where document.kind == .index:
      return .index(try IndexEvaluations(IndexFile(document)))
    case .document, .form: return .files([.opened(file)])
    }
  }

  /// Counts the evaluations; the rows of tables are counted by reading them.
  ///
  /// - Throws: ``InvalidFiles`` if a table can't be read.
  public func count() throws(InvalidFiles) -> Int {
    var count = 0
    for part in parts {
      switch part {
      case .files(let files): count += files.count
      case .table(let table): count += try table.rowCount()
      case .index(let index): count += index.count
      }
    }
    return count
  }

  /// Checks, before anything is scored, that there aren't more evaluations than an analysis takes.
  ///
  /// - Parameter limit: The most that it takes.
  /// - Throws: ``InvalidFiles`` if there are more, or if a table can't be read.
  public func checkCount(atMost limit: Int = traceLimit) throws(InvalidFiles) {
    let count = try count()
    if count > limit {
      throw InvalidFiles(
        .tooManyUnits(count, limit: limit), at: .files(paths))
    }
  }

  /// Loads and scores every evaluation and keeps of each what a function takes.
  ///
  /// Each is held with its trace while it is scored; what is kept of one may be as large, so that
  /// callers limit the count by ``checkCount(atMost:)``.
  ///
  /// - Parameters:
  ///   - progress: Called before evaluations, from any thread, with the count of those begun.
  ///   - keep: Takes from an evaluation and its score what is wanted.
  /// - Returns: What was kept, in the order of the files and rows.
  /// - Throws: ``InvalidFiles`` with the mistakes of every file.
  public func scores<Kept: Sendable>(
    progress: @escaping @Sendable (_ begun: Int) -> Void = { _ in },
    keeping keep: @escaping @Sendable (LoadedEvaluation, EvaluationScore) -> Kept
  ) throws(InvalidFiles) -> [Kept] {
    var all: [Kept] = []
    try forEachPart(
      progress: progress, ofFile: keep,
      ofRow: { row, plan, context in
        row.score(plan, in: context).map { keep($0, $1) }
      }, into: { all += $0 })
    return all
  }

  /// Scores every evaluation without a trace, rows of tables in bounded memory, and keeps of each
  /// what a function takes.
  ///
  /// - Parameters:
  ///   - progress: Called before evaluations, from any thread, with the count of those begun.
  ///   - keep: Takes from a verdict what is wanted.
  ///   - sink: Called with what was kept, in the order of the files and rows; what it got is void
  ///     if mistakes are thrown.
  /// - Throws: ``InvalidFiles`` with the mistakes of every file.
  public func summaries<Kept: Sendable>(
    progress: @escaping @Sendable (_ begun: Int) -> Void = { _ in },
    keeping keep: @escaping @Sendable (SummarizedEvaluation) -> Kept, into sink: ([Kept]) -> Void
  ) throws(InvalidFiles) {
    try forEachPart(
      progress: progress, ofFile: { keep(SummarizedEvaluation($0, $1)) },
      ofRow: { row, plan, context in
        guard let summary = row.summary(plan, in: context) else { return nil }
        return keep(SummarizedEvaluation(row, plan, summary))
      }, into: sink)
  }

  private func forEachPart<Kept: Sendable>(
    progress: @escaping @Sendable (Int) -> Void,
    ofFile: @escaping @Sendable (LoadedEvaluation, EvaluationScore) -> Kept,
    ofRow: @escaping @Sendable (TableRow, TablePlan, ReadingContext) -> Kept?,
    into sink: ([Kept]) -> Void
  ) throws(InvalidFiles) {
    let done = Mutex(0)
    var mistakes: [Diagnostic] = []
    var seen = SeenUnits()
    for part in parts {
      let before = done.withLock { $0 }
      let advance: @Sendable (Int) -> Void = { begun in
        done.withLock { $0 = max($0, before + begun) }
        progress(before + begun)
      }
      do throws(InvalidFiles) {
        switch part {
        case .files(let files):
          let kept = try kept(
            files.count, progress: advance,
            loading: {
              let loader = EvaluationLoader()
              return { place throws(InvalidFiles) in try loader.load(files[place].file) }
            }, keeping: ofFile)
          if mistakes.isEmpty { sink(kept) }
        case .index(let index):
          let kept = try kept(
            index.count, progress: advance, loading: { index.evaluation }, keeping: ofFile)
          if mistakes.isEmpty { sink(kept) }
        case .table(let table):
          let isClean = mistakes.isEmpty
          try table.read(
            sliceCount: runCount, seen: &seen, progress: advance, keeping: ofRow
          ) { if isClean { sink($0) } }
        }
      } catch {
        mistakes += error.diagnostics
      }
    }
    if !mistakes.isEmpty { throw InvalidFiles(mistakes) }
  }

  /// Loads an evaluation by its place.
  private typealias Load = (_ place: Int) throws(InvalidFiles) -> LoadedEvaluation

  /// Scores evaluations on every processor; each run of them is loaded by one function.
  private func kept<Kept: Sendable>(
    _ count: Int, progress: @escaping @Sendable (Int) -> Void,
    loading makeLoad: @escaping @Sendable () -> Load,
    keeping keep: @escaping @Sendable (LoadedEvaluation, EvaluationScore) -> Kept
  ) throws(InvalidFiles) -> [Kept] {
    let begun = Mutex(0)
    let outcomes = Mutex([Int: Outcome<Kept>]())
    let runs = EvaluationBatch.runs(of: count, count: runCount)
    DispatchQueue.concurrentPerform(iterations: runs.count) { number in
      let outcome = EvaluationBatch.outcome(of: runs[number], makeLoad(), keeping: keep) {
        progress(
          begun.withLock { count in
            count += 1
            return count
          })
      }
      outcomes.withLock { $0[number] = outcome }
    }
    let ordered = outcomes.withLock { found in runs.indices.compactMap { found[$0] } }
    // Each run keeps its first mistakes up to the limit, so the first ones of all don't depend on
    // where the runs were cut.
    var mistakes = Array(ordered.flatMap(\.mistakes).prefix(EvaluationBatch.mistakeLimit))
    if let last = mistakes.last, mistakes.count == EvaluationBatch.mistakeLimit {
      mistakes.append(
        Diagnostic(
          .moreMistakes(limit: EvaluationBatch.mistakeLimit),
          at: last.place.location.map { .file(at: $0.path) } ?? last.place))
    }
    if !mistakes.isEmpty { throw InvalidFiles(mistakes) }
    return ordered.flatMap(\.kept)
  }

  private struct Outcome<Kept: Sendable> {
    var kept: [Kept] = []
    var mistakes: [Diagnostic] = []
  }

  /// A run of files with more mistakes than this isn't read further.
  private static let mistakeLimit = 1_000

  private static func outcome<Kept>(
    of places: Range<Int>, _ load: Load,
    keeping keep: (LoadedEvaluation, EvaluationScore) -> Kept, progress: () -> Void
  ) -> Outcome<Kept> {
    var outcome = Outcome<Kept>()
    for place in places {
      progress()
      do throws(InvalidFiles) {
        let loaded = try load(place)
        let score = try loaded.score()
        if outcome.mistakes.isEmpty { outcome.kept.append(keep(loaded, score)) }
      } catch {
        outcome.mistakes += error.diagnostics
      }
      if outcome.mistakes.count >= mistakeLimit { break }
    }
    return outcome
  }

  /// Cuts places into runs of nearly equal length.
  private static func runs(of placeCount: Int, count: Int) -> [Range<Int>] {
    let count = max(1, min(count, placeCount))
    return (0..<count).map { number in
      (placeCount * number / count)..<(placeCount * (number + 1) / count)
    }
  }
}
