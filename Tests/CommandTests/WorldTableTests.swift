import Foundation
import HengTestSupport
import Testing

/// A table as somebody publishes it, and what its numbers are.
struct WorldTable: Sendable, CustomTestStringConvertible {
  /// A change of one line of what was written to start from.
  enum Edit: Sendable {
    /// The line with some text has another text in its place.
    case change(String, to: String)
    /// A line is put in behind the one with some text.
    case add(String, after: String)
    /// The line is left out.
    case drop(String)
  }

  var file: String
  var edits: [Edit]
  /// The values by unit, with `nil` for none, in the order of the indicators.
  var values: [String: [Double?]]
  /// Whether more is better, by indicator.
  var isPositive: [Bool]

  var testDescription: String { file }

  /// The mean of what each value is between the least and the largest, out of 100.
  var index: [String: Double] {
    let ends = isPositive.indices.map { place -> (least: Double, largest: Double) in
      let known = values.values.compactMap { $0[place] }
      return (known.min() ?? 0, known.max() ?? 0)
    }
    return values.mapValues { own in
      let shares = own.indices.compactMap { place in
        own[place].map { value -> Double in
          let share = (value - ends[place].least) / (ends[place].largest - ends[place].least)
          return 100 * (isPositive[place] ? share : 1 - share)
        }
      }
      return shares.reduce(0, +) / Double(shares.count)
    }
  }
}

extension WorldTable {
  private static let countries = [
    "Arvenia", "Belmora", "Cascaria", "Dorland", "Estmark", "Fenwick Islands", "Galdova",
    "Hestria", "Ilmara", "Jorvik Republic", "Kelvania",
  ]

  private static func values(
    _ names: [String], _ value: (Double) -> [Double?]
  ) -> [String: [Double?]] {
    Dictionary(
      uniqueKeysWithValues: names.enumerated().map { ($0.element, value(Double($0.offset))) })
  }

  /// Series of a development bank: `..` for no value, groups of countries below the countries, a
  /// country without any value.
  static let bank = WorldTable(
    file: "bank.csv",
    edits: [
      .add("    - \"Northern income group\"", after: "skip:"),
      .change(
        "{ code: \"Unemployment (% of labour force)\", direction: 1 }",
        to: "{ code: \"Unemployment (% of labour force)\", direction: -1 }"),
    ],
    values: values(countries) { place in
      [
        place == 7 ? nil : 60 + 3.25 * place, 900 + 1234.5 * place,
        place == 2 ? nil : 12.5 - 0.75 * place, 20 + 6.125 * place,
      ]
    },
    isPositive: [true, true, false, true])

  /// Development by country: a cover sheet, units and years below the names, groups between the
  /// countries, notes below.
  static let progress = WorldTable(
    file: "progress.xlsx", edits: [.add("    - \"Least advanced group\"", after: "skip:")],
    values: values(countries) { place in
      [
        84 - 1.25 * place, place == 8 ? nil : 18 - 0.5 * place, 13.5 - 0.75 * place,
        62_000 - 4_500 * place,
      ]
    },
    isPositive: [true, true, true, true])

  /// Perceptions: a score with its margin and sources, which are no indicators.
  static let perceptions = WorldTable(
    file: "perceptions.csv",
    edits: [
      .drop("Standard error"), .drop("Number of sources"), .drop("Lower CI"), .drop("Upper CI"),
    ],
    values: Dictionary(
      uniqueKeysWithValues: zip(countries, [88, 85, 81, 77, 77, 70, 64, 60, 55, 41, 33])
        .map { ($0, [$1]) }),
    isPositive: [true])

  /// Universities: names over two rows, ranks beside scores, `601+`.
  static let league = WorldTable(
    file: "league.xlsx", edits: [],
    values: values([
      "Alderhof University", "Brightwater Institute", "Cedar Coast University", "Dunmore Tech",
      "Eastlake University", "Falkner School", "Grantham Polytechnic", "Hollin University",
      "Ivory Bay College",
    ]) { place in
      func turn(_ count: Double) -> Double { (place * count).truncatingRemainder(dividingBy: 9) }
      // The sheet has one decimal place.
      return [
        100 - 3.5 * place, rounded(97.5 - 2.25 * turn(2)),
        place == 6 ? nil : 90 - 4.5 * turn(4), rounded(60 + 4.25 * turn(5)),
      ]
    },
    isPositive: [true, true, true, true])

  private static func rounded(_ value: Double) -> Double {
    (value * 10).rounded(.toNearestOrEven) / 10
  }

  /// Cities: GB18030, a row of units, separators and per cent signs, the mean below the cities.
  static let cities = WorldTable(
    file: "cities.csv",
    edits: [
      .change("{ code: \"平均通勤时间\", direction: 1,", to: "{ code: \"平均通勤时间\", direction: -1,")
    ],
    values: values(["青岚市", "白石市", "临江市", "云台市", "松陵市", "海宁湾市", "金沙浦市", "望川市"]) { place in
      [
        41_000 + 2_310 * place, place == 5 ? nil : 78.5 + 2.25 * place, 48 - 2.5 * place,
        21 + 1.75 * (place * 3).truncatingRemainder(dividingBy: 8),
      ]
    },
    isPositive: [true, true, false, true])

  static let all = [bank, progress, perceptions, league, cities]
}

/// From a table as it is published to an index, over a file to start from.
@Suite struct WorldTableTests {
  /// The most lines that are to be changed or written.
  private static let lineLimit = 12

