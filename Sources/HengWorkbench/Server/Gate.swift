import HTTPTypes
import Hummingbird

/// Refuses what no page of this server sends, and tells browsers how to treat what it answers.
///
/// A foreign page can't read the answers or send a key; a name that somebody points at this machine
/// (DNS rebinding) is turned away by the Host that the browser sends.
struct Gate: RouterMiddleware {
  /// More bytes of a body than this are refused unread.
  static let bodyLimit = 4_096

  @concurrent func handle(
    _ request: Request, context: WorkbenchContext,
    next: @concurrent (Request, WorkbenchContext) async throws -> Response
  ) async throws -> Response {
    var response: Response
    if let refusal = refusal(of: request, port: context.port) {
      response = .text(refusal.reason, status: refusal.status)
      response.headers[.connection] = "close"
    } else {
      do {
        response = try await next(request, context)
      } catch let error as HTTPError {
        response = .text(error.body ?? error.status.reasonPhrase, status: error.status)
      }
    }
    for (name, value) in Gate.headers { response.headers[name] = value }
    return response
  }

  private func refusal(
    of request: Request, port: Int?
  ) -> (status: HTTPResponse.Status, reason: String)? {
    // Browsers leave out the port that is customary.
    let port = port == 80 ? "" : port.map { ":\($0)" } ?? ""
    let hosts = ["127.0.0.1", "localhost"].map { $0 + port }
    guard let host = request.head.authority, hosts.contains(host) else {
      return (.misdirectedRequest, "this server answers to 127.0.0.1\(port) only")
    }
    if let origin = request.headers[.origin], !hosts.contains(where: { "http://\($0)" == origin }) {
      return (.forbidden, "requests of other pages are refused")
    }
    if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name],
      site != "same-origin", site != "none"
    {
      return (.forbidden, "requests of other pages are refused")
    }
    // A whole address in the place of the path would name a host of its own.
    if request.head.path?.hasPrefix("/") != true {
      return (.misdirectedRequest, "this server takes paths only")
    }
    let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    if length > Gate.bodyLimit || request.headers[.transferEncoding] != nil {
      return (.contentTooLarge, "bodies are limited to \(Gate.bodyLimit) bytes")
    }
    return nil
  }

  private static let headers: [(HTTPField.Name, String)] =
    [
      (
        .contentSecurityPolicy,
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
          + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
      ),
      (.xContentTypeOptions, "nosniff"), (.cacheControl, "no-store"),
    ]
    + [
      ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"), ("X-Frame-Options", "DENY"),
    ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
}
