import Synchronization

/// The requests that are under way.
final class Exchanges: Sendable {
  private struct State {
    var open: [ObjectIdentifier: Exchange] = [:]
    var isClosing = false
  }

  private let site: Site
  private let state = Mutex(State())

  init(_ site: Site) { self.site = site }

  var isEmpty: Bool { state.withLock { $0.open.isEmpty } }

  /// Begins an exchange by the target of its request.
  func begin(_ target: String) -> Exchange {
    let exchange = Exchange(target, site)
    let isLate = state.withLock { state in
      if !state.isClosing { state.open[ObjectIdentifier(exchange)] = exchange }
      return state.isClosing
    }
    if isLate { exchange.abandon() }
    return exchange
  }

  /// Ends an exchange whose response is sent, or whose client has left.
  func end(_ exchange: Exchange) {
    exchange.abandon()
    state.withLock { $0.open[ObjectIdentifier(exchange)] = nil }
  }

  /// Takes no more requests, and ends event streams.
  func close() {
    let open = state.withLock { state in
      state.isClosing = true
      return state.open.values
    }
    for exchange in open { exchange.endEvents() }
  }

  /// Gives up all that are open; none is set aside afterwards.
  ///
  /// - Returns: The work that may take a while to notice.
  func abandon() -> [Task<Void, Never>] {
    state.withLock { $0.open.values }.compactMap { $0.abandon() }
  }
}
