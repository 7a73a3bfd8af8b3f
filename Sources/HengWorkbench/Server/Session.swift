import FoundationEssentials
import HTTPTypes
import HengModel
import Hummingbird

/// The exchange of the one-time token for the key that every question carries.
enum Session {
  private struct Offer: Decodable {
    var token: String
  }

  private struct Key: Encodable {
    var key: String
  }

  private struct Refusal: Encodable {
    var error: Words
  }

  static func open(_ request: Request, _ admission: Admission) async throws -> Response {
    let body = try await request.body.collect(upTo: Gate.bodyLimit)
    let offer = try? JSONDecoder().decode(Offer.self, from: Data(body.readableBytesView))
    guard let offer, let key = admission.exchange(offer.token) else {
      let text = LocalizedText(
        zh: "此地址已被使用，或属于另一次运行", en: "this address was used already, or is of another run")
      return try .json(Refusal(error: Words(text)), status: .forbidden)
    }
    return try .json(Key(key: key))
  }
}

/// Turns away questions without the key.
struct KeyCheck: RouterMiddleware {
  let admission: Admission

  @concurrent func handle(
    _ request: Request, context: WorkbenchContext,
    next: @concurrent (Request, WorkbenchContext) async throws -> Response
  ) async throws -> Response {
    guard admission.admits(request.headers[.authorization]) else {
      return .text("open the address that heng serve printed", status: .unauthorized)
    }
    return try await next(request, context)
  }
}
