import Glibc

/// The attributes of a tag, lent by the parser while its handler runs.
@safe struct XMLAttributes {
  /// Names and values by turns, ended by a null.
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { unsafe self.pairs = pairs }

  /// Returns the value of an attribute without a namespace.
  subscript(name: String) -> String? {
    // Safety: both are strings that a zero ends.
    unsafe value { unsafe strcmp($0, name) == 0 }
  }

  /// The attribute `id` of the namespace of relationships, of either edition of the format.
  var relationship: String? {
    let suffix = "/relationships\(XMLPart.separator)id"
    return unsafe value { name in
      // Safety: the comparison begins within the string, whose length was taken.
      let start = unsafe Int(strlen(name)) - suffix.utf8.count
      return unsafe start > 0 && strcmp(name + start, suffix) == 0
    }
  }

  private func value(where matches: (UnsafePointer<CChar>) -> Bool) -> String? {
    // Safety: expat ends the pairs with a null and every string with a zero, in UTF-8.
    guard var next = unsafe pairs else { return nil }
    while let key = unsafe next[0], let value = unsafe next[1] {
      if unsafe matches(key) { return unsafe String(cString: value) }
      unsafe next += 2
    }
    return nil
  }
}
