import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle

/// Named pieces of JSON that a response sends one after the other (server-sent events).
enum EventStream {
  /// A piece with its name.
  struct Event: Sendable {
    var name: String
    var value: any Encodable & Sendable
  }

  /// Answers a request with the events of some work, which is stopped when the client leaves or the
  /// server stops.
  ///
  /// - Parameters:
  ///   - request: The request, whose body isn't read any more.
  ///   - latest: Runs the work, of which only the latest goes on.
  ///   - work: Sends events through the function that it gets.
  /// - Returns: The response.
  static func response(
    to request: Request, running latest: LatestSimulation,
    _ work: @escaping @Sendable (_ send: @escaping @Sendable (Event) -> Void) async -> Void
  ) -> Response {
    let body = ResponseBody { writer in
      let (events, continuation) = AsyncStream.makeStream(
        of: Event.self, bufferingPolicy: .bufferingNewest(64))
      let task = latest.start {
        await work { continuation.yield($0) }
        continuation.finish()
      }
      defer { task.cancel() }
      try await request.body.consumeWithInboundCloseHandler { _ in
        for await event in events.cancelOnGracefulShutdown() {
          try await writer.write(try buffer(of: event))
        }
      } onInboundClosed: {
        task.cancel()
      }
      try await writer.finish(nil)
    }
    return Response(status: .ok, headers: [.contentType: "text/event-stream"], body: body)
  }

  private static func buffer(of event: Event) throws -> ByteBuffer {
    let data = String(decoding: try JSONEncoder().encode(event.value), as: UTF8.self)
    return ByteBuffer(string: "event: \(event.name)\ndata: \(data)\n\n")
  }
}
