import Glibc
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// A workbench: a page on this machine in which weights, rules and cuts are changed and their
/// effects seen.
public struct Workbench: Sendable {
  private let analyst: Analyst
  private let admission = Admission()

  /// Creates a workbench on some evaluations.
  public init(_ desk: Desk) { analyst = Analyst(desk) }

  /// More open connections than this wait for others to close.
  private static let connectionLimit = 1_024
  /// How long a connection may take to send a request, or be of no use.
  private static let idleTimeout = TimeAmount.seconds(30)

  /// Serves the page on 127.0.0.1 until the process is asked to stop.
  ///
  /// - Parameters:
  ///   - port: The port; 0 for any that is free.
  ///   - onReady: Called with the address to open, which works once.
  /// - Throws: ``WorkbenchError`` if the port can't be had.
  public func run(port: Int, onReady: @escaping @Sendable (_ address: String) -> Void) async throws
  {
    var logger = Logger(label: "heng")
    logger.logLevel = .critical
    let address = { @Sendable [admission] (port: Int) in
      "http://127.0.0.1:\(port)/#token=\(admission.token)"
    }
    let application = Application(
      router: router, server: .http1(configuration: .init(idleTimeout: Workbench.idleTimeout)),
      configuration: .init(
        address: .hostname("127.0.0.1", port: port), reuseAddress: true,
        availableConnectionsDelegate: .maximum(Workbench.connectionLimit, logger: logger)),
      onServerRunning: { channel in onReady(address(channel.localAddress?.port ?? port)) },
      logger: logger)
    do {
      try await Workbench.run(application, logger)
    } catch let error as IOError where [EADDRINUSE, EACCES].contains(error.errnoCode) {
      throw WorkbenchError.portUnavailable(port)
    }
  }

  /// How long answers that are under way may take once the server is asked to stop.
  private static let farewell = Duration.seconds(2)

  /// Runs the server until SIGINT or SIGTERM, and never much longer: clients that don't read or
  /// don't end their request are left.
  private static func run(_ application: some ApplicationProtocol, _ logger: Logger) async throws {
    var configuration = ServiceGroupConfiguration(
      services: [application, FarewellLimit(duration: farewell * 2)],
      gracefulShutdownSignals: [.sigint, .sigterm], logger: logger)
    configuration.maximumGracefulShutdownDuration = farewell
    do {
      try await ServiceGroup(configuration: configuration).run()
    } catch is CancellationError {
      // The farewell was over.
    }
  }

  private var router: Router<WorkbenchContext> {
    let router = Router(context: WorkbenchContext.self)
    router.add(middleware: Gate())
    for file in PageFile.all {
      router.get(.init(stringLiteral: file.name)) { _, _ in file.response }
    }
    router.get("/") { _, _ in PageFile.index.response }
    router.post("session") { [admission] request, _ in
      try await Session.open(request, admission)
    }
    let answers = router.group("api").add(middleware: KeyCheck(admission: admission))
    Questions(analyst: analyst).add(to: answers)
    return router
  }
}
