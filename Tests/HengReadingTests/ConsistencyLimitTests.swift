import HengDiagnostics
import HengModel
import HengTestSupport
import HengWork
import Testing

/// Files that are larger, or more wrong, than any that a person writes.
@Suite(.timeLimit(.minutes(15))) struct ConsistencyLimitTests {
  private static let scheme = ProjectFiles.path(
    "\(InvalidFile.fixtures)/valid/audited-scheme.yaml")

  private func mistakes(_ sections: String, facts: String = "") throws -> [Diagnostic] {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      """
      heng-evaluation: 1
      unit: { id: unit, label: 某局 }
      year: 2023
      scheme: \(Self.scheme)
      facts:
        budget: { value: 100 万元, place: 表一 }
        spending: { value: 57.5 万元, place: 表一 }
        vehicle-expenses: missing
        establishment: { value: 46 人, place: 表三 }
        staff: { value: 50 人, place: 表三 }
      \(facts)
      judgements:
        administrative-efficiency: { incidents: [] }
      \(sections)
      """, to: "evaluation.yaml")
    do throws(InvalidFiles) {
      _ = try EvaluationLoader().load(path)
      return []
    } catch {
      return error.diagnostics
    }
  }

  private func list(_ count: Int, _ item: (Int) -> String) -> String {
    (1...count).map(item).joined(separator: ", ")
  }

  private static let published = "says: published, place: 五"

  @Test(arguments: [
    ("relations", "{ id: n-NUMBER, label: 相等, equals: [budget, spending] }"),
    ("claims", "{ id: n-NUMBER, \(published) }"),
  ])
  func `takes 500 relations and claims and no more`(key: String, item: String) throws {
    func mistakes(count: Int) throws -> [Diagnostic] {
      try self.mistakes(
        "\(key): [\(list(count) { item.replacing("NUMBER", with: "\($0)") })]")
    }
    #expect(try mistakes(count: 500) == [])
    let found = try mistakes(count: 501)
    #expect(found.map(\.code) == ["too-many-items"])
    #expect(
      found.first?.text(.english).hasSuffix(
        "found 501 items, expected at most 500 [too-many-items]") == true)
  }

  @Test(arguments: [
    "relations: [{ id: a, label: 相等, equals: [LIST] }]",
    "relations: [{ id: a, label: 合计, sum: [LIST], is: budget }]",
    "relations: [{ id: a, label: 名单, member: 甲, of: [LIST] }]",
    "relations: [{ id: a, label: 填报, reported: [LIST] }]",
    "claims: [{ id: a, says: decreased, of: [LIST], place: 三 }]",
    "claims: [{ id: a, says: fulfilled, of: [LIST], place: 三 }]",
    "claims: [{ id: a, says: within-budget, lines: [LIST], place: 三 }]",
  ])
  func `takes lists of 200 and no more`(section: String) throws {
    func codes(count: Int) throws -> Set<String> {
      let list = list(count) { _ in "budget" }
      return Set(try mistakes(section.replacing("LIST", with: list)).map(\.code))
    }
    #expect(try !codes(count: 200).contains("too-many-items"))
    #expect(try codes(count: 201) == ["too-many-items"])
  }

  @Test func `a fact stands in 200 other places at the most`() throws {
    let places = list(201) { "{ value: 46 人, place: 附件\($0) }" }
    let found = try mistakes(
      "", facts: "  cars: { label: 车, value: 3 辆, place: 表, also: [\(places)] }")
    #expect(found.map(\.code) == ["too-many-items"])
  }

  /// Names nearest to unknown ones are looked for among all; not once nothing more is listed.
  @Test func `100,000 unknown names don't take long`() throws {
    let facts = (1...400).map { "  fact-\($0): { label: 数据, value: \($0) 人, place: 表 }" }
    let relations = list(500) { number in
      "{ id: n-\(number), label: 相等, equals: [\(list(200) { "fict-\(number)-\($0)" })] }"
    }
    let found = try mistakes(
      "relations: [\(relations)]", facts: facts.joined(separator: "\n"))
    #expect(found.count == 201)
    #expect(found.last?.code == "more-mistakes")
  }

  @Test func `long chains of budget lines and circles don't take long`() throws {
    func lines(first: Int) -> String {
      (1...5_000).map { number in
        let whole = number == 1 ? first : number - 1
        return "  - { id: n-\(number), label: 行, kind: item, part-of: n-\(whole) }"
      }.joined(separator: "\n")
    }
    let found = try mistakes("budget:\n\(lines(first: 5_000))")
    #expect(found.map(\.code) == ["part-of-itself"])
    let text = try #require(found.first?.text(.english))
    #expect(
      text.hasSuffix(
        "circle: n-5000 → n-4999 → n-4998 → n-4997 → … → n-1 → n-5000 [part-of-itself]"))
    #expect(try mistakes("budget:\n\(lines(first: 1))").map(\.code) == ["part-of-itself"])
  }

  @Test func `deep and long expressions are told`() throws {
    let deep = String(repeating: "(", count: 300) + "budget" + String(repeating: ")", count: 300)
    let long = list(400) { _ in "budget" }.replacing(",", with: " +")
    let found = try mistakes(
      "relations: [{ id: a, label: 深, equals: [\(deep), \(long)] }]")
    #expect(found.map(\.code) == ["measure-too-deep", "measure-too-long"])
  }
}
