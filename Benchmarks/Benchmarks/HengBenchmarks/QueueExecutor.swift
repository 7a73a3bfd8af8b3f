import Dispatch

/// Runs tasks on threads of its own.
///
/// The benchmark runner waits for asynchronous work in a thread of the pool that tasks share, which
/// would leave them one thread less than the machine has processors.
final class QueueExecutor: TaskExecutor {
  static let shared = QueueExecutor()

  private let queue = DispatchQueue(label: "benchmarks", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    // Safety: the job is run once, as it must be, and the executor is never deallocated.
    queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
