import HengModel
import HengReports
import HengSensitivity
import HengTestSupport
import HengWork
import HengWorkbooks
import Testing

@Suite struct ScenarioWorkbookTests {
  private func units(_ settings: [String], locks: [String] = []) throws -> ChangedUnits {
    try ChangedUnits(
      loading: (1...6).map { ProjectFiles.path("datasets/synthetic-county/2023/unit-0\($0)") },
      changedBy: OverlayLoader(
        paths: [], settings: OverlaySettings(settings: settings, locks: locks)))
  }

  private func value(_ cell: Cell?) -> Cell.FormulaValue? {
    guard case .formula(_, let value) = cell?.content else { return nil }
    return value
  }

  @Test func `the ranking carries what-if's verdicts and formulas for them`() throws {
    let units = try units(["effects=50/3", "grades.excellent=91"], locks: ["disclosure"])
    let whatIf = WhatIf(units.before, units.after)
    let book = Workbook(whatIf, overlay: units.overlay, .english)
    #expect(book.sheets.map(\.name) == ["Ranking", "Changes"])
    let sheet = book.sheets[0]
    let order = whatIf.outcomes.indices.sorted { left, right in
      (whatIf.outcomes[left].rank.after, left) < (whatIf.outcomes[right].rank.after, right)
    }
    for (place, unit) in order.enumerated() {
      let outcome = whatIf.outcomes[unit]
      let row = 5 + place
      #expect(value(sheet[row, 1]) == .number(Double(outcome.rank.after)))
      #expect(value(sheet[row, 4]) == .number(outcome.total.after.doubleValue))
      #expect(value(sheet[row, 5]) == .text(outcome.grade.after?.label.en ?? ""))
      #expect(sheet[row, 7]?.content == .number(outcome.total.before.doubleValue))
    }
    for (index, indicator) in whatIf.after.indicators.enumerated() {
      #expect(sheet[4, 9 + index]?.content == .number(indicator.fullMarks.doubleValue))
      #expect(sheet[4, 9 + index]?.style.isLocked == false)
    }
  }

  @Test func `every change is listed`() throws {
    let units = try units(
      ["effects=20", "budget-control-rate.cut-2=15%"], locks: ["staffing-control-rate"])
    let sheet = Workbook(
      WhatIf(units.before, units.after), overlay: units.overlay, .chinese
    ).sheets[1]
    let addresses = (2...30).compactMap { row -> String? in
      guard case .text(let text) = sheet[row, 2]?.content else { return nil }
      return text
    }
    #expect(addresses.first == "budget-control-rate.cut-2")
    #expect(addresses.last == "staffing-control-rate")
    // All rows but the locked one give way or are inside the dimension that was set.
    #expect(addresses.count == 1 + 15 + 1)
  }
}
