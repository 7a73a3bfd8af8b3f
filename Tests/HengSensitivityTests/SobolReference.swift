import HengNumerics
import HengSensitivity

/// Sobol' estimators written out over chosen samples, as their papers have them.
struct SobolReference {
  let design: SobolDesign
  /// The outputs less their mean over all rows.
  let outputs: [Double]
  /// The samples taken, each as often as it is drawn.
  let samples: [Int]

  init(_ outputs: SobolOutputs, samples: [Int]) {
    design = outputs.design
    let values = outputs.values.column(0)
    let mean = values.reduce(0, +) / Double(values.count)
    self.outputs = values.map { $0 - mean }
    self.samples = samples
  }

  private func values(_ part: Int) -> [Double] {
    samples.map { outputs[$0 * design.rowsPerSample + part] }
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  private func covariance(_ left: [Double], _ right: [Double]) -> Double {
    let (x, y) = (mean(left), mean(right))
    return mean(zip(left, right).map { ($0 - x) * ($1 - y) })
  }

  var a: [Double] { values(0) }
  var b: [Double] { values(design.rowsPerSample - 1) }
  var variance: Double { covariance(a + b, a + b) }

  func firstOrder(_ estimator: FirstOrderEstimator, _ factor: Int) -> Double {
    let mixed = values(1 + factor)
    switch estimator {
    case .saltelli:
      return mean(zip(b, zip(mixed, a)).map { $0 * ($1.0 - $1.1) }) / variance
    case .janon:
      let centre = mean(b + mixed)
      let numerator = mean(zip(b, mixed).map { $0 * $1 }) - centre * centre
      return numerator / covariance(b + mixed, b + mixed)
    case .martinez:
      let product = covariance(b, b) * covariance(mixed, mixed)
      return covariance(b, mixed) / product.squareRoot()
    }
  }

  func total(_ factor: Int) -> Double {
    mean(zip(a, values(1 + factor)).map { ($0 - $1) * ($0 - $1) }) / 2 / variance
  }

  func secondOrder(_ first: Int, _ second: Int) -> Double {
    let swapped = values(1 + design.factorCount + first)
    let closed = mean(zip(swapped, values(1 + second)).map { $0 * $1 })
    let apart = mean(zip(a, b).map { $0 * $1 })
    return (closed - apart) / variance - firstOrder(.saltelli, first)
      - firstOrder(.saltelli, second)
  }
}
