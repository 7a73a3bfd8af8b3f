import HengModel
import HengReading
import HengScoring
import HengTestSupport
import HengWork
import Testing

/// What holds of every parameter of every shipped scheme.
@Suite struct ParameterTests {
  static let schemes = [
    "hunan-whole-department", "self-evaluation-form", "hunan-unit-2018", "yuhua-2017",
    "yueyang-2019",
  ]

  private func scheme(_ name: String) throws -> Scheme {
    try SchemeFile(path: ProjectFiles.path("datasets/schemes/\(name).yaml")).scheme(forYear: 2023)
  }

  @Test(arguments: schemes)
  func `a parameter set to its own value leaves the scheme as it is`(name: String) throws {
    let scheme = try scheme(name)
    let parameters = scheme.parameters
    #expect(parameters.count >= 9)
    #expect(Set(parameters.map(\.address)).count == parameters.count)
    for parameter in parameters {
      #expect(try scheme.setting(parameter.address, to: parameter.value) == scheme)
    }
    let all = parameters.map { SchemeParameter.Change(address: $0.address, value: $0.value) }
    #expect(try scheme.setting(all) == scheme)
  }

  /// A number halfway to each finite end of its range, or one off where there is no end.
  private func neighbours(_ parameter: SchemeParameter) -> [SchemeParameter.Value] {
    switch (parameter.domain, parameter.value) {
    case (.choices(let words), _): return words.map { .choice($0) }
    case (.numbers(let allowed, let step), .number(let value)):
      let below = allowed.lower.map { (value + $0.value) / 2 } ?? value - 1
      let above = allowed.upper.map { (value + $0.value) / 2 } ?? value + 1
      return [below, above].filter { number in
        allowed.contains(number) && step.map { (number / $0).isInteger } ?? true
      }.map { .number($0) }
    case (.numbers, .choice): return []
    }
  }

  @Test(arguments: schemes)
  func `any allowed value can be set, is told back, and moves nothing but its rule`(
    name: String
  ) throws {
    let scheme = try scheme(name)
    for parameter in scheme.parameters {
      let isItem = scheme.rows.contains {
        $0.indicator.id == parameter.indicatorID && $0.rule.kind == .checklist
      }
      for value in neighbours(parameter) where !isItem {
        let changed = try scheme.setting(parameter.address, to: value)
        let others = zip(scheme.parameters, changed.parameters).filter { $0.value != $1.value }
        #expect(others.map(\.1.address) == (value == parameter.value ? [] : [parameter.address]))
        checkSeams(of: changed)
        #expect(try changed.setting(parameter.address, to: parameter.value) == scheme)
      }
    }
  }

  private func checkSeams(of scheme: Scheme) {
    var scales = [Array(scheme.grades.grades.map(\.range).reversed())]
    for row in scheme.rows {
      if case .bands(let rule) = row.rule { scales.append(rule.bands.map(\.range)) }
    }
    for ranges in scales {
      #expect(ranges.allSatisfy { !$0.isEmpty })
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.seam(with: $1) == .tight })
    }
  }

  static let evaluations = [
    "hengshan-civil-affairs-2023/evaluation.yaml", "hengshan-civil-affairs-2023/alternative.yaml",
    "hengshan-civil-affairs-2023/self-evaluation-form.yaml", "hunan-unit-2018/evaluation.yaml",
    "guantang-township-2023/evaluation.yaml", "guantang-township-2023/under-hunan-table.yaml",
  ]

  @Test(arguments: evaluations)
  func `the marks of one row are those of the whole score`(file: String) throws {
    let loaded = try EvaluationLoader().load(ProjectFiles.path("datasets/\(file)"))
    let score = try loaded.score()
    for row in score.rows {
      #expect(
        loaded.scheme.marks(of: row.row, facts: score.facts, judgement: row.judgement) == row.marks)
    }
  }
}
