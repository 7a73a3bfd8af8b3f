import HengDiagnostics
import HengModel
import HengScoring
import HengTestSupport
import HengTrends
import HengWork
import Testing

@Suite struct TrendRequestTests {
  private static let deflator = ProjectFiles.path("\(InvalidFile.fixtures)/valid/deflator.yaml")

  /// Units with the results of two rows, by folder.
  private func folder(
    _ files: [(unit: String, year: Int, results: [Int?])], otherSchemeFor other: String? = nil
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let scheme = GeneratedScheme(marks: ["60", "40"])
    try folder.write(scheme.text, to: "scheme.yaml")
    try folder.write(GeneratedScheme(id: "other", marks: ["50", "50"]).text, to: "other.yaml")
    for (index, file) in files.enumerated() {
      let name = file.unit == other ? "../../other.yaml" : "../../scheme.yaml"
      let text = scheme.evaluation(file.results, name: file.unit, year: file.year, scheme: name)
      try folder.write(
        text.replacing("id: unit-1", with: "id: \(file.unit)"),
        to: "all/\(index)-\(file.unit)/evaluation.yaml")
    }
    return folder
  }

  /// The codes of the mistakes, or `nil` if there are none.
  private func codes(_ request: TrendRequest) -> [String]? {
    do throws(InvalidFiles) {
      _ = try request.analysis()
      return nil
    } catch {
      return error.diagnostics.map(\.code)
    }
  }

  @Test func `groups evaluations by unit, years rising`() throws {
    let folder = try folder([
      ("b", 2023, [90, 80]), ("a", 2023, [50, 50]), ("b", 2022, [70, 80]), ("a", 2021, [60, 60]),
    ])
    let histories = try UnitHistory.load([folder.path + "/all"]).histories
    #expect(histories.map { $0.scores.last?.evaluation.unit.id } == ["b", "a"])
    #expect(histories.map(\.scoredYears) == [[2022, 2023], [2021, 2023]])
  }

  @Test func `names every second evaluation of a unit and year, with the first one's file`() throws
  {
    let folder = try folder([
      ("a", 2023, [50, 50]), ("a", 2023, [60, 50]), ("a", 2022, [60, 50]), ("a", 2023, [70, 50]),
    ])
    do throws(InvalidFiles) {
      _ = try UnitHistory.load([folder.path + "/all"])
      Issue.record("two evaluations of one year were taken")
    } catch {
      #expect(error.diagnostics.map(\.code) == ["repeated-year", "repeated-year"])
      let text = error.diagnostics.map { $0.text(.english) }
      #expect(text[0].contains("1-a/evaluation.yaml: error: a already has an evaluation of 2023"))
      #expect(text[1].contains("3-a/") && text[1].contains("0-a/evaluation.yaml; give one file"))
      #expect(error.diagnostics[0].text(.chinese).contains("请只给一份文件"))
    }
  }

  @Test func `one unit, several units and a gap are told apart`() throws {
    let folder = try folder([
      ("a", 2022, [50, 50]), ("a", 2023, [60, 60]), ("b", 2022, [70, 70]), ("b", 2023, [80, 80]),
    ])
    let all = folder.path + "/all"
    guard case .departments(let units) = try TrendRequest(paths: [all]).analysis().analysis else {
      Issue.record("not departments")
      return
    }
    #expect(units.change.movements.map(\.change) == [10, 10])
    let one = TrendRequest(paths: ["\(all)/0-a", "\(all)/1-a"])
    guard case .unit(let unit) = try one.analysis().analysis else {
      Issue.record("not a unit")
      return
    }
    #expect(unit.years == [2022, 2023] && unit.prices == nil)
    guard case .gap(let gap) = try TrendRequest(paths: [all], gap: ["a", "b"]).analysis().analysis
    else {
      Issue.record("not a gap")
      return
    }
    #expect(gap.gap.gap == 20 && gap.first.evaluation.year == 2023)
    let earlier = TrendRequest(paths: [all], to: 2022, gap: ["b", "a"])
    guard case .gap(let old) = try earlier.analysis().analysis else { return }
    #expect(old.gap.gap == -20 && old.first.evaluation.year == 2022)
  }

  @Test func `what can't be compared is named`() throws {
    let folder = try folder(
      [
        ("a", 2022, [50, 50]), ("a", 2023, [60, 60]), ("b", 2023, [70, nil]),
        ("c", 2023, [80, 80]),
        ("d", 2021, [80, 80]),
      ], otherSchemeFor: "c")
    let all = folder.path + "/all"
    let (a, b) = (["\(all)/0-a", "\(all)/1-a"], "\(all)/2-b")
    #expect(codes(TrendRequest(paths: a, from: 2020)) == ["no-such-year"])
    #expect(codes(TrendRequest(paths: a, to: 2024)) == ["no-such-year"])
    #expect(codes(TrendRequest(paths: [all])) == ["several-schemes"])
    #expect(codes(TrendRequest(paths: [a[1], b])) == ["one-year"])
    #expect(codes(TrendRequest(paths: a + [b], deflator: Self.deflator)) == ["useless-setting"])
    #expect(codes(TrendRequest(paths: [all], gap: ["a", "x"])) == ["unknown-unit-name"])
    #expect(codes(TrendRequest(paths: [all], gap: ["a", "a"])) == ["same-unit"])
    #expect(codes(TrendRequest(paths: [all], gap: ["a", "b"])) == ["undetermined-rows"])
    #expect(codes(TrendRequest(paths: [all], gap: ["a", "c"])) == ["several-schemes"])
    #expect(codes(TrendRequest(paths: [all], gap: ["a", "d"])) == ["no-shared-year"])
    #expect(codes(TrendRequest(paths: [all], to: 2022, gap: ["a", "c"])) == ["no-such-year"])
    #expect(codes(TrendRequest(paths: [b])) == nil)
  }

  @Test func `prices are those of the year asked for, else of the last one`() throws {
    let folder = try folder([("a", 2022, [50, 50]), ("a", 2024, [60, 60])])
    let paths = [folder.path + "/all"]
    func prices(_ request: TrendRequest) throws -> RealPrices? {
      guard case .unit(let unit) = try request.analysis().analysis else { return nil }
      return unit.prices
    }
    let prices = try #require(
      try prices(TrendRequest(paths: paths, deflator: Self.deflator, priceYear: 2021)))
    #expect(prices.baseYear == 2021 && prices.table.label.en == "Made-up price index")
    #expect(prices.table.deflator.indices == [2021: 98, 2022: 100, 2023: Rational(205, over: 2)])
    #expect(codes(TrendRequest(paths: paths, deflator: Self.deflator)) == ["no-index"])
    #expect(
      codes(TrendRequest(paths: paths, deflator: Self.deflator, priceYear: 2030)) == ["no-index"])
    let missing = TrendRequest(paths: ["no/such"], deflator: "no/index.yaml")
    #expect(codes(missing) == ["file-not-found", "file-not-found"])
  }
}
