/// How many times as fast one piece of work is as another in the same process.
struct RatioCheck: CustomStringConvertible {
  let name: String
  /// The best time of the work that is checked.
  let time: Duration
  /// The best time of what it is compared with.
  let reference: Duration
  /// The least ratio that passes.
  let least: Double

  var ratio: Double { reference / time }
  var passes: Bool { ratio >= least }

  /// Times both by turns, so that a slow moment of the machine can fall on either, and keeps the
  /// best of each.
  init(
    _ name: String, least: Double, rounds: Int, _ work: () async throws -> Void,
    against reference: () async throws -> Void
  ) async rethrows {
    let clock = ContinuousClock()
    var best = (work: Duration.seconds(3600), reference: Duration.seconds(3600))
    for _ in 0..<rounds {
      best.work = min(best.work, try await clock.measure(work))
      best.reference = min(best.reference, try await clock.measure(reference))
    }
    self.name = name
    self.least = least
    time = best.work
    self.reference = best.reference
  }

  var description: String {
    let rounded = (ratio * 100).rounded() / 100
    return
      "\(passes ? "ok:  " : "SLOW:") \(name): \(rounded) times as fast, at least \(least) wanted"
      + " (\(milliseconds(time)) against \(milliseconds(reference)) ms)"
  }

  private func milliseconds(_ duration: Duration) -> Double {
    (duration / .microseconds(1)).rounded() / 1000
  }
}
