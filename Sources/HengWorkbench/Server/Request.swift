/// What a client asks, as far as this server looks at it.
struct Request: Sendable {
  var method: String
  /// What the first line asks for, as it was sent.
  var target: String
  /// The port that it came in by.
  var port: Int
  var host: String?
  var origin: String?
  /// How the page that asks is related to this server, as browsers tell it.
  var fetchSite: String?
  var authorization: String?
  var contentLength: String?
  var transferEncoding: String?
  /// Whether the name of a field is followed by a space, which HTTP wants refused.
  var hasSpacedField: Bool
  var body: [UInt8] = []

  /// Reads the head of a request.
  init(_ method: String, _ target: String, _ connection: Connection) {
    self.method = method
    self.target = target
    port = connection.port
    host = connection.field("Host")
    origin = connection.field("Origin")
    fetchSite = connection.field("Sec-Fetch-Site")
    authorization = connection.field("Authorization")
    contentLength = connection.field("Content-Length")
    transferEncoding = connection.field("Transfer-Encoding")
    hasSpacedField = connection.hasSpacedField
  }

  /// The target up to the question mark.
  var path: Substring { target.prefix { $0 != "?" } }

  /// What stands behind the question mark, if there is one.
  var query: Substring? { target.firstIndex(of: "?").map { target[$0...].dropFirst() } }
}
