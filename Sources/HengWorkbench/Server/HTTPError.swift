/// A reason that a request isn't answered as it wants.
package struct HTTPError: Error {
  var status: HTTPStatus
  var message: String

  init(_ status: HTTPStatus, message: String) {
    self.status = status
    self.message = message
  }
}
