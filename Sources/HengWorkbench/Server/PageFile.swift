import CWorkbenchPage

/// A file of the page, which holds no data and needs no key.
package struct PageFile: Sendable {
  /// The name in the address.
  package var name: String
  /// The bytes.
  package var bytes: [UInt8]

  /// All files of the page.
  // Safety: the table is a constant, and its texts end with a 0.
  package static let all: [PageFile] = unsafe UnsafeBufferPointer(
    start: page_files, count: page_file_count
  ).map { file in
    unsafe PageFile(
      name: String(cString: file.name), bytes: Array(String(cString: file.bytes).utf8))
  }

  /// Returns the file at a path; at `/` that is the page itself.
  static func at(_ path: Substring) -> PageFile? {
    let name = path == "/" ? "index.html" : path.dropFirst()
    return all.first { $0.name == name }
  }

  private var type: String {
    switch name.split(separator: ".").last {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    default: "image/svg+xml"
    }
  }

  var response: Response { Response(type: type, .bytes(bytes)) }
}
