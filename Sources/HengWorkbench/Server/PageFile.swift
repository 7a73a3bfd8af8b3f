import Hummingbird
import NIOCore

/// A file of the page, which holds no data and needs no key.
package struct PageFile: Sendable {
  /// The name in the address.
  package var name: String
  /// The bytes.
  package var bytes: [UInt8]

  private var type: String {
    switch name.split(separator: ".").last {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    default: "image/svg+xml"
    }
  }

  package var response: Response {
    Response(
      status: .ok, headers: [.contentType: type],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
