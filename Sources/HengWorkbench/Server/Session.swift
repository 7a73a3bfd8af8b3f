import FoundationEssentials
import HengModel

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

  static func open(_ request: Request, _ admission: Admission) throws -> Response {
    let offer = try? JSONDecoder().decode(Offer.self, from: Data(request.body))
    guard let offer, let key = admission.exchange(offer.token) else {
      let text = LocalizedText(
        zh: "此地址已被使用，或属于另一次运行", en: "this address was used already, or is of another run")
      return try .json(Refusal(error: Words(text)), status: .forbidden)
    }
    return try .json(Key(key: key))
  }
}
