import FoundationEssentials
import HTTPTypes
import HengFormats
import Hummingbird
import NIOCore

extension Response {
  /// An answer in plain text.
  static func text(_ text: String, status: HTTPResponse.Status) -> Response {
    Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(string: text + "\n")))
  }

  /// An answer as JSON.
  static func json(
    _ value: some Encodable, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    Response(
      status: status, headers: [.contentType: "application/json"],
      body: .init(byteBuffer: ByteBuffer(bytes: try JSONEncoder().encode(value))))
  }

  /// A file to be saved.
  static func file(_ bytes: [UInt8], name: String, type: String) -> Response {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~".utf8)
    let encoded = name.utf8.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return plain.contains(byte)
        ? String(Unicode.Scalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
    var response = Response(
      status: .ok, headers: [.contentType: type],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    response.headers[.contentDisposition] = "attachment; filename*=UTF-8''\(encoded)"
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
