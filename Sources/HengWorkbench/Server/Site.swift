/// What is answered at which path.
struct Site: Sendable {
  private let questions: Questions
  private let admission: Admission

  init(_ analyst: Analyst, _ admission: Admission) {
    questions = Questions(analyst: analyst)
    self.admission = admission
  }

  /// Stops what would go on without a request.
  func stop() async { await questions.stop() }

  /// Answers a request that the gate let in.
  func answer(to request: Request) async -> Response {
    do {
      return try await found(request)
    } catch let error as HTTPError {
      return .text(error.message, status: error.status)
    } catch {
      return .text("Internal Server Error", status: .internalServerError)
    }
  }

  private func found(_ request: Request) async throws -> Response {
    let path = request.path
    switch request.method {
    case "POST" where path == "/session": return try Session.open(request, admission)
    case "GET" where path.hasPrefix("/api/"):
      guard admission.admits(request.authorization) else {
        throw HTTPError(.unauthorized, message: "open the address that heng serve printed")
      }
      return try await questions.answer(path.dropFirst("/api/".count), request.query)
    case "GET":
      if let file = PageFile.at(path) { return file.response }
    default: break
    }
    throw HTTPError(.notFound, message: "Not Found")
  }
}
