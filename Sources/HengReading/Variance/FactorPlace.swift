package import HengDiagnostics
import HengModel
package import HengScoring
package import HengSensitivity
package import HengSources

/// Where a factor gives a parameter or a weight its values.
package struct FactorPlace {
  /// The parameter's address, or the indicator or dimension.
  package let name: String
  /// The value, or `nil` for all of a range.
  package let value: SchemeParameter.Value?
  package let node: SourceNode

  /// Whether a mistake with a parameter, a row or a weight of some name lies here.
  package func explains(_ error: SchemeVarianceError, named mistaken: String?) -> Bool {
    guard let mistaken else { return true }
    switch error {
    case .parameters(.itemsDoNotSum, _): return name.hasPrefix("\(mistaken).")
    case .parameters(_, let changes):
      let wrong = changes.first { $0.address == mistaken }
      return name == mistaken && (value == nil || wrong == nil || wrong?.value == value)
    case .weights: return name == mistaken
    case .noMarks, .judgement, .tooLarge: return false
    }
  }
}

extension SchemeVarianceError {
  /// The problem with the settings at which it shows, unless it shows without them, and the
  /// parameter, row or weight that is wrong.
  package func problem(in units: ScoredUnits) -> (problem: Problem, name: String?) {
    let scheme = units.scheme
    switch self {
    case .parameters(let error, let changes):
      let name = subject
      let (own, others) = (
        changes.filter { $0.address == name }, changes.filter { $0.address != name }
      )
      let isAlone = scheme.outcome(ofSetting: own).problems.contains(error)
      return (Problem.parameter(error, in: scheme).with(isAlone ? [] : others, in: scheme), name)
    case .weights(let error, let weights):
      let name = subject ?? weights.last?.id
      let others = weights.filter { $0.id != name }.map {
        LocalizedText("\($0.id) = \($0.marks.shortText())")
      }
      let problem = Problem.weightChange(error)
      if case .negativeWeight = error { return (problem, name) }
      return (others.isEmpty ? problem : problem.shown(at: others), name)
    case .noMarks(_, let row, let changes):
      let problem = Problem.rowWithoutMarks(row: units.indicators[row].label)
      return (problem.with(changes, in: scheme), nil)
    case .judgement(let problem, _, let row, let changes):
      let label = units.indicators[row].label
      return (Problem.changedRow(problem, row: label).with(changes, in: scheme), nil)
    case .tooLarge(let count, let limit):
      return (.tooLargeVariance(count, limit: limit), nil)
    }
  }
}

extension Problem {
  /// The problem, with those changes that aren't what the scheme has anyway.
  fileprivate func with(_ changes: [SchemeParameter.Change], in scheme: Scheme) -> Problem {
    let parameters = scheme.parameters
    let texts = changes.compactMap { change -> LocalizedText? in
      guard let parameter = parameters.first(where: { $0.address == change.address }),
        parameter.value != change.value
      else { return nil }
      return LocalizedText("\(change.address) = ") + parameter.text(of: change.value)
    }
    return texts.isEmpty ? self : shown(at: texts)
  }
}
