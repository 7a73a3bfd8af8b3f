package import HengDiagnostics
import HengModel
package import HengSensitivity
package import HengSources

/// Reads how a variance analysis is carried out.
package struct VarianceSettingsReader {
  private static let largestSampleCount = 1 << 20
  private static let largestResampleCount = 100_000
  private static let largestScrambleCount = 1_000

  private enum IntervalKind: String, CaseIterable {
    case bootstrap, scrambles
  }

  package let context: ReadingContext

  package init(context: ReadingContext) {
    self.context = context
  }

  /// Reads the settings that are given; the others are the customary ones.
  package func settings(_ file: MappingReader) -> VarianceSettings {
    var settings = VarianceSettings()
    if let node = file.optional("samples"), let count = sampleCount(node) {
      settings.sampleCount = count
    }
    if let scrambling = file.optional("scrambling").flatMap({
      context.choice($0, VarianceSettings.Scrambling.self)
    }) {
      settings.scrambling = scrambling
    }
    settings.seed = file.optional("seed").flatMap { context.integer($0, in: 0...Int.max) }
      .map { UInt64($0) }
    if let estimator = file.optional("estimator").flatMap({
      context.choice($0, FirstOrderEstimator.self)
    }) {
      settings.estimator = estimator
    }
    if let second = file.optional("second-order").flatMap(context.boolean) {
      settings.includesSecondOrder = second
    }
    if let node = file.optional("intervals") { readIntervals(node, &settings) }
    return settings
  }

  private func sampleCount(_ node: SourceNode) -> Int? {
    guard let count = context.integer(node, in: 2...Self.largestSampleCount) else { return nil }
    if count & (count - 1) == 0 { return count }
    context.report(.notAPowerOfTwo(count), at: node)
    return nil
  }

  private func readIntervals(_ node: SourceNode, _ settings: inout VarianceSettings) {
    guard let kindNode = node["kind"] else {
      _ = MappingReader(node, keys: ["kind", "resamples", "count", "confidence"], in: context)?
        .required("kind")
      return
    }
    guard let kind = context.choice(kindNode, IntervalKind.self) else { return }
    let own = kind == .bootstrap ? "resamples" : "count"
    guard let reader = MappingReader(node, keys: ["kind", own, "confidence"], in: context) else {
      return
    }
    switch kind {
    case .bootstrap:
      let count = reader.optional(own).flatMap {
        context.integer($0, in: 2...Self.largestResampleCount)
      }
      if let count { settings.intervals = .bootstrap(count) }
    case .scrambles:
      let least = SobolDesign.leastScrambleCount
      let count = reader.optional(own).flatMap {
        context.integer($0, in: least...Self.largestScrambleCount)
      }
      settings.intervals = .scrambles(count ?? least)
      if settings.scrambling == .none {
        context.report(.notScrambled, at: kindNode)
      }
    }
    if let confidence = reader.optional("confidence").flatMap(confidence) {
      settings.confidence = confidence
    }
  }

  private func confidence(_ node: SourceNode) -> Double? {
    guard let share = context.figure(node, expected: .percent)?.quantity.value else { return nil }
    if share > 0, share < 1 { return share.doubleValue }
    let text = Quantity(share).text(in: .percent).zh
    context.report(.numberOutOfRange(text, range: "(0%, 100%)"), at: node)
    return nil
  }
}
