import Glibc

/// A workbench: a page on this machine in which weights, rules and cuts are changed and their
/// effects seen.
public struct Workbench: Sendable {
  private let analyst: Analyst
  private let admission = Admission()

  /// Creates a workbench on some evaluations.
  public init(_ desk: Desk) { analyst = Analyst(desk) }

  /// Serves the page on 127.0.0.1 until SIGINT or SIGTERM, and never much longer.
  ///
  /// - Parameters:
  ///   - port: The port; 0 for any that is free.
  ///   - onReady: Called with the address to open, which works once.
  /// - Throws: ``WorkbenchError`` if the port can't be had.
  public func run(port: Int, onReady: @escaping @Sendable (_ address: String) -> Void) async throws
  {
    // Clients leave in the middle of an answer.
    signal(SIGPIPE, SIG_IGN)
    let signals = Farewell.signals()
    let site = Site(analyst, admission)
    guard let server = Server(site, port: port) else {
      throw WorkbenchError.portUnavailable(port)
    }
    onReady("http://127.0.0.1:\(server.port)/#token=\(admission.token)")
    for await _ in signals { break }
    await server.stop(within: Farewell.duration)
    await site.stop()
  }
}
