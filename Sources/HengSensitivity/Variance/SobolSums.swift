import HengNumerics

/// The estimators of one output's Sobol' indices, as functions of means over samples.
///
/// Every estimator needs nothing but means of products of a sample's outputs *a*, *b*, *aⱼ*, *bⱼ* at
/// rows A, B, ABⱼ and BAⱼ. With the products of a sample in a column, one product with a matrix of
/// multiplicities gives the sums over all resamples.
struct SobolSums {
  /// A standard deviation up to this part of the size of the outputs is rounding.
  private static let relativeRounding = 1e-12
  /// The products that belong to no factor: (*a* + *b*)/2, (*a*² + *b*²)/2, *b* and *b*².
  private static let sharedCount = 4

  private let design: SobolDesign
  private let estimator: FirstOrderEstimator
  /// The outputs less their mean, in the order of the design's rows.
  private let outputs: [Double]
  /// The variance up to which outputs count as constant.
  private let roundingVariance: Double

  /// Takes one output at every row of a design.
  init(design: SobolDesign, estimator: FirstOrderEstimator, outputs: [Double]) {
    self.design = design
    self.estimator = estimator
    // The estimates hardly depend on where the centre is, so a plain sum will do.
    let mean = outputs.reduce(0, +) / Double(outputs.count)
    self.outputs = outputs.map { $0 - mean }
    let rounding = Self.relativeRounding * outputs.reduce(0) { max($0, abs($1)) }
    roundingVariance = rounding * rounding
  }

  /// Returns the estimates from resamples.
  ///
  /// - Parameter multiplicities: *N*×*R*, one resample a column, each of sum *N*.
  /// - Returns: One resample a column; in the rows the variance, the first-order and the total
  ///   indices by factor, and if the design has them the second-order indices of pairs (0, 1),
  ///   (0, 2) … (*d* − 2, *d* − 1). Without variance all are 0.
  func estimates(_ multiplicities: Matrix) -> Matrix {
    let sums = factorProducts().times(multiplicities)
    let pairs = pairSums(multiplicities)
    let sampleCount = Double(design.sampleCount)
    let columns = (0..<multiplicities.columnCount).map { resample in
      let means = sums.column(resample).map { $0 / sampleCount }
      let variance = variance(mean: means[0], meanSquare: means[1])
      let indices =
        (0..<design.factorCount).map { firstOrder($0, means) }
        + (0..<design.factorCount).map { means[productIndex($0)] / variance }
        + pairs.flatMap { $0.column(resample).map { $0 / sampleCount / variance } }
      return [variance] + (variance > 0 ? indices : indices.map { _ in 0 })
    }
    return Matrix(
      rowCount: columns[0].count, columnCount: columns.count, storage: columns.flatMap { $0 })
  }

  /// The products of a factor: (*a* − *aⱼ*)²/2, *b*·(*aⱼ* − *a*), and but for Saltelli's estimator
  /// *b*·*aⱼ*, *aⱼ* and *aⱼ*².
  private var productsPerFactor: Int { estimator == .saltelli ? 2 : 5 }

  private func productIndex(_ factor: Int) -> Int { Self.sharedCount + factor * productsPerFactor }

  /// Returns the products for first-order and total indices, one sample a column.
  private func factorProducts() -> Matrix {
    let rowCount = productIndex(design.factorCount)
    var products = [Double](repeating: 0, count: rowCount * design.sampleCount)
    var place = 0
    for row in stride(from: 0, to: outputs.count, by: design.rowsPerSample) {
      let (a, b) = (outputs[row], outputs[row + design.rowsPerSample - 1])
      products[place] = (a + b) / 2
      products[place + 1] = (a * a + b * b) / 2
      products[place + 2] = b
      products[place + 3] = b * b
      place += Self.sharedCount
      for mixed in outputs[(row + 1)...(row + design.factorCount)] {
        products[place] = (a - mixed) * (a - mixed) / 2
        products[place + 1] = b * (mixed - a)
        if estimator != .saltelli {
          products[place + 2] = b * mixed
          products[place + 3] = mixed
          products[place + 4] = mixed * mixed
        }
        place += productsPerFactor
      }
    }
    return Matrix(rowCount: rowCount, columnCount: design.sampleCount, storage: products)
  }

  /// Returns the sums for second-order indices: for each factor *j* but the last its pairs with the
  /// factors *k* after it, one pair a row, one resample a column.
  ///
  /// Saltelli's *bⱼ*·*aₖ* − *a*·*b* less the first-order products *b*·(*aⱼ* − *a*) and *b*·(*aₖ* − *a*)
  /// is (*bⱼ* − *b*)·*aₖ* − *b*·(*aⱼ* − *a*). One factor's products at a time keep memory to *N*·*d*.
  private func pairSums(_ multiplicities: Matrix) -> [Matrix] {
    guard design.includesSecondOrder else { return [] }
    return (0..<(design.factorCount - 1)).map { first in
      let pairCount = design.factorCount - 1 - first
      var products: [Double] = []
      products.reserveCapacity(pairCount * design.sampleCount)
      for row in stride(from: 0, to: outputs.count, by: design.rowsPerSample) {
        let (a, b) = (outputs[row], outputs[row + design.rowsPerSample - 1])
        let swapped = outputs[row + 1 + design.factorCount + first] - b
        let own = b * (outputs[row + 1 + first] - a)
        for mixed in outputs[(row + 2 + first)...(row + design.factorCount)] {
          products.append(swapped * mixed - own)
        }
      }
      return Matrix(
        rowCount: pairCount, columnCount: design.sampleCount, storage: products
      ).times(multiplicities)
    }
  }

  /// Returns a factor's first-order index, 0 where there is nothing to divide by.
  private func firstOrder(_ factor: Int, _ means: [Double]) -> Double {
    let place = productIndex(factor)
    let (covariance, scale): (Double, Double)
    switch estimator {
    case .saltelli:
      covariance = means[place + 1]
      scale = variance(mean: means[0], meanSquare: means[1])
    case .janon:
      let mean = (means[2] + means[place + 3]) / 2
      covariance = means[place + 2] - mean * mean
      scale = variance(mean: mean, meanSquare: (means[3] + means[place + 4]) / 2)
    case .martinez:
      covariance = means[place + 2] - means[2] * means[place + 3]
      let product =
        variance(mean: means[2], meanSquare: means[3])
        * variance(mean: means[place + 3], meanSquare: means[place + 4])
      scale = product.squareRoot()
    }
    return scale > 0 ? covariance / scale : 0
  }

  /// Returns a variance, 0 if it is no more than rounding.
  private func variance(mean: Double, meanSquare: Double) -> Double {
    let variance = meanSquare - mean * mean
    return variance > max(roundingVariance, Self.relativeRounding * meanSquare) ? variance : 0
  }
}
