import Dispatch
import Glibc
import Synchronization

/// How the process is asked to stop, and when it does so at the latest.
enum Farewell {
  /// How long answers that are under way may take once the server is asked to stop.
  static let duration = Duration.seconds(2)

  /// When the process ends, whatever is still under way.
  ///
  /// Work that computes without a pause would keep it for as long as it likes. It ends at once, as
  /// that work still uses its libraries.
  private static let limit = DispatchTimeInterval.seconds(4)

  /// The end of a pipe to which the handler of signals writes, as it may do little else.
  private static let door = Atomic<Int32>(-1)

  /// Returns a stream with an element for each SIGINT and SIGTERM from now on.
  static func signals() -> AsyncStream<Void> {
    AsyncStream { continuation in
      var ends: [Int32] = [-1, -1]
      // Safety: the array has room for the two descriptors.
      guard unsafe pipe(&ends) == 0 else { return }
      door.store(ends[1], ordering: .sequentiallyConsistent)
      let source = DispatchSource.makeReadSource(fileDescriptor: ends[0])
      // The handler keeps its source, which would be cancelled otherwise.
      source.setEventHandler { [source] in
        var byte: UInt8 = 0
        // Safety: one byte is read into one byte.
        unsafe _ = read(Int32(source.handle), &byte, 1)
        // A thread of its own: those of tasks may all be busy.
        DispatchQueue.global().asyncAfter(deadline: .now() + limit) { _exit(0) }
        continuation.yield()
      }
      source.activate()
      for asked in [SIGINT, SIGTERM] {
        signal(asked) { _ in
          var byte: UInt8 = 1
          // Safety: one byte is written from one byte.
          unsafe _ = write(Farewell.door.load(ordering: .sequentiallyConsistent), &byte, 1)
        }
      }
    }
  }
}