  @Test(arguments: WorldTable.all)
  func `leads to its index with a few lines changed`(_ table: WorldTable) throws {
    #expect(table.edits.count <= Self.lineLimit)
    let folder = try TemporaryFolder()
    let own = "\(folder.path)/\(table.file)"
    let source = ProjectFiles.path("Tests/Faults/world/\(table.file)")
    try FileManager.default.copyItem(atPath: source, toPath: own)
    for language in ["C.UTF-8", "zh_CN.UTF-8"] {
      let spec = "\(folder.path)/\(language).yaml"
      let made = try Command.run(["index", "--new", own, "-o", spec], language: language)
      #expect(made.status == 0 && made.output.isEmpty, "\(made.errors)")
      let written = try #require(ProjectFiles.text(spec))
      #expect(written.contains("table: \"\(table.file)\""))
      let text = try edited(written, table.edits)
      try text.write(toFile: spec, atomically: true, encoding: .utf8)
      let result = try Command.run(["index", spec, "--json"])
      try #require(result.status == 0, "\(result.errors)\n\(text)")
      let rows = try Document(result.output)["rows"].items
      let expected = table.index
      #expect(rows.count == expected.count)
      for row in rows {
        let name = try #require(row["label"]["en"].text ?? row["label"].text)
        let value = try #require(row["scores"]["index"].number)
        // Files of JSON have 12 decimal places.
        #expect(abs(value - (expected[name] ?? -1)) < 1e-9, "\(name)")
      }
    }
  }

  private func edited(_ text: String, _ edits: [WorldTable.Edit]) throws -> String {
    var lines = text.components(separatedBy: "\n")
    for edit in edits {
      let mark =
        switch edit {
        case .change(let text, _), .add(_, let text), .drop(let text): text
        }
      let place = try #require(lines.firstIndex { $0.contains(mark) }, "\(mark) in \(text)")
      switch edit {
      case .change(let old, let new): lines[place].replace(old, with: new)
      case .add(let line, _): lines.insert(line, at: place + 1)
      case .drop: lines.remove(at: place)
      }
    }
    return lines.joined(separator: "\n")
  }

  // MARK: Options

  @Test func `a file to start from is printed, or written over nothing`() throws {
    let table = ProjectFiles.path("Tests/Faults/world/bank.csv")
    let printed = try Command.run(["index", "--new", table])
    #expect(printed.status == 0 && printed.output.contains("heng-index: 1"))
    let folder = try TemporaryFolder()
    let spec = "\(folder.path)/spec.yaml"
    #expect(try Command.run(["index", "--new", table, "-o", spec]).status == 0)
    let again = try Command.run(["index", "--new", table, "-o", spec])
    #expect(again.status == 64 && again.errors.contains("there already"))
  }

  @Test(arguments: [
    [], ["--new"], ["--new", "x.csv", "datasets/asem/index.yaml"], ["--new", "x.csv", "--json"],
    ["--new", "x.csv", "--analysis", "grid"], ["--new", "x.csv", "--replay", "rank.ties=mean"],
    ["--new", "x.csv", "--plot", "x.svg"], ["--new", "x.csv", "-o", "x.html"],
  ])
  func `options that don't go together are refused`(_ options: [String]) throws {
    #expect(try Command.run(["index"] + options).status == 64, "\(options)")
  }

  // MARK: Maps

  @Test func `a map to start from reads its table once it is filled in`() throws {
    let folder = try TemporaryFolder()
    let faults = ProjectFiles.path("Tests/Faults/tables")
    for file in ["a01-plain.xlsx", "scheme.yaml"] {
      try FileManager.default.copyItem(
        atPath: "\(faults)/\(file)", toPath: "\(folder.path)/\(file)")
    }
    let map = "\(folder.path)/map.yaml"
    let made = try Command.run([
      "form", "--map", "\(folder.path)/a01-plain.xlsx", "--scheme", "\(folder.path)/scheme.yaml",
      "-o", map,
    ])
    #expect(made.status == 0, "\(made.errors)")
    var text = try #require(ProjectFiles.text(map))
    // Nothing is taken for a judgement until somebody says so.
    #expect(text.contains("  # judgements:\n"))
    for (old, new) in [
      ("year:   #", "year: 2023   #"), ("  # judgements:", "  judgements:"),
      ("  #   systems: { items: { has: \"…\" } }", "    systems: { items: { has: 有制度 } }"),
      ("  #   effect:", "    effect: 效益评分 #"),
    ] {
      #expect(text.contains(old), "\(old)")
      text.replace(old, with: new)
    }
    try text.write(toFile: map, atomically: true, encoding: .utf8)
    let result = try Command.run(["score", map, "--json"])
    try #require(result.status == 0, "\(result.errors)\n\(text)")
    for total in ["94.55", "93.78", "80"] {
      #expect(result.output.contains(": \(total)"), "\(total)")
    }
  }

  @Test func `a map without a scheme lists the table's columns`() throws {
    let table = ProjectFiles.path("Tests/Faults/world/cities.csv")
    let result = try Command.run(["form", "--map", table])
    #expect(result.status == 0)
    for text in ["heng-table: 1", "scheme: scheme.yaml   #", "unit: \"城市\"", "#   \"人均可支配收入\""] {
      #expect(result.output.contains(text), "\(text)")
    }
    #expect(!result.output.contains("facts:"))
  }

  @Test(arguments: [
    (["--map", "none.csv"], 66), (["--map", "README.md"], 65),
    (["--map", "x.csv", "--unit", "a"], 64), (["--map", "x.csv", "-o", "x.xlsx"], 64),
    (["datasets/schemes/hunan-whole-department.yaml"], 64), (["--scheme", "x.yaml"], 64),
    (["--map", "Tests/Faults/world/bank.csv", "--scheme", "none.yaml"], 66),
    (["--map", "Tests/Faults/world/words.csv"], 65),
  ])
  func `what no map can be started from is told`(options: [String], status: Int) throws {
    #expect(try Int(Command.run(["form"] + options).status) == status, "\(options)")
  }
}
