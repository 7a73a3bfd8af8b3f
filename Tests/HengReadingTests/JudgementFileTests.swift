import HengDiagnostics
import HengIndex
import HengModel
import HengReading
import HengTestSupport
import Testing

@Suite struct JudgementFileTests {
  private func weights(
    _ text: String, by method: JudgementMethod
  ) throws -> WeightDerivation {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "judgements.yaml")
    return try JudgementFile(path: path).weights(by: method)
  }

  @Test(arguments: JudgementSample.all)
  func `derives the weights that follow by hand`(_ sample: JudgementSample) throws {
    let derivation = try weights(sample.text, by: sample.method)
    #expect(derivation.method == .judged(sample.method))
    #expect(derivation.indicators.map(\.id) == ["a", "b", "c"])
    #expect(derivation.label == LocalizedText(zh: "样例", en: "Sample"))
    #expect(derivation.source == "made up")
    for (found, expected) in zip(derivation.weights, sample.weights) {
      // The eigenvector and the ratios are found by iteration, to the last digits.
      #expect(abs(found - expected) < 1e-12)
    }
  }

  @Test func `a file that names no method serves every one that takes its judgements`() throws {
    let text = "heng-judgements: 1\nindicators: [a, b]\norder: [b, a]\n"
    #expect(try weights(text, by: .rankOrderCentroid).weights == [0.25, 0.75])
    #expect(try weights(text, by: .rankReciprocal).weights == [1.0 / 3, 2.0 / 3])
  }

  @Test func `the settings of the analytic hierarchy process are taken`() throws {
    let derivation = try weights(JudgementSample.all[1].text, by: .analyticHierarchyProcess)
    guard case .comparisons(let process) = derivation.basis else {
      Issue.record("\(derivation.basis)")
      return
    }
    #expect(process.method == .geometricMean && process.randomIndex == .tummalaLing1998)
  }

  @Test func `a file for another method says which command to write`() throws {
    let path = ProjectFiles.path("datasets/tai/judgements.yaml")
    let error = #expect(throws: InvalidFiles.self) {
      try JudgementFile(path: path).weights(by: .swing)
    }
    #expect(error?.diagnostics.map(\.code) == ["other-method"])
    let diagnostic = try #require(error?.diagnostics.first)
    #expect(diagnostic.location?.line == 5 && diagnostic.location?.column == 9)
    #expect(diagnostic.message.en.contains("write heng weights ahp"))
    #expect(diagnostic.message.zh.contains("请写 heng weights ahp"))
  }

  @Test func `no message names an expert`() throws {
    let text = """
      heng-judgements: 1
      indicators: [a, b]
      experts: [{ name: 张三, points: { a: 90, b: 9 } }]
      """
    let error = #expect(throws: InvalidFiles.self) { try weights(text, by: .budgetAllocation) }
    #expect(error?.diagnostics.map(\.code) == ["budget-missed"])
    for diagnostic in error?.diagnostics ?? [] {
      #expect(Language.allCases.allSatisfy { !diagnostic.text($0).contains("张三") })
    }
  }
}
