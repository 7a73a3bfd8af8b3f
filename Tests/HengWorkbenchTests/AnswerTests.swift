import Foundation
import HengModel
import HengScoring
import HengSensitivity
import HengTestSupport
import HengWorkbench
import Testing

@Suite struct AnswerTests {
  private func unit(
    _ index: Int, of desk: Desk, _ state: DeskState = DeskState()
  ) async throws -> UnitAnswer {
    let analyst = Analyst(desk)
    let (score, scenario) = try await analyst.score(ofUnit: index, state)
    return UnitAnswer(score, desk.items[index].audit, at: index, scenario, desk)
  }

  // MARK: One department

  @Test func `the source report's sheet adds up and shows its findings in place`() async throws {
    let sheet = try await unit(0, of: try DeskSamples.hengshan())
    #expect(sheet.total == "89.00" && sheet.range == ["17", "93"])
    let marks = sheet.rows.compactMap { $0.marks.flatMap { Rational(decimal: $0) } }
    #expect(marks.reduce(0, +) == 89)
    #expect(sheet.findings.count(where: { $0.severity == "error" }) == 10)
    let staffing = try #require(sheet.rows.first { $0.indicator == "staffing-control-rate" })
    #expect(!staffing.findings.isEmpty)
    for finding in staffing.findings {
      #expect(sheet.findings[finding].indicators.contains("staffing-control-rate"))
    }
    let control = try #require(sheet.rows.first { $0.indicator == "budget-control-rate" })
    #expect(control.marks == "0.00" && control.deductions.map(\.marks) == ["5"])
    #expect(control.measured.zh == "1445.59%" && sheet.years.isEmpty)
  }

  /// 5 of 100 marks become 10, so that the others keep 90 of 95.
  @Test func `under other weights everything on the sheet is in the same marks`() async throws {
    let sheet = try await unit(
      0, of: try DeskSamples.hengshan(), DeskState(settings: ["budget-control-rate=10"]))
    let control = try #require(sheet.rows.first { $0.indicator == "budget-control-rate" })
    #expect(control.full == "10" && control.deductions.map(\.marks) == ["10"])
    #expect(control.range == ["0", "0"])
    #expect(sheet.total == "84.32")
    // Rows that were open between 17 and 93 marks of the 95 others.
    #expect(sheet.range == ["16.11", "88.11"])
  }

  @Test func `other years of a department are found`() async throws {
    let paths = [2022, 2023].flatMap { year in
      (1...2).map { ProjectFiles.path("datasets/synthetic-county/\(year)/unit-0\($0)") }
    }
    let desk = try Desk(loading: paths)
    let sheet = try await unit(3, of: desk)
    #expect(sheet.year == 2023 && sheet.years.map(\.unit) == [1])
    #expect(sheet.years.map(\.year) == [2022])
  }

  @Test func `a trace says what its row carries under other weights`() async throws {
    let analyst = Analyst(try DeskSamples.hengshan())
    let (score, scenario) = try await analyst.score(
      ofUnit: 0, DeskState(settings: ["budget-control-rate=10"]))
    let question = try Question("indicator=procurement-execution-rate&lang=en")
    let trace = try Trace.answer(question, score, scenario, unit: 0)
    #expect(trace.html.contains("carries 5.6842 marks (officially 6)"))
    #expect(trace.html.contains("<dt>Branch</dt>"))
    let official = try await analyst.score(ofUnit: 0, DeskState())
    let plain = try Trace.answer(question, official.score, official.scenario, unit: 0)
    #expect(!plain.html.contains("carries"))
  }

  // MARK: Many departments

  @Test func `the desk names what can't be ranked and why`() throws {
    let folder = try TemporaryFolder()
    let scheme = GeneratedScheme(marks: ["60", "40"], hasVeto: true)
    try folder.write(scheme.text, to: "scheme.yaml")
    for (name, results, veto) in [
      ("a", [90, 80], false), ("b", [90, nil], false), ("c", [70, 60], true), ("d", [50, 60], nil),
    ] as [(String, [Int?], Bool?)] {
      try folder.write(
        scheme.evaluation(results, name: name, veto: veto), to: "all/\(name)/evaluation.yaml")
    }
    let desk = try Desk(loading: ["\(folder.path)/all"])
    let answer = DeskAnswer(desk)
    #expect(answer.units.map(\.label.zh) == ["a"] && answer.top == 1)
    #expect(answer.excluded.map(\.label.zh) == ["b", "c", "d"])
    #expect(answer.excluded[0].reason.en.contains("row-2"))
    // Judgements leave open what the reported facts do.
    #expect(answer.excluded[0].range == ["0", "100"])
    #expect(answer.excluded[1].reason.en.contains("veto"))
    #expect(answer.indicators.map(\.id) == ["row-1", "row-2"])
  }

  @Test func `the tree of dimensions is in the order of the scheme`() throws {
    let answer = DeskAnswer(try DeskSamples.hengshan())
    #expect(answer.dimensions.first?.id == "input" && answer.dimensions.first?.parent == nil)
    #expect(answer.dimensions[1].parent == "input")
    #expect(answer.dimensions.filter { $0.parent == nil }.map(\.marks) == ["10", "60", "30"])
    #expect(answer.parameters.contains { $0.address == "grades.excellent" && $0.value == "90" })
  }

  @Test func `scenarios beside each other count what differs from the first`() async throws {
    let analyst = Analyst(try DeskSamples.county())
    let official = try await analyst.scenario(DeskState())
    let changed = try await analyst.scenario(DeskState(settings: ["effects=40"]))
    let answer = SlopeAnswer(
      [("官方", official.units), ("<b>", changed.units)], unit: nil, .english)
    let whatIf = WhatIf(official.units, changed.units)
    #expect(answer.scenarios[0].changed.ranks == 0)
    #expect(answer.scenarios[1].changed.ranks == whatIf.outcomes.count(where: \.rank.isChange))
    #expect(answer.scenarios[1].changed.grades == whatIf.outcomes.count(where: \.changesGrade))
    #expect(answer.svg.contains("&lt;b&gt;") && !answer.svg.contains("<b>"))
  }

  @Test func `bins of ranks share out all draws`() async throws {
    let desk = try DeskSamples.county()
    let units = desk.units
    let simulation = try await WeightSimulation(
      rates: RateRanges(units.rates), weights: units.weights, cuts: units.cuts, law: .flat,
      drawCount: 500, seed: 1, taskCount: 1)
    let answer = AcceptabilityAnswer(simulation, of: units)
    #expect(
      answer.bins.count == 60 && answer.bins.first == [1, 1] && answer.bins.last == [60, 60])
    for (shares, grades) in zip(answer.acceptability, answer.grades) {
      #expect(abs(shares.reduce(0, +) - 1) < 1e-9 && abs(grades.reduce(0, +) - 1) < 1e-9)
    }
  }

  @Test func `a command is what a shell takes`() throws {
    let scheme = try DeskSamples.hengshan().units.scheme
    let overlay = SchemeOverlay(weights: [.init(id: "effects", marks: Rational(50, over: 3))])
    #expect(
      CommandLine.whatIf(["a b/it's", "县"], overlay, of: scheme)
        == #"heng whatif 'a b/it'\''s' 县 --set effects=50/3"#)
    #expect(CommandLine.whatIf(["x"], SchemeOverlay(), of: scheme) == "heng score x")
  }
}
