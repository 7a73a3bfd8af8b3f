import HengSensitivity
import HengTestSupport
import HengWork
import Testing

@Suite struct VarianceDataTests {
  @Test(arguments: ["datasets/README.md", "datasets/README.zh.md"])
  func `the example of the description can be evaluated`(file: String) async throws {
    let text = try #require(ProjectFiles.text(ProjectFiles.path(file)))
    let start = try #require(text.firstRange(of: "heng-variance: 1")).lowerBound
    let end = try #require(text[start...].firstRange(of: "```")).lowerBound
    let folder = try TemporaryFolder()
    let county = ProjectFiles.path("datasets/synthetic-county/2023")
    let path = try folder.write(
      String(text[start..<end]).replacing("../synthetic-county/2023", with: county),
      to: "variance.yaml")
    let file = try VarianceFile(path: path)
    var plan = try file.plan().plan
    #expect(plan.factors.map(\.id) == ["good", "step", "steps", "control", "method"])
    #expect(plan.targets == [.rankShift, .unit(16, .score)])
    #expect(plan.settings.seed == 1)
    plan.settings.seed = nil
    #expect(plan.settings == VarianceSettings())
    plan.settings.sampleCount = 16
    let variance = try await file.variance(of: plan, seed: 1, taskCount: 2)
    #expect(variance.indices.allSatisfy { !$0.isConstant })
  }

  /// Supplementary budgets of 1445.59 % lie beyond any cut, and the line of 优 has no say in marks.
  @Test func `what can't touch the Hengshan score has indices of 0`() async throws {
    let file = try VarianceFile(path: ProjectFiles.path("datasets/variance/hengshan.yaml"))
    let variance = try await file.variance(of: file.plan().plan, seed: 1, taskCount: 2)
    #expect(abs(variance.officialValues[0] - 89) < 1e-9)
    #expect(variance.officialValues[1] == 1)
    for (factor, id) in variance.plan.factors.map(\.id).enumerated() {
      let total = variance.indices[0].total[factor].value
      #expect((total == 0) == ["excellent", "supplement-cut"].contains(id))
    }
  }
}
