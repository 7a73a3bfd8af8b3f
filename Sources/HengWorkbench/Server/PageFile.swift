import Hummingbird
import NIOCore

/// A file of the page, which holds no data and needs no key.
struct PageFile: Sendable {
  /// The name in the address.
  var name: String
  /// The bytes.
  var bytes: [UInt8]

  private var type: String {
    switch name.split(separator: ".").last {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    default: "image/svg+xml"
    }
  }

  var response: Response {
    Response(
      status: .ok, headers: [.contentType: type],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
