package import HengDiagnostics
import HengScoring
import HengSources
import Synchronization

/// The plans of a table for the years that its rows are of, each made once.
package final class TablePlans: Sendable {
  private let map: TableMap
  private let header: TableHeader
  private let state = Mutex(State())

  private struct State {
    let schemes = SchemeLibrary()
    var plans: [Int: Result<TablePlan, InvalidFiles>] = [:]
    var notes: [Int: [Diagnostic]] = [:]
  }

  package init(_ map: TableMap, header: TableHeader) {
    self.map = map
    self.header = header
  }

  /// Returns the plan of a year.
  ///
  /// - Throws: ``InvalidFiles`` with what doesn't fit between the map, the scheme and the header.
  package func plan(forYear year: Int) throws(InvalidFiles) -> TablePlan {
    let made = state.withLock { state in
      if let made = state.plans[year] { return made }
      let (made, notes) = make(year, state.schemes)
      state.plans[year] = made
      state.notes[year] = notes
      return made
    }
    return try made.get()
  }

  /// Returns a plan in which every cell stands where it does in all: that of the year of every row,
  /// or the newest.
  package func anyPlan() throws(InvalidFiles) -> TablePlan {
    let fixed: Int? = if case .fixed(let year) = map.year { year } else { nil }
    return try plan(forYear: fixed ?? SchemeLibrary.lastYear)
  }

  /// What is to be known of how the plans were made, by year.
  package var notes: [Diagnostic] {
    let ofSchemes = state.withLock { $0.notes.sorted { $0.key < $1.key }.flatMap(\.value) }
    guard let plan = try? anyPlan() else { return ofSchemes }
    return header.noteOfUnused(besides: plan.cells, in: map.tablePath) + ofSchemes
  }

  private func make(
    _ year: Int, _ schemes: SchemeLibrary
  ) -> (plan: Result<TablePlan, InvalidFiles>, notes: [Diagnostic]) {
    let context = ReadingContext(path: map.path)
    let table = ReadingContext(path: map.tablePath)
    let scheme = schemes.scheme(
      at: map.schemePath, named: map.scheme, year: year, at: map.root["year"] ?? map.root,
      in: context)
    if let scheme,
      let plan = TablePlan(
        map, header: header, scheme: scheme, mapContext: context, tableContext: table)
    {
      return (.success(plan), context.notes + table.notes)
    }
    return (.failure(InvalidFiles(context.diagnostics + table.diagnostics)), [])
  }
}
