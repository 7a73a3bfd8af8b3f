import CMicroHTTPD
import Glibc

/// The running server of GNU libmicrohttpd, with a thread that calls an exchange for every step.
@safe struct Daemon: @unchecked Sendable {
  // Safety: the library locks what its functions share with its thread.
  private let pointer: OpaquePointer
  private let exchanges: Unmanaged<Exchanges>

  /// More open connections than this wait for others to close.
  private static let connectionLimit: UInt32 = 1_024
  /// How long a connection may take to send a request, or be of no use.
  private static let idleSeconds: UInt32 = 30
  /// What a connection may use for a request's head: 7,000 fields of a query have room, as the
  /// library takes 64 bytes for each.
  private static let connectionMemory = 512 << 10

  /// Listens on a port of 127.0.0.1; `nil` if that can't be had.
  init?(port: UInt16, _ exchanges: Exchanges) {
    // Safety: the object that callbacks get is kept until the daemon has stopped, and every
    // exchange from its beginning to its end.
    unsafe self.exchanges = Unmanaged.passRetained(exchanges)
    let pointer = unsafe heng_start_daemon(
      port,
      { context, target, _ in
        guard let context = unsafe context else { return nil }
        let exchanges = unsafe Unmanaged<Exchanges>.fromOpaque(context).takeUnretainedValue()
        let exchange = unsafe exchanges.begin(target.map { unsafe String(cString: $0) } ?? "")
        return unsafe Unmanaged.passRetained(exchange).toOpaque()
      },
      { _, pointer, _, method, _, bytes, count, exchange in
        guard let pointer = unsafe pointer, let count = unsafe count,
          let exchange = unsafe exchange?.pointee
        else { return .NO }
        let piece = unsafe UnsafeRawBufferPointer(start: bytes, count: count.pointee)
        unsafe count.pointee = 0
        let goesOn = unsafe Unmanaged<Exchange>.fromOpaque(exchange).takeUnretainedValue().advance(
          Connection(pointer), method: method.map { unsafe String(cString: $0) } ?? "",
          piece: Array(piece))
        return goesOn ? .YES : .NO
      },
      { context, _, exchange, _ in
        guard let context = unsafe context, let exchange = unsafe exchange?.pointee else { return }
        unsafe Unmanaged<Exchanges>.fromOpaque(context).takeUnretainedValue().end(
          Unmanaged<Exchange>.fromOpaque(exchange).takeRetainedValue())
      },
      unsafe self.exchanges.toOpaque(), Daemon.connectionLimit, Daemon.connectionMemory,
      Daemon.idleSeconds)
    guard let pointer = unsafe pointer else {
      unsafe self.exchanges.release()
      return nil
    }
    unsafe self.pointer = pointer
  }

  /// The port that it listens on.
  var port: UInt16 {
    // Safety: the daemon runs.
    unsafe heng_daemon_port(pointer)
  }

  /// Takes no more connections.
  func closeDoor() {
    // Safety: the daemon runs, and gives its socket away.
    unsafe _ = close(MHD_quiesce_daemon(pointer))
  }

  /// Closes all connections, of which none may be suspended.
  func stop() {
    // Safety: nothing is called with the daemon, or by it, after this.
    unsafe MHD_stop_daemon(pointer)
    unsafe exchanges.release()
  }
}

/// A connection, while the library asks what to do next.
@safe struct Connection {
  private let pointer: OpaquePointer

  fileprivate init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }

  /// The port that it came in by.
  var port: Int {
    // Safety: the connection is open.
    unsafe Int(heng_connection_port(pointer))
  }

  /// Returns a field of the request's head, the first one of that name; `nil` if there is none.
  func field(_ name: String) -> String? {
    // Safety: the library keeps the text during the request, and it is copied.
    unsafe heng_field(pointer, name).map { unsafe String(cString: $0) }
  }

  /// Whether the name of a field is followed by a space.
  var hasSpacedField: Bool {
    // Safety: the connection is open.
    unsafe heng_has_spaced_field(pointer)
  }

  /// Sets it aside until the library is told to ask again.
  func suspend() -> Suspension {
    // Safety: the library just asked.
    unsafe MHD_suspend_connection(pointer)
    return unsafe Suspension(pointer)
  }

  /// Begins to send a response, and returns whether that can be done.
  func send(_ response: Response) -> Bool {
    // Safety: the library copies what it is given, and frees the response when it is sent.
    guard let message = unsafe message(response.body) else { return false }
    defer { unsafe MHD_destroy_response(message) }
    for (name, value) in response.headers {
      _ = unsafe MHD_add_response_header(message, name, value)
    }
    return unsafe MHD_queue_response(pointer, UInt32(response.status.rawValue), message) == .YES
  }

  private func message(_ body: Response.Body) -> OpaquePointer? {
    switch body {
    case .bytes(let bytes):
      // Safety: the library copies the bytes.
      unsafe bytes.withUnsafeBytes { buffer in
        unsafe heng_bytes_response(buffer.baseAddress, buffer.count)
      }
    case .events(let stream):
      // Safety: the library gives the reader back when it has done with the response.
      unsafe heng_stream_response(
        Reader.pieceBytes,
        { reader, _, buffer, count in
          guard let reader = unsafe reader, let buffer = unsafe buffer else {
            return heng_end_of_stream
          }
          return unsafe Unmanaged<Reader>.fromOpaque(reader).takeUnretainedValue().read(
            into: UnsafeMutableRawBufferPointer(start: buffer, count: count))
        },
        Unmanaged.passRetained(Reader(stream, self)).toOpaque(),
        { reader in
          if let reader = unsafe reader { unsafe Unmanaged<Reader>.fromOpaque(reader).release() }
        })
    }
  }
}

/// A connection that is set aside, and does nothing until it is resumed.
@safe struct Suspension: @unchecked Sendable {
  // Safety: the library frees no connection that is suspended, and lets every thread resume it.
  private let pointer: OpaquePointer

  fileprivate init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }

  /// Lets the library ask again; only once, as the connection may be gone afterwards.
  func resume() { unsafe MHD_resume_connection(pointer) }
}

/// Reads the events of a stream for a connection, which lasts as long as its response.
private final class Reader {
  static let pieceBytes = 16 << 10

  private let stream: EventStream
  private let connection: Connection

  init(_ stream: EventStream, _ connection: Connection) {
    self.stream = stream
    self.connection = connection
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard let piece = stream.next(buffer.count, for: connection) else { return heng_end_of_stream }
    // Safety: the piece isn't longer than the buffer.
    unsafe buffer.copyBytes(from: piece)
    return piece.count
  }
}
