/// Serves a site on 127.0.0.1.
struct Server: Sendable {
  private let exchanges: Exchanges
  private let daemon: Daemon

  /// Begins to serve; `nil` if the port can't be had.
  init?(_ site: Site, port: Int) {
    exchanges = Exchanges(site)
    guard let port = UInt16(exactly: port), let daemon = Daemon(port: port, exchanges) else {
      return nil
    }
    self.daemon = daemon
  }

  var port: Int { Int(daemon.port) }

  /// Takes no more connections and stops when nothing is under way, or at a limit.
  ///
  /// What is under way then is given up, which work that computes notices in its own time.
  func stop(within limit: Duration) async {
    daemon.closeDoor()
    exchanges.close()
    let end = ContinuousClock.now + limit
    while !exchanges.isEmpty, ContinuousClock.now < end {
      try? await Task.sleep(for: .milliseconds(10))
    }
    let work = exchanges.abandon()
    daemon.stop()
    for task in work { await task.value }
  }
}
