import Synchronization

/// The simulation that runs; a new one takes its place, so that simulations never pile up.
final class LatestSimulation: Sendable {
  private let task = Mutex<Task<Void, Never>?>(nil)

  /// Starts some work and stops what ran before.
  ///
  /// - Parameter work: What is done, behind everything else that waits.
  /// - Returns: The task.
  func start(_ work: @escaping @Sendable () async -> Void) -> Task<Void, Never> {
    let new = Task(priority: .background) { await work() }
    let old = task.withLock { task in
      defer { task = new }
      return task
    }
    old?.cancel()
    return new
  }

  /// Stops what runs, and waits for that.
  func stop() async {
    let last = task.withLock { $0 }
    last?.cancel()
    await last?.value
  }
}
