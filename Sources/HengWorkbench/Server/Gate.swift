/// Refuses what no page of this server sends, and tells browsers how to treat what it answers.
///
/// A foreign page can't read the answers or send a key; a name that somebody points at this machine
/// (DNS rebinding) is turned away by the Host that the browser sends.
enum Gate {
  /// More bytes of a body than this are refused unread.
  static let bodyLimit = 4_096

  /// Returns what a request is refused with, by its head alone; `nil` if it is let in.
  static func refusal(of request: Request) -> Response? {
    if request.hasSpacedField { return refusal(.badRequest, "a field's name ends in a space") }
    // Browsers leave out the port that is customary.
    let port = request.port == 80 ? "" : ":\(request.port)"
    let hosts = ["127.0.0.1", "localhost"].map { $0 + port }
    guard let host = request.host, hosts.contains(host) else {
      return refusal(.misdirectedRequest, "this server answers to 127.0.0.1\(port) only")
    }
    if let origin = request.origin, !hosts.contains(where: { "http://\($0)" == origin }) {
      return refusal(.forbidden, "requests of other pages are refused")
    }
    if let site = request.fetchSite, site != "same-origin", site != "none" {
      return refusal(.forbidden, "requests of other pages are refused")
    }
    // A whole address in the place of the path would name a host of its own.
    if !request.target.hasPrefix("/") {
      return refusal(.misdirectedRequest, "this server takes paths only")
    }
    // A length that is no number here may be one to the library, and a huge one.
    let length = request.contentLength.map { Int($0) ?? .max } ?? 0
    if length > Gate.bodyLimit || request.transferEncoding != nil {
      return refusal(.contentTooLarge, "bodies are limited to \(Gate.bodyLimit) bytes")
    }
    return nil
  }

  private static func refusal(_ status: HTTPStatus, _ reason: String) -> Response {
    var response = Response.text(reason, status: status)
    response.headers.append(("Connection", "close"))
    return response
  }

  /// What every response carries.
  static let headers = [
    (
      name: "Content-Security-Policy",
      value: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"), ("Cache-Control", "no-store"),
    ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"), ("X-Frame-Options", "DENY"),
  ]
}
