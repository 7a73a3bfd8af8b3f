import HengDiagnostics
import HengIndex
import HengModel
import HengReading
import HengTestSupport
import Testing

@Suite struct DecisionValuesTests {
  private static let indicators = """
    code,name-zh,name-en,parent,direction
    Top,总,Top,,1
    Part,部分,Part,Top,1
    Other,其他,Other,Top,1
    x,甲,First,Part,1
    y,乙,Second,Part,-1
    z,丙,Third,Other,1

    """

  /// Returns the weights of a table, or its mistakes as `line:column code`.
  private func result(
    _ table: String, by method: ObjectiveWeighting = .critic, indicators: String? = nil,
    group: String? = nil, name: String = "data.csv"
  ) throws -> (weights: WeightDerivation?, mistakes: [String]) {
    let folder = try TemporaryFolder()
    let path = try folder.write(table, to: name)
    let named = try indicators.map { try folder.write($0, to: "indicators.csv") }
    do throws(InvalidFiles) {
      let values = try DecisionValues(path: path, indicators: named, group: group)
      return (try values.weights(by: method), [])
    } catch {
      let mistakes = error.diagnostics.map { diagnostic in
        let place = [diagnostic.location?.line, diagnostic.location?.column].compactMap { $0 }
        return place.map(String.init).joined(separator: ":") + " " + diagnostic.code
      }
      return (nil, mistakes)
    }
  }

  @Test func `every column of numbers behind the first one is an indicator, but for years`() throws
  {
    let table = """
      A table of some units,,,,
      unit,name,year,x,y
      1,one,2020,10,0.5
      2,two,2020,20,0.25
      3,three,2020,20,NA
      """
    let whole = table.replacing("NA", with: "0.125")
    let weights = try #require(try result(whole).weights)
    #expect(weights.indicators.map(\.id) == ["x", "y"])
    #expect(weights.leftOut == ["name", "year"])
    #expect(weights.stage == .tabled && weights.areSiblings && weights.group == nil)
    guard case .values(let values) = weights.basis else { return }
    #expect(values.directions == [.largerIsBetter, .largerIsBetter] && values.rowCount == 3)
    #expect(try result(table).mistakes == ["5:17 missing-value"])
  }

