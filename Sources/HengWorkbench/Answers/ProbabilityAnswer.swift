import HengModel
import HengReports
import HengSensitivity

/// Exact grade probabilities and expected ranks under random weights; absent where they aren't
/// known without drawing.
struct ProbabilityAnswer: Encodable {
  var law: Words
  var grades: [[Double]]?
  var expectedRanks: [Double]?

  init(_ scenario: Scenario, law: WeightLaw) {
    let exact = ExactProbabilities(scenario.units, law: law)
    self.law = Words(law.text(scenario.units))
    grades = exact.flatMap { scenario.units.grades.isEmpty ? nil : $0.grades }
    expectedRanks = exact?.pairs?.expectedRanks
  }
}
