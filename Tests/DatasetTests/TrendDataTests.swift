import HengModel
import HengScoring
import HengTestSupport
import HengTrends
import HengWork
import SyntheticCounty
import Testing

@Suite struct TrendDataTests {
  private static let county = Result {
    try UnitHistory.load(County.years.map { ProjectFiles.path("datasets/synthetic-county/\($0)") })
      .histories
  }

  private static func history(_ name: String) throws -> UnitHistory {
    try #require(UnitHistory.load([ProjectFiles.path("datasets/\(name)")]).histories.first)
  }

  @Test func `why each department's total moved adds up as printed, down and across`() throws {
    let histories = try Self.county.get()
    #expect(histories.count == County.unitCount)
    for history in histories {
      let trend = try UnitTrend(history)
      #expect(trend.explanations.count == 2)
      for explanation in trend.explanations {
        let split = try explanation.outcome.get()
        #expect(split.isAllData)
        let printed = split.printed
        #expect(printed.total.sum == split.change)
        var total = split.earlier.total ?? 0
        for (row, parts) in zip(split.indicators, printed.indicators) {
          #expect(parts.sum == row.change)
          for part in [parts.data, parts.rule, parts.weight, parts.dataAndRule] {
            #expect(part == part.rounded(to: split.digits, .halfUp))
          }
          total += parts.sum
        }
        #expect(total == split.later.total)
      }
    }
  }

  /// 2020 is known only from the figures that the papers of 2021 give of the year before.
  @Test func `the first and the last year keep those between, and start at a score`() throws {
    let history = try #require(try Self.county.get().first)
    #expect(try UnitTrend(history).years == [2020, 2021, 2022, 2023])
    #expect(try UnitTrend(history, to: 2022).years == [2021, 2022])
    #expect(try UnitTrend(history, to: 2023).years == [2021, 2022, 2023])
    #expect(try UnitTrend(history, from: 2022).years == [2022, 2023])
    #expect(try UnitTrend(history, from: 2020, to: 2021).years == [2020, 2021])
    #expect(try UnitTrend(history, from: 2020, to: 2022).explanations.count == 1)
  }

  /// The columns 2022 and 2023 of the unit's base-data table, in ten thousand yuan.
  static let guantang: [(fact: String, before: String, after: String)] = [
    ("project-expenditure", "874.20", "1025.20"), ("operating-expenses", "118.31", "193.42"),
    ("office-expenditure", "29.35", "49.09"), ("utilities-and-travel", "8.80", "12.64"),
    ("meetings-and-training", "4.92", "5.42"), ("official-expenses", "0", "0"),
  ]

  @Test(arguments: guantang)
  func `Guantang's figures go from 2022 to 2023 as published`(
    fact: String, before: String, after: String
  ) throws {
    let series = try Self.history("guantang-township-2023").fact(fact)
    let values = try [before, after].map { try #require(Rational(decimal: $0)) * 10_000 }
    #expect(series.points.map(\.year) == [2022, 2023])
    #expect(series.points.map(\.value) == values)
    let change = series.change(from: 2022, to: 2023)
    #expect(change == YearChange(from: values[0], to: values[1]))
    #expect((change == .bothZero) == (fact == "official-expenses"))
  }

  /// The columns 2017 and 2018 of a unit's base data, in ten thousand yuan.
  static let unit2018: [(fact: String, before: String, after: String)] = [
    ("official-expenses", "29.08", "44.29"), ("vehicles", "11.86", "39.30"),
    ("reception", "17.22", "4.99"), ("special-work", "938.8", "689.16"),
    ("office", "14.44", "0.68"), ("utilities-and-travel", "17.92", "25.36"),
    ("meetings-and-training", "0", "0"), ("procurement", "16.14", "30.66"),
    ("official-expenses-budget", "32", "63.46"),
  ]

  @Test(arguments: unit2018)
  func `the unit of 2018 goes from 2017 to 2018 as published`(
    fact: String, before: String, after: String
  ) throws {
    let series = try Self.history("hunan-unit-2018").fact(fact)
    let values = try [before, after].map { try #require(Rational(decimal: $0)) * 10_000 }
    #expect(series.points.map(\.year) == [2017, 2018])
    #expect(series.points.map(\.value) == values)
  }

  @Test func `the source report's claims about 2022 have no figures`() throws {
    let history = try Self.history("hengshan-civil-affairs-2023")
    #expect(history.years == [2022, 2023] && history.scoredYears == [2023])
    let missing = history.missingFigures
    #expect(missing.allSatisfy { $0.year == 2022 && $0.evidence.quote != nil })
    #expect(
      missing.map(\.id) == [
        "official-expenses-budget", "official-expenses", "total-expenditure", "project-expenditure",
      ])
    let change = try history.fact("official-expenses").change(from: 2022, to: 2023)
    #expect(change == .missing(years: [2022]))
  }

  @Test func `made-up spending ends the year where the accounts do`() throws {
    let executions = try Self.county.get().flatMap { try UnitTrend($0).executions.map { ($0) } }
    #expect(executions.count == 4)
    #expect(executions.allSatisfy { $0.budget.year == 2023 && $0.budget.changes.count == 2 })
    for history in try Self.county.get() {
      guard let score = history.score(of: 2023), let execution = YearExecution(score),
        let last = execution.budget.spending.last
      else { continue }
      let spent = try history.fact("expenditure").value(in: 2023)
      #expect(last.day.month == 12 ? last.cumulative == spent : last.cumulative < spent ?? 0)
      let budget = try history.fact("adjusted-budget").value(in: 2023)
      #expect(execution.budget.budget(on: last.day) == budget)
    }
  }

  @Test func `the departments' ranks and grades move in each pair of years`() throws {
    let trend = try DepartmentTrend(Self.county.get())
    #expect(trend.years == Array(County.years))
    #expect(trend.change.movements.count == County.unitCount)
    #expect(trend.change.arrived.isEmpty && trend.change.gone.isEmpty)
    for direction in [Direction.rose, .fell] {
      #expect(trend.change.movements.contains { $0.score == direction })
      #expect(trend.change.movements.contains { $0.grade == direction })
    }
  }
}
