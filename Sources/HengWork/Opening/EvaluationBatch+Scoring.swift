import Dispatch
public import HengDiagnostics
public import HengReading
public import HengScoring
import Synchronization

extension EvaluationBatch {
  /// Loads and scores every evaluation that can be and keeps of each what a function takes.
  ///
  /// Each is held with its trace while it is scored; what is kept of one may be as large, so that
  /// callers limit the count by ``checkCount(atMost:)``.
  ///
  /// - Parameters:
  ///   - progress: Called before evaluations, from any thread, with the count of those begun.
  ///   - keep: Takes from an evaluation and its score what is wanted.
  /// - Returns: What was kept, in the order of the files and rows, and what is to be told first.
  /// - Throws: ``InvalidFiles`` with the mistakes of every file, if none can be scored.
  public func scores<Kept: Sendable>(
    progress: @escaping @Sendable (_ begun: Int) -> Void = { _ in },
    keeping keep: @escaping @Sendable (LoadedEvaluation, EvaluationScore) -> Kept
  ) throws(InvalidFiles) -> OpenedEvaluations<Kept> {
    var all: [Kept] = []
    let remarks = try forEachPart(
      progress: progress, ofFile: keep,
      ofRow: { row, plan, context in
        row.score(plan, in: context).map { keep($0, $1) }
      }, into: { all += $0 })
    return OpenedEvaluations(all, remarks)
  }

  /// Scores every evaluation that can be without a trace, rows of tables in bounded memory, and
  /// keeps of each what a function takes.
  ///
  /// - Parameters:
  ///   - progress: Called before evaluations, from any thread, with the count of those begun.
  ///   - keep: Takes from a verdict what is wanted.
  ///   - sink: Called with what was kept, in the order of the files and rows.
  /// - Returns: What is to be told before anything that is made of what the sink got.
  /// - Throws: ``InvalidFiles`` with the mistakes of every file, if none can be scored.
  public func summaries<Kept: Sendable>(
    progress: @escaping @Sendable (_ begun: Int) -> Void = { _ in },
    keeping keep: @escaping @Sendable (SummarizedEvaluation) -> Kept, into sink: ([Kept]) -> Void
  ) throws(InvalidFiles) -> Remarks {
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
  ) throws(InvalidFiles) -> Remarks {
    let done = Mutex(0)
    var account = OpeningAccount(told, unusedPathCount: unusedPathCount)
    var seen = SeenUnits()
    for part in parts {
      let before = done.withLock { $0 }
      let advance: @Sendable (Int) -> Void = { begun in
        done.withLock { $0 = max($0, before + begun) }
        progress(before + begun)
      }
      switch part {
      case .files(let files):
        let run = run(
          files.count, progress: advance,
          loading: {
            let loader = EvaluationLoader()
            return { place throws(InvalidFiles) in try loader.load(files[place].file) }
          }, keeping: ofFile)
        account.addFiles(kept: run.kept.count, of: files.count, run.told)
        sink(run.kept)
      case .index(let index):
        let run = run(
          index.count, progress: advance, loading: { index.evaluation }, keeping: ofFile)
        account.addRows(kept: run.kept.count, of: index.count, index.remarks.all + run.told)
        sink(run.kept)
      case .table(let table):
        do throws(InvalidFiles) {
          let found = try table.read(
            sliceCount: runCount, seen: &seen, progress: advance, keeping: ofRow, into: sink)
          account.addRows(
            kept: found.rowCount - found.leftOutCount, of: found.rowCount, found.diagnostics)
        } catch {
          account.addFiles(kept: 0, of: 1, error.diagnostics)
        }
      }
    }
    return try account.remarks()
  }

  /// Loads an evaluation by its place.
  private typealias Load = (_ place: Int) throws(InvalidFiles) -> LoadedEvaluation

  /// Scores evaluations on every processor; each run of them is loaded by one function.
  private func run<Kept: Sendable>(
    _ count: Int, progress: @escaping @Sendable (Int) -> Void,
    loading makeLoad: @escaping @Sendable () -> Load,
    keeping keep: @escaping @Sendable (LoadedEvaluation, EvaluationScore) -> Kept
  ) -> EvaluationRun<Kept> {
    let begun = Mutex(0)
    let found = Mutex([Int: EvaluationRun<Kept>]())
    let runs = EvaluationBatch.runs(of: count, count: runCount)
    DispatchQueue.concurrentPerform(iterations: runs.count) { number in
      let load = makeLoad()
      var run = EvaluationRun<Kept>()
      for place in runs[number] {
        progress(
          begun.withLock { count in
            count += 1
            return count
          })
        do throws(InvalidFiles) {
          let loaded = try load(place)
          run.add(keep(loaded, try loaded.score()), notes: loaded.notes)
        } catch {
          run.add(error.diagnostics)
        }
      }
      found.withLock { $0[number] = run }
    }
    return found.withLock { found in
      EvaluationRun(joining: runs.indices.compactMap { found[$0] })
    }
  }

  /// Cuts places into runs of nearly equal length.
  private static func runs(of placeCount: Int, count: Int) -> [Range<Int>] {
    let count = max(1, min(count, placeCount))
    return (0..<count).map { number in
      (placeCount * number / count)..<(placeCount * (number + 1) / count)
    }
  }
}

/// What came of evaluations that follow each other.
private struct EvaluationRun<Kept: Sendable>: Sendable {
  /// More mistakes than this aren't listed, and no more notes.
  private static var limit: Int { 1_000 }

  private(set) var kept: [Kept] = []
  private var mistakes: [Diagnostic] = []
  private var notes: [Diagnostic] = []

  init() {}

  /// Puts runs one behind the other; as each has its first mistakes up to the limit, those of all
  /// don't depend on where the runs were cut.
  init(joining runs: [EvaluationRun]) {
    for run in runs {
      kept += run.kept
      add(run.mistakes)
      note(run.notes)
    }
  }

  mutating func add(_ item: Kept, notes: [Diagnostic]) {
    kept.append(item)
    note(notes)
  }

  /// Adds the mistakes of an evaluation that is left out.
  mutating func add(_ more: [Diagnostic]) {
    if mistakes.count <= Self.limit { mistakes += more.prefix(Self.limit + 1 - mistakes.count) }
  }

  private mutating func note(_ more: [Diagnostic]) {
    if notes.count < Self.limit { notes += more.prefix(Self.limit - notes.count) }
  }

  /// The mistakes, as many as are listed and whether there are more, and the notes.
  var told: [Diagnostic] {
    guard mistakes.count > Self.limit, let last = mistakes.last else { return mistakes + notes }
    let place = last.place.location.map { Place.file(at: $0.path) } ?? last.place
    return mistakes.dropLast() + [Diagnostic(.moreMistakes(limit: Self.limit), at: place)] + notes
  }
}
