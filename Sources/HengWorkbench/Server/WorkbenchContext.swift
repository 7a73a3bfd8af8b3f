import Hummingbird
import NIOCore

/// What is known of a request besides itself.
struct WorkbenchContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The port that the request came in by.
  let port: Int?

  init(source: Source) {
    coreContext = .init(source: source)
    port = source.channel.localAddress?.port
  }
}
