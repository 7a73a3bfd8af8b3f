import FoundationEssentials
import HengDiagnostics
import HengIndex
import HengModel
import HengReading
import HengScoring
import HengTestSupport
import HengWork
import Testing

/// Damages text the way slips of the hand, broken transfers and bad tools do.
private struct Mutator {
  var random: RepeatableRandom

  private static let oddTexts: [String] = [
    "\0", "\t", "\u{1B}[2J", "\u{FEFF}", "\u{2028}", "\u{202E}", "　", "：", "，", "（", "１", "％",
    "𠮷", "👩‍👩‍👧", "e\u{301}", "&a ", "*a ", "!!int ", "---\n", "...\n", "- ", ": ", "? ", "[", "]",
    "{", "}", "|\n", ">\n", "#", "'", "\"", "\\", "%", "@", "`", "<<: ", "~", "null", "NaN", ".inf",
    "-", "0", "99999999999999999999", "1e308", "1_000", "0x1F", "010", "/ 0", "((", "))", "prior(",
    "not ", " and ", "measure", "+∞", "[0, 0]", "2023-02-30: ",
  ]

  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<random.integer(in: 1...4) where !bytes.isEmpty { mutate(&bytes) }
    return bytes
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    let place = random.integer(in: 0...bytes.count - 1)
    let other = random.integer(in: 0...bytes.count - 1)
    switch random.integer(in: 0...9) {
    case 0: bytes.remove(at: place)
    case 1: bytes.insert(bytes[place], at: place)
    case 2: bytes.swapAt(place, other)
    case 3: bytes[place] = UInt8(truncatingIfNeeded: random.next())
    case 4:
      let odd = Mutator.oddTexts[random.integer(in: 0...Mutator.oddTexts.count - 1)]
      bytes.insert(contentsOf: Array(odd.utf8), at: place)
    case 5:
      let odd = Mutator.oddTexts[random.integer(in: 0...Mutator.oddTexts.count - 1)]
      let end = min(bytes.count, place + random.integer(in: 1...12))
      bytes.replaceSubrange(place..<end, with: Array(odd.utf8))
    case 6 where random.integer(in: 0...9) == 0:
      bytes.removeSubrange(place...)
    default: mutateLines(&bytes)
    }
  }

  private mutating func mutateLines(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let place = random.integer(in: 0...lines.count - 1)
    switch random.integer(in: 0...3) {
    case 0: lines.remove(at: place)
    case 1: lines.insert(lines[place], at: place)
    case 2: lines.swapAt(place, random.integer(in: 0...lines.count - 1))
    default: lines[place] = Array(repeating: UInt8(ascii: " "), count: 2)[...] + lines[place]
    }
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}

/// An evaluation to damage, with its scheme and where the evaluation looks for it.
private struct MutationSample: Sendable, CustomTestStringConvertible {
  var evaluation: String
  var scheme: String
  var schemePlace: String

  var testDescription: String { evaluation }

  static let all = [
    MutationSample(
      evaluation: "datasets/hengshan-civil-affairs-2023/evaluation.yaml",
      scheme: "datasets/schemes/hunan-whole-department.yaml",
      schemePlace: "schemes/hunan-whole-department.yaml"),
    MutationSample(
      evaluation: "\(InvalidFile.fixtures)/valid/audited-evaluation.yaml",
      scheme: "\(InvalidFile.fixtures)/valid/audited-scheme.yaml",
      schemePlace: "damaged/audited-scheme.yaml"),
  ]
}

