import Synchronization

/// Who may ask: the first one to bring the token, which is then spent, and has a key from then on.
package final class Admission: Sendable {
  /// The token of the address that the person opens.
  package let token = Admission.secret()
  private let key = Mutex<String?>(nil)

  package init() {}

  /// Exchanges the token for the key; `nil` for another token, and for the second time.
  package func exchange(_ offered: String) -> String? {
    guard Admission.isSame(offered, token) else { return nil }
    return key.withLock { key in
      if key != nil { return nil }
      key = Admission.secret()
      return key
    }
  }

  /// Returns whether a header carries the key.
  package func admits(_ authorization: String?) -> Bool {
    guard let authorization, let key = key.withLock({ $0 }) else { return false }
    return Admission.isSame(authorization, "Bearer " + key)
  }

  /// 200 random bits as text.
  private static func secret() -> String {
    var generator = SystemRandomNumberGenerator()
    // 32 letters that aren't mistaken for each other, 5 bits each.
    let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    return String((0..<40).map { _ in letters[Int(generator.next() % 32)] })
  }

  /// Compares in a time that doesn't tell where the texts differ.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    if left.count != right.count { return false }
    return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
