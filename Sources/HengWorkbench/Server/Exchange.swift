import Synchronization

/// A request, from the moment that its first line is there, and what becomes of it.
final class Exchange: Sendable {
  private enum Stage {
    case announced(target: String)
    case receiving(Request)
    case working(Task<Void, Never>, Suspension)
    case answered(Response)
    case sending(Response)
    case over
  }

  private let site: Site
  private let stage: Mutex<Stage>

  init(_ target: String, _ site: Site) {
    self.site = site
    stage = Mutex(.announced(target: target))
  }

  /// Takes the next step: with the head, with each piece of the body, with nothing at its end, and
  /// when there is an answer.
  ///
  /// - Returns: Whether the connection is of use.
  func advance(_ connection: Connection, method: String, piece: [UInt8]) -> Bool {
    let next = stage.withLock { stage in
      stage = step(from: stage, connection, method, piece)
      return stage
    }
    switch next {
    case .sending(let response): return connection.send(response)
    case .over: return false
    case .announced, .receiving, .working, .answered: return true
    }
  }

  private func step(
    from stage: Stage, _ connection: Connection, _ method: String, _ piece: [UInt8]
  ) -> Stage {
    switch stage {
    case .announced(let target):
      let request = Request(method, target, connection)
      return Gate.refusal(of: request).map(Stage.sending) ?? .receiving(request)
    case .receiving(var request) where !piece.isEmpty:
      if request.body.count + piece.count > Gate.bodyLimit { return .over }
      request.body += piece
      return .receiving(request)
    case .receiving(let request):
      let suspension = connection.suspend()
      return .working(Task { deliver(await site.answer(to: request)) }, suspension)
    case .answered(let response): return .sending(response)
    case .working, .sending, .over: return stage
    }
  }

  private func deliver(_ response: Response) {
    let isWanted = stage.withLock { stage in
      guard case .working(_, let suspension) = stage else { return false }
      stage = .answered(response)
      suspension.resume()
      return true
    }
    if !isWanted { response.events?.close() }
  }

  /// Ends a response that would go on.
  func endEvents() {
    if case .sending(let response) = stage.withLock({ $0 }) { response.events?.close() }
  }

  /// Stops whatever is done for the request; its connection isn't set aside any more.
  ///
  /// - Returns: The work that may take a while to notice.
  @discardableResult func abandon() -> Task<Void, Never>? {
    stage.withLock { stage in
      defer { stage = .over }
      switch stage {
      case .working(let task, let suspension):
        task.cancel()
        suspension.resume()
        return task
      case .answered(let response), .sending(let response): response.events?.close()
      case .announced, .receiving, .over: break
      }
      return nil
    }
  }
}
