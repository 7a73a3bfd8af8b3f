public import HengDiagnostics
import HengModel
public import HengSensitivity

/// A variance file: which evaluations, factors and figures a variance analysis is about.
public struct VarianceFile: Sendable {
  /// The file.
  public let path: String
  private let root: SourceNode

  /// Opens a file and checks that it is a variance file.
  ///
  /// - Throws: ``InvalidFiles`` if it can't be read or is none.
  public init(path: String) throws(InvalidFiles) {
    self.path = path
    root = try MarkedFile.root(of: path, marked: "heng-variance", otherwise: .notAVarianceFile)
  }

  /// Loads the evaluations and reads what is to be done with them.
  ///
  /// - Returns: The plan, whose factors go together everywhere at the corners of their ranges.
  /// - Throws: ``InvalidFiles`` with every mistake of this file and of the evaluations.
  public func plan() throws(InvalidFiles) -> VariancePlan {
    let context = ReadingContext(path: path)
    let plan = plan(in: context)
    guard let plan, context.isClean else { throw InvalidFiles(context.diagnostics) }
    return plan
  }

  private static let keys = [
    "heng-variance", "label", "evaluations", "samples", "scrambling", "seed", "intervals",
    "estimator", "second-order", "targets", "factors",
  ]

  private func plan(in context: ReadingContext) -> VariancePlan? {
    guard let file = MappingReader(root, keys: Self.keys, in: context) else { return nil }
    context.checkVersion(file.required("heng-variance"))
    let label = file.optional("label").flatMap(context.label)
    let settings = VarianceSettingsReader(context: context).settings(file)
    let evaluations = file.required("evaluations")
    let factorNode = file.required("factors")
    guard let units = evaluations.flatMap({ units($0, in: context) }) else { return nil }
    var factors = VarianceFactorReader(units: units, context: context)
    if let factorNode { factors.read(factorNode) }
    let targets = VarianceTargetReader(units: units, context: context)
    return VariancePlan(
      label: label, units: units, factors: factors.factors,
      targets: file.optional("targets").map(targets.targets) ?? units.varianceTargets,
      settings: settings)
  }

  private func units(_ node: SourceNode, in context: ReadingContext) -> ScoredUnits? {
    var paths: [String] = []
    for item in context.nonEmptyItems(node) ?? [] {
      guard let text = context.text(item) else { continue }
      let resolved = EvaluationLoader.path(text, besideFile: path)
      do {
        let found = try EvaluationLocator.files(at: resolved)
        if found.contains(where: paths.contains) { context.report(.setTwice(text), at: item) }
        paths += found
      } catch {
        context.report(.evaluationNotFound(text), at: item)
      }
    }
    if paths.isEmpty { return nil }
    do {
      return try ChangedUnits(loading: paths, changedBy: try OverlayLoader(paths: [])).before
    } catch {
      for diagnostic in error.diagnostics { context.add(diagnostic) }
      return nil
    }
  }
}

extension ReadingContext {
  /// Returns a list's items, or reports that there are none.
  func nonEmptyItems(_ node: SourceNode) -> [SourceNode]? {
    guard let items = items(node) else { return nil }
    if !items.isEmpty { return items }
    report(.emptyValue, at: node)
    return nil
  }
}