@Suite(.timeLimit(.minutes(15))) struct MutationTests {
  private static let evaluationPath = ProjectFiles.path(
    "datasets/hengshan-civil-affairs-2023/evaluation.yaml")

  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try #require(FileManager.default.contents(atPath: path)))
  }

  /// Checks that mistakes are such as a person can read and find.
  private func check(_ error: InvalidFiles, of path: String) {
    #expect(!error.diagnostics.isEmpty)
    #expect(error.diagnostics.count <= 400)
    for diagnostic in error.diagnostics {
      #expect(diagnostic.location?.path == path)
      for language in Language.allCases { #expect(!diagnostic.text(language).isEmpty) }
    }
  }

  @Test(arguments: MutationSample.all, 0..<16 as Range<UInt64>)
  fileprivate func `loads, or tells the mistakes of, a damaged evaluation`(
    sample: MutationSample, seed: UInt64
  ) throws {
    let folder = try TemporaryFolder()
    let original = try bytes(ProjectFiles.path(sample.evaluation))
    try folder.write(bytes(ProjectFiles.path(sample.scheme)), to: sample.schemePlace)
    let loader = EvaluationLoader()
    var mutator = Mutator(random: RepeatableRandom(seed: seed))
    for _ in 0..<100 {
      let path = try folder.write(mutator.mutated(original), to: "damaged/evaluation.yaml")
      do throws(InvalidFiles) {
        let loaded = try loader.load(path)
        _ = try? loaded.scheme.score(loaded.evaluation)
      } catch {
        check(error, of: error.diagnostics.first?.location?.path ?? path)
      }
    }
  }

  @Test(arguments: 0..<16 as Range<UInt64>)
  func `reads, or tells the mistakes of, a damaged overlay`(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let original = try bytes(
      ProjectFiles.path("datasets/overlays/laxer-supplementary-budgets.yaml"))
    let evaluation = try EvaluationLoader().load(MutationTests.evaluationPath)
    var mutator = Mutator(random: RepeatableRandom(seed: seed &* 3))
    for _ in 0..<100 {
      let path = try folder.write(mutator.mutated(original), to: "damaged.yaml")
      do throws(InvalidFiles) {
        let overlay = try OverlayFile(path: path).overlay(for: evaluation.scheme)
        // A cut of grades or bands may leave a judgement without its marks, which is told too.
        _ = try? evaluation.applying(overlay).score()
      } catch {
        check(error, of: path)
      }
    }
  }

  @Test(arguments: JudgementSample.all, 0..<8 as Range<UInt64>)
  func `derives weights from, or tells the mistakes of, a damaged judgement file`(
    sample: JudgementSample, seed: UInt64
  ) throws {
    let folder = try TemporaryFolder()
    var mutator = Mutator(random: RepeatableRandom(seed: seed &* 7))
    for _ in 0..<100 {
      let path = try folder.write(mutator.mutated(Array(sample.text.utf8)), to: "damaged.yaml")
      do throws(InvalidFiles) {
        let weights = try JudgementFile(path: path).weights(by: sample.method).weights
        #expect(abs(weights.reduce(0, +) - 1) < 1e-9 && weights.allSatisfy { $0 >= 0 })
      } catch {
        check(error, of: path)
      }
    }
  }

  /// Every step with arguments, choices, and noise.
  private static let index = """
    heng-index: 1
    label: { zh: 小指数, en: small index }
    data: { table: data.csv, code: code, name: name, missing: [NA, "-"] }
    indicators: indicators.csv
    steps:
      denominate: { method: as-tabled, own: { speed: { method: by, column: staff } } }
      impute: { method: group-mean, by: kind, own: { debt: { method: nearest, count: 2 } } }
      screen: { at-least: 30%, nonzero: 10%, of: imputed, keep: [civil] }
      treat: { method: winsorize, skewness: 1, kurtosis: 1, winsorized-points: 1, fallback: log }
      normalize: { method: min-max, from: 1, own: { debt: { method: goalposts, lower: 0, upper: 5 } } }
      weight: { method: critic, own: { money: 0.4, people: 0.6 } }
      aggregate: { method: geometric, levels: { 0: { method: power, exponent: 0.5 } }, at-least: 50% }
      rank: { ties: dense }
    choices:
      - { id: scale, of: normalize.from, options: [1, 5] }
      - { id: mean, options: [{ id: a, set: { aggregate: arithmetic } }, { id: b, set: { weight: equal } }] }
    weight-noise: { within: 20%, level: 1 }
    """

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `makes, or tells the mistakes of, a damaged index`(seed: UInt64) throws {
    let small = try SmallIndex()
    let texts = [
      ("damaged.yaml", MutationTests.index), ("data.csv", SmallIndex.data),
      ("indicators.csv", SmallIndex.indicators),
    ]
    var mutator = Mutator(random: RepeatableRandom(seed: seed &* 11))
    for round in 0..<60 {
      for (number, (name, text)) in texts.enumerated() {
        let isDamaged = round > 0 && round % texts.count == number
        try small.folder.write(
          isDamaged ? mutator.mutated(Array(text.utf8)) : Array(text.utf8), to: name)
      }
      do throws(InvalidFiles) {
        let index = try IndexFile(path: "\(small.folder.path)/damaged.yaml").load()
        _ = try index.run()
        _ = try index.methodGrid(topCount: 2)
        _ = try index.model()
      } catch {
        #expect(round > 0, "\(error.diagnostics.map { $0.text(.english) })")
        for diagnostic in error.diagnostics {
          for language in Language.allCases { #expect(!diagnostic.text(language).isEmpty) }
        }
      }
    }
  }

  private static let variance = """
    heng-variance: 1
    evaluations: [every-rule-evaluation.yaml, every-rule-other.yaml]
    samples: 2
    intervals: { kind: bootstrap, resamples: 2, confidence: 95% }
    targets: [{ of: rank-shift }, { unit: 县办, of: score }, { unit: town-office, of: grade }]
    factors:
      - { id: quality, kind: weight, of: quality, range: "[10, 30]" }
      - { id: output, kind: weight, of: output, range: "[35, 50]" }
      - { id: cut, kind: parameter, of: control-rate.cut-2, range: "[5%, 15%]" }
      - { id: point, kind: parameter, of: staff-costs.at-1, range: "[2 万元/人, 7 万元/人]" }
      - { id: marks, kind: parameter, of: compliance.marks, range: "[0.5, 2]" }
      - { id: good, kind: parameter, of: grades.good, range: "[75, 85]" }
      - { id: steps, kind: choice, of: spending-rate.steps, options: [floor, ceil] }
      - { id: method, kind: choice, options: [{ id: a }, { id: b, weights: equal }, { id: c, aggregation: harmonic }] }
      - { id: digits, kind: choice, of: rounding.digits, options: [1, 2] }
    """

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `evaluates, or tells the mistakes of, a damaged variance file`(seed: UInt64) async throws {
    let folder = try TemporaryFolder()
    let names = ["every-rule-scheme", "every-rule-evaluation", "every-rule-other"]
    for name in names {
      let path = ProjectFiles.path("\(InvalidFile.fixtures)/valid/\(name).yaml")
      try folder.write(bytes(path), to: "\(name).yaml")
    }
    let original = Array(MutationTests.variance.utf8)
    var mutator = Mutator(random: RepeatableRandom(seed: seed &* 5))
    for round in 0..<40 {
      let text = round == 0 ? original : mutator.mutated(original)
      let path = try folder.write(text, to: "damaged.yaml")
      do {
        let file = try VarianceFile(path: path)
        _ = try await file.variance(of: file.plan().plan, seed: seed, taskCount: 1)
      } catch let error as InvalidFiles {
        #expect(round > 0)
        for diagnostic in error.diagnostics {
          for language in Language.allCases { #expect(!diagnostic.text(language).isEmpty) }
        }
      }
    }
  }

  @Test(arguments: MutationSample.all, 0..<16 as Range<UInt64>)
  fileprivate func `opens, or tells the mistakes of, a damaged scheme`(
    sample: MutationSample, seed: UInt64
  ) throws {
    let folder = try TemporaryFolder()
    let original = try bytes(ProjectFiles.path(sample.scheme))
    let evaluation = try EvaluationLoader().load(ProjectFiles.path(sample.evaluation)).evaluation
    var mutator = Mutator(random: RepeatableRandom(seed: ~seed))
    for _ in 0..<50 {
      let path = try folder.write(mutator.mutated(original), to: "damaged.yaml")
      do throws(InvalidFiles) {
        let file = try SchemeFile(path: path)
        _ = try? file.scheme(forYear: 2023).score(evaluation)
        for (test, scheme) in try file.tests() { _ = try? scheme.score(test.evaluation) }
      } catch {
        check(error, of: path)
      }
    }
  }
}
