import Foundation
import HengTestSupport
import Testing

@Suite struct WeightsCommandTests {
  private static let judgements = "datasets/tai/judgements.yaml"
  private static let tai = "datasets/tai/index.yaml"
  private static let asem = "datasets/asem/index.yaml"

  private func document(_ arguments: String...) throws -> [String: Any] {
    let result = try Command.run(["weights"] + arguments + ["--json"])
    #expect(result.status == 0 && result.errors == "")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  @Test func `json has the consistency of the handbook's judgements`() throws {
    let document = try document("ahp", Self.judgements)
    #expect(document["schema"] as? String == "heng-weights")
    #expect(document["method"] as? String == "ahp")
    let consistency = try #require(document["consistency"] as? [String: Any])
    let expected = [
      "principal-eigenvalue": 8.211079397090737, "consistency-index": 0.030154199584390997,
      "consistency-ratio": 0.021385957152050352,
    ]
    for (key, value) in expected {
      #expect(abs(try #require(consistency[key] as? Double) - value) < 1e-9, "\(key)")
    }
    #expect(consistency["acceptable"] as? Bool == true)
    let indicators = try #require(document["indicators"] as? [[String: Any]])
    let weights = indicators.compactMap { $0["weight"] as? Double }
    #expect(weights.count == 8 && abs(weights.reduce(0, +) - 1) < 1e-9)
  }

  @Test func `tells weights in either language`() throws {
    let english = try Command.run("weights", "ahp", Self.judgements)
    #expect(english.status == 0 && english.errors == "")
    #expect(english.output.contains("0.0214, at most 0.1: acceptable (RI 1.41, Saaty 1980)"))
    let chinese = try Command.run("weights", "ahp", Self.judgements, "--lang", "zh")
    #expect(chinese.output.contains("0.0214，不超过 0.1，可以接受（RI 1.41，Saaty 1980）"))
  }

  @Test func `values of an index are weighed after treatment`() throws {
    let critic = try document("critic", Self.asem)
    #expect(critic["stage"] as? String == "treated" && critic["rows"] as? Int == 51)
    #expect((critic["indicators"] as? [Any])?.count == 49)
    let group = try document("critic", Self.asem, "--group", "Physical")
    #expect((group["indicators"] as? [Any])?.count == 8)
    let entropy = try Command.run("weights", "entropy", Self.asem, "--lang", "zh")
    #expect(entropy.status == 65 && entropy.output.isEmpty)
    #expect(entropy.errors.contains("请用不受零点影响的 critic"))
  }

  @Test func `a table needs no more than units and numbers`() throws {
    let table = try document("principal-components", "datasets/tai/data.csv")
    let index = try document("principal-components", Self.tai)
    #expect(table["stage"] as? String == "tabled")
    #expect(table["left-out"] as? [String] == ["name-zh", "name-en"])
    #expect(table["eigenvalues"] as? [Double] == index["eigenvalues"] as? [Double])
    let named = try document(
      "principal-components", "datasets/tai/data.csv", "--indicators",
      "datasets/tai/indicators.csv")
    #expect(named["eigenvalues"] as? [Double] == index["eigenvalues"] as? [Double])
  }

  static let exitCodes: [(arguments: [String], status: Int32)] = [
    ([], 64), (["ahp"], 64), (["no-such-method", judgements], 64), (["entropy"], 64),
    (["ahp", judgements, "--group", "TAI"], 64), (["ahp", judgements, "--indicators", "x"], 64),
    (["critic", "datasets/tai/data.csv", "--group", "TAI"], 64),
    (["critic", tai, "--indicators", "datasets/tai/indicators.csv"], 64),
    (["ahp", "no/such.yaml"], 66), (["entropy", "no/such.csv"], 66),
    (["entropy", "no/such.yaml"], 66), (["swing", judgements], 65), (["ahp", tai], 65),
    (["critic", judgements], 65), (["ahp", "datasets/tai/data.csv"], 65),
    (["critic", "datasets/tai"], 65), (["critic", asem, "--group", "physical"], 65),
    (["critic", "datasets/tai/data.csv", "--indicators", "no/such.csv"], 66),
    (["--help"], 0),
  ]

  @Test(arguments: exitCodes)
  func `each kind of mistake has its exit code`(arguments: [String], status: Int32) throws {
    let result = try Command.run(["weights"] + arguments)
    #expect(result.status == status)
    #expect((result.status == 0) != result.output.isEmpty)
    #expect((result.status == 0) == result.errors.isEmpty)
  }

  @Test func `every fixture of a mistake exits with 65 and prints nothing but messages`() throws {
    let fixtures = "Tests/HengReadingTests/Fixtures/invalid/judgements"
    let names = try FileManager.default.contentsOfDirectory(atPath: ProjectFiles.path(fixtures))
      .filter { $0.hasSuffix(".yaml") }
    #expect(names.count > 20)
    for name in names.sorted() {
      let result = try Command.run("weights", "ahp", "\(fixtures)/\(name)")
      #expect(result.status == 65, "\(name)")
      #expect(result.output.isEmpty, "\(name)")
      #expect(result.errors.split(separator: "\n").allSatisfy { $0.contains(": error: ") })
    }
  }
}
