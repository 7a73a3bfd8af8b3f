public import HengDiagnostics
import HengModel
import HengReading
public import HengSensitivity
import HengSources

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
    root = try Document(path: path).root(as: .variance)
  }

  /// Loads the evaluations and reads what is to be done with them.
  ///
  /// - Returns: The plan, whose factors go together everywhere at the corners of their ranges, and
  ///   what is to be told first.
  /// - Throws: ``InvalidFiles`` with every mistake of this file, and with those of the evaluations if
  ///   none can be used.
  public func plan() throws(InvalidFiles) -> (plan: VariancePlan, remarks: Remarks) {
    let context = ReadingContext(path: path)
    var remarks = Remarks()
    let plan = plan(in: context, &remarks)
    guard let plan, context.isClean else {
      throw InvalidFiles(context.diagnostics + remarks.mistakes)
    }
    remarks.add(context.notes)
    return (plan, remarks)
  }

  private static let keys = [
    "heng-variance", "label", "evaluations", "samples", "scrambling", "seed", "intervals",
    "estimator", "second-order", "targets", "factors",
  ]

  private func plan(in context: ReadingContext, _ remarks: inout Remarks) -> VariancePlan? {
    guard let file = MappingReader(root, keys: Self.keys, in: context) else { return nil }
    context.checkVersion(file.required("heng-variance"))
    let label = file.optional("label").flatMap(context.label)
    let settings = VarianceSettingsReader(context: context).settings(file)
    let evaluations = file.required("evaluations")
    let factorNode = file.required("factors")
    guard let units = evaluations.flatMap({ units($0, in: context, &remarks) }) else { return nil }
    var factors = VarianceFactorReader(units: units, context: context)
    if let factorNode { factors.read(factorNode) }
    let targets = VarianceTargetReader(units: units, context: context)
    return VariancePlan(
      label: label, units: units, factors: factors.factors,
      targets: file.optional("targets").map(targets.targets) ?? units.varianceTargets,
      settings: settings)
  }

  private func units(
    _ node: SourceNode, in context: ReadingContext, _ remarks: inout Remarks
  ) -> ScoredUnits? {
    var paths: [String] = []
    for item in context.nonEmptyItems(node) ?? [] {
      guard let text = context.text(item) else { continue }
      let resolved = FilePath.of(text, besideFile: path)
      do {
        let (found, unused) = try EvaluationLocator.find(at: resolved)
        remarks.add(unused)
        if found.contains(where: paths.contains) { context.report(.setTwice(text), at: item) }
        paths += found
      } catch {
        context.report(.evaluationNotFound(text), at: item)
      }
    }
    if paths.isEmpty { return nil }
    do {
      let units = try ChangedUnits(loading: paths, changedBy: try OverlayLoader(paths: []))
      remarks.add(units.remarks)
      return units.before
    } catch {
      for diagnostic in error.diagnostics { context.add(diagnostic) }
      return nil
    }
  }
}

extension VarianceFile {
  /// Evaluates a plan of this file.
  ///
  /// - Parameters:
  ///   - plan: What ``plan()`` gave, with other settings if need be.
  ///   - seed: What fixes scrambling and resampling.
  ///   - taskCount: How many tasks share the work.
  ///   - progress: Called from any thread with the evaluations done so far.
  /// - Returns: The indices of every figure.
  /// - Throws: ``InvalidFiles`` if values inside the ranges can't be, with the first such values.
  public func variance(
    of plan: VariancePlan, seed: UInt64, taskCount: Int,
    progress: @escaping @Sendable (_ done: Int) -> Void = { _ in }
  ) async throws -> SchemeVariance {
    do {
      return try await SchemeVariance(plan, seed: seed, taskCount: taskCount, progress: progress)
    } catch let error as SchemeVarianceError {
      let path =
        switch error {
        case .noMarks(let unit, _, _), .judgement(_, let unit, _, _): plan.units.units[unit].path
        case .parameters, .weights, .tooLarge: self.path
        }
      throw InvalidFiles(error.problem(in: plan.units).problem, in: path)
    } catch SobolDesignError.tooManyColumns(let count, let limit) {
      throw InvalidFiles(.tooManyDimensions(count, limit: limit), in: path)
    }
  }
}
