import Foundation
import HengModel
import HengReports
import HengSensitivity
import HengTestSupport
import HengWork
import Testing

@Suite struct VarianceReportTests {
  private func variance(_ name: String, samples: Int? = nil) async throws -> SchemeVariance {
    let file = try VarianceFile(path: ProjectFiles.path("datasets/variance/\(name).yaml"))
    var plan = try file.plan().plan
    if let samples { plan.settings.sampleCount = samples }
    return try await file.variance(of: plan, seed: plan.settings.seed ?? 1, taskCount: 2)
  }

  @Test(arguments: ["hengshan", "county"], Language.allCases)
  func `looks as recorded`(name: String, language: Language) async throws {
    let variance = try await variance(name, samples: 64)
    let text = TerminalWriter(language: language).text(of: Report(variance))
    let golden = "Tests/HengReportsTests/Golden/variance-\(name).\(language.rawValue).txt"
    #expect(try Golden.difference(text, golden) == nil)
    if name == "county" { #expect(text.contains(language == .chinese ? "合成" : "synthetic")) }
  }

  @Test func `json has every index of every figure and says what made it`() async throws {
    let variance = try await variance("hengshan", samples: 64)
    let text = try JSONValue(variance).text()
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(document["schema"] as? String == "heng-variance")
    #expect(document["engine"] as? String == "heng \(HengVersion.current)")
    #expect(document["seed"] as? String == "1")
    #expect(document["evaluations"] as? Int == 64 * 14)
    let targets = try #require(document["targets"] as? [[String: Any]])
    #expect(targets.compactMap { $0["of"] as? String } == ["score", "grade"])
    for (target, indices) in zip(targets, variance.indices) {
      let factors = try #require(target["factors"] as? [[String: Any]])
      #expect(factors.compactMap { $0["id"] as? String } == variance.plan.factors.map(\.id))
      let totals = factors.compactMap { ($0["total"] as? [String: Any])?["value"] as? Double }
      #expect(totals.count == 6)
      for (total, index) in zip(totals, indices.total) {
        #expect(abs(total - index.value) < 1e-11)
      }
      #expect((target["second-order"] as? [Any])?.count == 15)
    }
  }

  @Test func `a figure that doesn't vary says so`() async throws {
    let variance = try await variance("hengshan", samples: 64)
    var plan = variance.plan
    plan.factors = plan.factors.filter { $0.id == "supplement-cut" || $0.id == "excellent" }
    plan.settings.includesSecondOrder = false
    let constant = try await SchemeVariance(plan, seed: 1)
    let english = TerminalWriter(language: .english).text(of: Report(constant))
    let chinese = TerminalWriter(language: .chinese).text(of: Report(constant))
    #expect(english.contains("It doesn't vary, whatever the factors do."))
    #expect(chinese.contains("不随任何因素变动。"))
    #expect(constant.indices[0].isConstant && !constant.indices[1].isConstant)
  }

  @Test(arguments: Language.allCases)
  func `the chart shows every factor of the first figure`(language: Language) async throws {
    let variance = try await variance("hengshan", samples: 64)
    let svg = variance.chart(language)
    #expect(svg.hasPrefix("<svg"))
    #expect(svg.contains(language == .chinese ? "追加预算的档次" : "bands for supplementary budgets"))
  }
}
