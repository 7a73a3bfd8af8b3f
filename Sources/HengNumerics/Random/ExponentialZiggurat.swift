import Glibc

/// The layers under the density e^−x from which exponential numbers are drawn without a logarithm.
///
/// 256 layers of equal area cover the density; 98.9 % of the draws need one product and one
/// comparison.
///
/// Source: G. Marsaglia, W. W. Tsang, "The Ziggurat Method for Generating Random Variables",
/// *Journal of Statistical Software* 5:8 (2000).
struct ExponentialZiggurat: Sendable {
  static let shared = ExponentialZiggurat()

  /// Where the tail begins, for 256 layers: the right edge of the lowest layer.
  static let tail = 7.697_117_470_131_049_72

  /// The right edges of the layers from the lowest up, led by the width that gives the lowest layer
  /// with its tail the common area, and ended by 0; 257 of them.
  let edges: [Double]
  /// The density at each edge.
  let densities: [Double]

  private init() {
    let tail = ExponentialZiggurat.tail
    let area = (tail + 1) * exp(-tail)
    var edges = [area / exp(-tail), tail]
    while edges.count < 256 {
      let last = edges[edges.count - 1]
      edges.append(-log(area / last + exp(-last)))
    }
    self.edges = edges + [0]
    densities = self.edges.map { exp(-$0) }
  }
}

extension RandomStream {
  /// Returns an exponential number with mean 1.
  public mutating func nextExponential() -> Double { nextExponential(.shared) }

  mutating func nextExponential(_ ziggurat: ExponentialZiggurat) -> Double {
    while true {
      // The layer takes the lowest 8 bits and the place in it the highest 53, which share none.
      let bits = next()
      let layer = Int(bits & 0xFF)
      let place = Double(bits >> 11) * 0x1p-53 * ziggurat.edges[layer]
      if place < ziggurat.edges[layer + 1] { return place }
      // Beyond the tail's start the law is the same again.
      if layer == 0 { return ExponentialZiggurat.tail - log(nextPositiveUnit()) }
      let (low, high) = (ziggurat.densities[layer], ziggurat.densities[layer + 1])
      if low + (high - low) * nextUnit() < exp(-place) { return place }
    }
  }

  /// Fills an array with exponential numbers of mean 1.
  public mutating func fillExponentials(_ values: inout [Double]) {
    let ziggurat = ExponentialZiggurat.shared
    var stream = self
    for index in values.indices { values[index] = stream.nextExponential(ziggurat) }
    self = stream
  }
}
