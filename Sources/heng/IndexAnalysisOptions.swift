public import ArgumentParser
import FoundationEssentials
import HengDiagnostics
public import HengIndex
import HengReading
import HengReports
import HengSensitivity

/// How an analysis of an index is carried out.
struct IndexAnalysisOptions: ParsableArguments {
  @Option(help: "leave-one-out, importance: the level, from 1 for the parts of the index. 级。")
  var level: Int?

  @Option(
    help: "importance: CODE=SHARE for every part of the level; may be repeated. 所要的重要性份额。")
  var wanted: [String] = []

  @Option(help: "importance: correlation-ratio or linear. 重要性的度量。")
  var measure: ImportanceMeasure = .correlationRatio

  @Option(help: "robustness: how many times choices and weights are drawn. 抽样次数。")
  var draws = 10_000

  @Option(help: "variance: the number of samples, a power of two. 样本数。")
  var samples = 1024

  @Option(help: "robustness, variance: the seed; otherwise a random one, which is printed. 随机种子。")
  var seed: UInt64?

  @Option(help: "How many places make the top. 前列名次数。")
  var top = 10

  private static let drawLimit = 10_000_000
  private static let sampleLimit = 1 << 20

  /// Checks the options against the analysis that is asked for.
  func validate(for analysis: IndexCommand.Analysis?) throws {
    if !(2...Self.drawLimit).contains(draws) {
      throw ValidationError("--draws must lie between 2 and \(Self.drawLimit)")
    }
    if !(2...Self.sampleLimit).contains(samples) || samples & (samples - 1) != 0 {
      throw ValidationError("--samples takes a power of two from 2 to \(Self.sampleLimit)")
    }
    if top < 1 { throw ValidationError("--top must be at least 1") }
    if !wanted.isEmpty, analysis != .importance {
      throw ValidationError("--wanted means nothing without --analysis importance")
    }
    if level != nil, analysis != .importance, analysis != .leaveOneOut {
      throw ValidationError(
        "--level means nothing without --analysis leave-one-out or --analysis importance")
    }
    if seed != nil, analysis != .robustness, analysis != .variance {
      throw ValidationError(
        "--seed means nothing without --analysis robustness or --analysis variance")
    }
  }

  private var chosenSeed: UInt64 { seed ?? .random(in: 0...UInt64(UInt32.max)) }
  private var taskCount: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// Measures importance and seeks the weights for the wanted one.
  func importance(of subject: IndexSubject, _ index: LoadedIndex) throws -> ImportanceSubject {
    let level = level ?? 1
    try index.check(level: level, of: "level")
    return ImportanceSubject(
      subject, importance: EffectiveImportance(subject.shown),
      weights: try index.importanceWeights(
        subject.shown, level: level, wanted: try index.wantedShares(wanted, ofLevel: level),
        by: measure))
  }

  /// Draws choices and weights.
  func simulation(
    of index: LoadedIndex, replaying edits: [String]
  ) async throws -> IndexSimulation {
    let model = try index.model(replaying: edits)
    return try await index.reporting(model.choices) {
      if model.columnCount == 0 { throw IndexModelError.noFactors }
      return try await IndexSimulation(
        model, drawCount: draws, seed: chosenSeed, taskCount: taskCount)
    }
  }

  /// Estimates Sobol' indices of the shift of ranks and of every unit's rank.
  func variance(of index: LoadedIndex, replaying edits: [String]) async throws -> IndexVariance {
    let model = try index.model(replaying: edits)
    var settings = VarianceSettings()
    settings.sampleCount = samples
    let rows = model.nominal.rows.indices
    let progress = ProgressLine(total: samples * (model.factorWidths.count + 2))
    defer { progress.clear() }
    return try await index.reporting(model.choices) {
      try await IndexVariance(
        model, targets: [.rankShift] + rows.map { .rank(row: $0) }, settings: settings,
        seed: chosenSeed, taskCount: taskCount, progress: progress.show)
    }
  }
}

extension ImportanceMeasure: ExpressibleByArgument {}

extension LoadedIndex {
  /// Runs an analysis whose mistakes are those of the index file.
  fileprivate func reporting<Found>(
    _ choices: IndexChoices, _ work: () async throws -> Found
  ) async throws -> Found {
    do {
      return try await work()
    } catch let error as IndexModelError {
      throw invalid(error, choices)
    } catch SobolDesignError.tooManyColumns(let count, let limit) {
      throw InvalidFiles(.tooManyDimensions(count, limit: limit), in: path)
    }
  }
}
