public import HengDiagnostics
public import HengIndex
import HengModel
import HengSources

/// A judgement file: what people judge of the importance of indicators.
public struct JudgementFile: Sendable {
  /// The file.
  public let path: String
  private let root: SourceNode

  private static let keys = ["heng-judgements", "method", "label", "source", "note", "indicators"]

  /// Opens a file and checks that it is a judgement file.
  ///
  /// - Throws: ``InvalidFiles`` if it can't be read or is none.
  public init(path: String) throws(InvalidFiles) {
    self.path = path
    root = try Document(path: path).root(as: .judgements)
  }

  /// Derives weights from the judgements.
  ///
  /// - Parameter method: The method, which the file's own has to agree with if it names one.
  /// - Returns: The weights, with what they follow from.
  /// - Throws: ``InvalidFiles`` with every mistake of the file.
  public func weights(by method: JudgementMethod) throws(InvalidFiles) -> WeightDerivation {
    let context = ReadingContext(path: path)
    let weights = weights(by: method, in: context)
    guard let weights, context.isClean else { throw InvalidFiles(context.diagnostics) }
    return weights
  }

  private func weights(
    by method: JudgementMethod, in context: ReadingContext
  ) -> WeightDerivation? {
    if let node = root["method"] {
      guard let own = context.choice(node, JudgementMethod.self) else { return nil }
      if own != method {
        context.report(
          .otherMethod(own.rawValue, asked: method.rawValue), at: node)
        return nil
      }
    }
    guard let file = MappingReader(root, keys: Self.keys + method.keys, in: context) else {
      return nil
    }
    context.checkVersion(file.required("heng-judgements"))
    let label = file.optional("label").flatMap(context.label)
    let source = file.optional("source").flatMap(context.text)
    _ = file.optional("note").flatMap(context.label)
    let needed = method == .bestWorst ? 2 : 1
    guard
      let codes = file.required("indicators").flatMap({
        JudgementCodes($0, needed: needed, in: context)
      }), let basis = method.basis(file, codes), context.isClean
    else { return nil }
    return WeightDerivation(
      path: path, label: label, source: source,
      indicators: codes.codes.map { .init(id: $0) }, basis: basis)
  }
}

extension JudgementMethod {
  /// The keys that a file for the method has beside those of all.
  fileprivate var keys: [String] {
    switch self {
    case .analyticHierarchyProcess: PairwiseReader.processKeys
    case .bestWorst: BestWorstReader.keys
    case .rancom: PairwiseReader.preferenceKeys
    case .budgetAllocation: PointsReader.budgetKeys
    case .swing: PointsReader.swingKeys
    case .rankOrderCentroid, .rankSum, .rankReciprocal: OrderReader.keys
    }
  }

  /// Reads the judgements and derives weights; `nil`, with a report, if something is wrong.
  fileprivate func basis(
    _ file: MappingReader, _ codes: JudgementCodes
  ) -> WeightDerivation.Basis? {
    func order(_ formula: RankOrderWeights) -> WeightDerivation.Basis? {
      OrderReader(codes: codes).places(file).map { .order(places: $0, formula) }
    }
    return switch self {
    case .analyticHierarchyProcess:
      PairwiseReader(codes: codes).process(file).map { .comparisons($0) }
    case .bestWorst: BestWorstReader(codes: codes).method(file).map { .bestWorst($0) }
    case .rancom: PairwiseReader(codes: codes).preferences(file).map { .preferences(weights: $0) }
    case .budgetAllocation: PointsReader(codes: codes).budget(file).map { .budget($0) }
    case .swing: PointsReader(codes: codes).swings(file)
    case .rankOrderCentroid: order(.centroid)
    case .rankSum: order(.sum)
    case .rankReciprocal: order(.reciprocal)
    }
  }
}
