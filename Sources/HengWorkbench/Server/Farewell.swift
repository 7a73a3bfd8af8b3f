import Dispatch
import Glibc

/// How the process is asked to stop, and when it does at the latest.
enum Farewell {
  /// How long answers that are under way may take once the server is asked to stop.
  static let duration = Duration.seconds(2)

  /// The process ends then, whatever is still under way.
  ///
  /// Work that computes without a pause would keep it for as long as it likes. It ends at once, as
  /// that work still uses what is taken down in an ordinary end.
  private static let limit = DispatchTimeInterval.seconds(4)

  /// Returns a stream with an element for each SIGINT and SIGTERM from now on.
  static func signals() -> AsyncStream<Void> {
    AsyncStream { continuation in
      for signal in [SIGINT, SIGTERM] {
        let source = DispatchSource.makeSignalSource(signal: signal)
        // The handler keeps its source, which would be cancelled otherwise.
        source.setEventHandler { [source] in
          _ = source
          // A thread of its own: those of tasks may all be busy.
          DispatchQueue.global().asyncAfter(deadline: .now() + limit) { _exit(0) }
          continuation.yield()
        }
        source.activate()
      }
    }
  }
}
