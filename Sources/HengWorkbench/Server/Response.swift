import FoundationEssentials
import HengDiagnostics

/// What a request is answered with.
struct Response: Sendable {
  enum Body {
    case bytes([UInt8])
    case events(EventStream)
  }

  var status: HTTPStatus
  var headers: [(name: String, value: String)]
  var body: Body

  init(_ status: HTTPStatus = .ok, type: String, _ body: Body) {
    self.status = status
    self.body = body
    headers = Gate.headers + [("Content-Type", type)]
  }

  /// The events, if it is a stream of them.
  var events: EventStream? { if case .events(let stream) = body { stream } else { nil } }

  /// An answer in plain text.
  static func text(_ text: String, status: HTTPStatus) -> Response {
    Response(status, type: "text/plain; charset=utf-8", .bytes(Array("\(text)\n".utf8)))
  }

  /// An answer as JSON.
  static func json(_ value: some Encodable, status: HTTPStatus = .ok) throws -> Response {
    Response(status, type: "application/json", .bytes(Array(try JSONEncoder().encode(value))))
  }

  /// A file to be saved.
  static func file(_ bytes: [UInt8], name: String, type: String) -> Response {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~".utf8)
    let encoded = name.utf8.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return plain.contains(byte)
        ? String(Unicode.Scalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
    var response = Response(type: type, .bytes(bytes))
    response.headers.append(("Content-Disposition", "attachment; filename*=UTF-8''\(encoded)"))
    return response
  }

  /// What is wrong with a state.
  ///
  /// That is an answer like others: a person who types makes such states all the time, and browsers
  /// write every other status into their log of errors.
  static func diagnostics(_ error: InvalidFiles) throws -> Response {
    try json(DiagnosticsAnswer(error))
  }
}