  @Test func `an indicator table gives directions and groups`() throws {
    let table = "unit;name;First;乙;z\na;A;1;4;2\nb;B;2;1;3\nc;C;4;2;1\n"
    let all = try #require(try result(table, indicators: Self.indicators).weights)
    #expect(all.indicators.map(\.id) == ["x", "y", "z"] && !all.areSiblings)
    let part = try #require(
      try result(table, indicators: Self.indicators, group: "Part").weights)
    #expect(part.indicators.map(\.id) == ["x", "y"] && part.areSiblings)
    #expect(part.group == LocalizedText(zh: "部分", en: "Part"))
    guard case .values(let values) = part.basis else { return }
    #expect(values.directions == [.largerIsBetter, .smallerIsBetter])
    let missing = try result("unit,x,y\na,1,2\nb,2,1\n", indicators: Self.indicators)
    #expect(missing.mistakes == ["1:1 missing-column"])
    for group in ["part", "x", "nothing"] {
      let found = try result(table, indicators: Self.indicators, group: group)
      #expect(found.mistakes == [" unknown-indicator"])
    }
  }

  /// A table with the mistakes expected of it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var table: String
    var method = ObjectiveWeighting.critic
    var expected: [String]
  }

  static let mistakes: [Mistake] = [
    Mistake(testDescription: "empty", table: "", expected: [" empty-file"]),
    Mistake(
      testDescription: "one column", table: "unit\na\nb\n", expected: [" header-not-found"]),
    Mistake(
      testDescription: "no rows", table: "unit,x\n", expected: [" no-rows"]),
    Mistake(
      testDescription: "words only", table: "unit,x\na,much\nb,little\n",
      expected: ["1:1 no-indicators"]),
    Mistake(
      testDescription: "no header", table: "a,1,2\nb,3,4\nc,4,5\n",
      expected: ["1:1 header-not-found"]),
    Mistake(
      testDescription: "cells",
      table: "unit,x,y\na,1,2\nb,\"12,34,567\",约３\nc,4,5\n",
      expected: ["3:3 separated-number", "3:15 inexact-number"]),
    Mistake(
      testDescription: "units",
      table: "unit,x\na,1\na,2\n,3\n合计,6\n",
      expected: ["3:1 duplicate-identifier", "4:1 empty-value", "5:1 total-row"]),
    Mistake(
      testDescription: "columns", table: "unit,x,,x\na,1,2,3\nb,3,4,5\n",
      expected: ["1:8 empty-value", "1:9 repeated-column"]),
    Mistake(
      testDescription: "constants", table: "unit,x,y,z\na,1,2,3\nb,1,2,4\n",
      expected: ["1:6 constant-indicator", "1:8 constant-indicator"]),
    Mistake(
      testDescription: "negative", table: "unit,x,y\na,1,-2\nb,2,3\n", method: .entropy,
      expected: ["2:5 cannot-weight"]),
    Mistake(
      testDescription: "zero", table: "unit,x,y\na,1,2\nb,0,3\n", method: .merec,
      expected: ["3:3 cannot-weight"]),
    Mistake(
      testDescription: "one unit", table: "unit,x,y\na,1,2\n", expected: [" too-few-units"]),
    Mistake(
      testDescription: "no spread", table: "unit,x,y\na,1,2\nb,1,2\n",
      method: .standardDeviation, expected: [" cannot-weight"]),
    Mistake(
      testDescription: "best in everything", table: "unit,x,y,z\na,9,9,9\nb,1,2,3\n",
      method: .cilos, expected: [" cannot-weight"]),
    Mistake(
      testDescription: "too large", table: "unit,x,y\na,1e308,2\nb,-1e308,3\n",
      expected: ["2:3 number-out-of-range", "3:3 number-out-of-range"]),
  ]

  @Test(arguments: mistakes)
  func `tells what keeps a table from giving weights`(_ mistake: Mistake) throws {
    #expect(try result(mistake.table, by: mistake.method).mistakes == mistake.expected)
  }

  @Test func `what keeps an index from giving weights is told at the cell, with a remedy`() throws {
    let path = ProjectFiles.path("datasets/asem/index.yaml")
    let values = try DecisionValues(path: path)
    let error = #expect(throws: InvalidFiles.self) { try values.weights(by: .entropy) }
    let diagnostic = try #require(error?.diagnostics.first)
    #expect(error?.diagnostics.count == 1)
    #expect(diagnostic.location?.path.hasSuffix("datasets/asem/data.csv") == true)
    #expect(diagnostic.location?.line == 19)
    #expect(diagnostic.message.en.contains("after treatment"))
    #expect(diagnostic.message.en.contains("use critic"))
    #expect(diagnostic.message.zh.contains("处理后"))
    #expect(try values.weights(by: .critic).weights.count == 49)
  }

  @Test func `missing values of an index are told indicator by indicator`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.indicators, to: "indicators.csv")
    try folder.write("code,x,y,z\na,1,2,3\nb,NA,3,NA\nc,3,1,2\nd,NA,5,1\n", to: "data.csv")
    let path = try folder.write(
      "heng-index: 1\nlabel: small\ndata: data.csv\nindicators: indicators.csv\n",
      to: "index.yaml")
    let error = #expect(throws: InvalidFiles.self) { try DecisionValues(path: path) }
    #expect(error?.diagnostics.map(\.code) == ["missing-value", "missing-value"])
    #expect(error?.diagnostics.map(\.location?.line) == [3, 3])
    #expect(error?.diagnostics.map(\.location?.column) == [3, 8])
    #expect(throws: InvalidFiles.self) { try DecisionValues(path: path, group: "Part") }
  }
}
