/// What a response says of its request in the first place, by the numbers of HTTP.
package enum HTTPStatus: Int, Sendable {
  case ok = 200
  case badRequest = 400
  case unauthorized = 401
  case forbidden = 403
  case notFound = 404
  case contentTooLarge = 413
  case misdirectedRequest = 421
  case internalServerError = 500
}
