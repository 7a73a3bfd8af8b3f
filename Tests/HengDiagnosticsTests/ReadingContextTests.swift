import HengDiagnostics
import HengModel
import Testing

@Suite struct ReadingContextTests {
  @Test func `a file lists its mistakes up to a limit and says that there are more`() {
    let context = ReadingContext(path: "a.yaml")
    #expect(context.isClean && !context.isFull)
    for line in 1...500 { context.report(.emptyValue, line: line, column: 1) }
    #expect(context.isFull)
    let limit = ReadingContext.diagnosticLimit
    #expect(context.diagnostics.count == limit + 1)
    #expect(context.diagnostics.last?.problem == .moreMistakes(limit: limit))
    #expect(context.diagnostics.last?.location?.line == limit + 1)
    #expect(context.takeDiagnostics().count == limit + 1)
    #expect(context.isClean)
  }

  @Test func `a setting has no lines`() {
    let context = ReadingContext(.setting("set"))
    context.report(.emptyValue, line: 3, column: 1)
    #expect(context.diagnostics == [Diagnostic(.emptyValue, at: .setting("set"))])
    #expect(context.path.isEmpty)
  }

  @Test func `a cell's mistake names its column while the cell is read`() {
    let context = ReadingContext(path: "a.csv")
    context.columnName = "产量"
    context.report(.emptyValue, line: 2, column: 3)
    context.columnName = nil
    context.report(.emptyValue, line: 3, column: 3)
    #expect(
      context.diagnostics.map(\.message.en) == [
        "the value is empty (column “产量”)", "the value is empty",
      ])
  }

  @Test func `a form is told in the words of its columns`() {
    let context = ReadingContext(path: "a.xlsx")
    context.report(.placeMissing)
    context.columnTitles = [:]
    context.report(.placeMissing)
    #expect(
      context.diagnostics.map(\.message.en) == [
        "what is reported or corrected needs its place in the source",
        "what is reported or corrected needs its “Place” in the source",
      ])
  }
}
