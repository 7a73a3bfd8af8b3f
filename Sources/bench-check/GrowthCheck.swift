import Glibc

/// How many times as long a piece of work takes with four times as much to do.
struct GrowthCheck: CustomStringConvertible {
  let name: String
  /// The best processor time of the smaller work, in seconds.
  let small: Double
  /// The best processor time of the larger work, in seconds.
  let large: Double
  /// The largest growth that passes.
  let most: Double

  var growth: Double { large / small }
  var passes: Bool { growth <= most }

  /// Times both by turns, so that a slow moment of the machine can fall on either, and keeps the
  /// best of each.
  init(
    _ name: String, most: Double, rounds: Int, small: () throws -> Void, large: () throws -> Void
  ) rethrows {
    var best = (small: Double.infinity, large: Double.infinity)
    for _ in 0..<rounds {
      best.small = min(best.small, try GrowthCheck.seconds(small))
      best.large = min(best.large, try GrowthCheck.seconds(large))
    }
    (self.name, self.most, self.small, self.large) = (name, most, best.small, best.large)
  }

  /// The processor time of a piece of work: another process that holds the core isn't counted.
  private static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = clock()
    try work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }

  var description: String {
    func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
    return
      "\(passes ? "ok:  " : "SLOW:") \(name): \(rounded(growth)) times the time for 4 times the work,"
      + " at most \(most) allowed (\(rounded(1e3 * large)) against \(rounded(1e3 * small)) ms)"
  }
}
