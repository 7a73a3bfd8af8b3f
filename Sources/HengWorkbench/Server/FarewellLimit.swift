import Dispatch
import Glibc
import ServiceLifecycle

/// Ends the process some time after it was asked to stop, whatever is still under way.
///
/// Work that computes without a pause, or a client that never reads, would keep it for as long as they
/// like; nothing of the server's has to be saved.
struct FarewellLimit: Service {
  let duration: Duration

  func run() async throws {
    try await gracefulShutdown()
    let seconds = Double(duration.components.seconds)
    // A thread of its own: those of tasks may all be busy.
    DispatchQueue.global().asyncAfter(deadline: .now() + seconds) { exit(0) }
  }
}
