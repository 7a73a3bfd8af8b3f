import HengModel
import HengScoring
import HengTestSupport
import Testing

@Suite struct SurveyIntervalTests {
  /// One line of the case file.
  private struct Line {
    var satisfied: Int
    var asked: Int
    var wilson: ClosedRange<Double>
    var exact: ClosedRange<Double>
  }

  private static func lines() throws -> [Line] {
    let path = ProjectFiles.path("Tests/HengScoringTests/Cases/survey_intervals_statsmodels.csv")
    let text = try #require(ProjectFiles.text(path))
    return try text.split(separator: "\n").dropFirst().map { line in
      let numbers = try line.split(separator: ",").map { try #require(Double($0)) }
      return Line(
        satisfied: Int(numbers[0]), asked: Int(numbers[1]), wilson: numbers[2]...numbers[3],
        exact: numbers[4]...numbers[5])
    }
  }

  private func survey(_ satisfied: Int, of asked: Int) throws -> SurveyResult {
    let scheme = try OneRow(rule: .incidents(IncidentsRule(marksPerCase: 1))).scheme
    let group = SatisfactionGroup(
      label: "group", target: nil, claimedRate: nil,
      survey: .init(satisfied: satisfied, asked: asked), evidence: Evidence())
    let evaluation = Evaluation(
      unit: EvaluationUnit(id: "unit", label: "unit"), year: 2023, satisfaction: [group])
    return try #require(try scheme.score(evaluation).satisfaction[0].survey)
  }

  @Test func `intervals agree with statsmodels`() throws {
    let lines = try SurveyIntervalTests.lines()
    #expect(lines.count == 17)
    for line in lines {
      let survey = try survey(line.satisfied, of: line.asked)
      #expect(abs(survey.wilsonInterval.lowerBound - line.wilson.lowerBound) < 1e-12)
      #expect(abs(survey.wilsonInterval.upperBound - line.wilson.upperBound) < 1e-12)
      #expect(abs(survey.exactLowerBound - line.exact.lowerBound) < 1e-12)
      // The upper end for the satisfied is one less the lower end for the others.
      let others = try self.survey(line.asked - line.satisfied, of: line.asked)
      #expect(abs(1 - others.exactLowerBound - line.exact.upperBound) < 1e-12)
    }
  }
}
