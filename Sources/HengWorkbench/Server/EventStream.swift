import FoundationEssentials
import Synchronization

/// Named pieces of JSON that a response sends one after the other (server-sent events).
final class EventStream: Sendable {
  /// A piece with its name.
  struct Event: Sendable {
    var name: String
    var value: any Encodable & Sendable
  }

  private struct State {
    var bytes: [UInt8] = []
    var isEnded = false
    var task: Task<Void, Never>?
    /// The connection that waits for bytes.
    var suspension: Suspension?
  }

  private let state = Mutex(State())

  /// Begins some work and takes its events.
  ///
  /// - Parameters:
  ///   - latest: Runs the work, of which only the latest goes on.
  ///   - work: Sends events through the function that it gets.
  init(
    running latest: LatestSimulation,
    _ work: @escaping @Sendable (_ send: @escaping @Sendable (Event) -> Void) async -> Void
  ) {
    let task = latest.start {
      await work { self.send($0) }
      self.change { $0.isEnded = true }
    }
    state.withLock { $0.task = task }
  }

  private func send(_ event: Event) {
    guard let data = try? JSONEncoder().encode(event.value) else { return close() }
    change { state in
      if state.isEnded { return }
      state.bytes += "event: \(event.name)\ndata: ".utf8
      state.bytes += data
      state.bytes += "\n\n".utf8
    }
  }

  /// Stops the work and sends no more.
  func close() {
    let task = state.withLock { $0.task }
    task?.cancel()
    change { state in
      state.bytes = []
      state.isEnded = true
    }
  }

  /// Changes the state and wakes the connection that waits for that.
  private func change(_ body: (inout State) -> Void) {
    state.withLock { state in
      body(&state)
      state.suspension.take()?.resume()
    }
  }

  /// Takes the next bytes for a connection, which is set aside if there are none yet.
  ///
  /// - Returns: At most as many bytes as wanted; `nil` at the end.
  func next(_ count: Int, for connection: Connection) -> [UInt8]? {
    state.withLock { state in
      if state.bytes.isEmpty {
        if state.isEnded { return nil }
        state.suspension = connection.suspend()
      }
      let piece = Array(state.bytes.prefix(count))
      state.bytes.removeFirst(piece.count)
      return piece
    }
  }
}
