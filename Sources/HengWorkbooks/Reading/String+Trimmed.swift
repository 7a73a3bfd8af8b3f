extension String {
  /// The text without the white space of XML around it.
  var trimmed: String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || 0x09...0x0D ~= $0 }
    guard let first = utf8.first, let last = utf8.last, isSpace(first) || isSpace(last) else {
      return self
    }
    let rest = utf8.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
    return String(decoding: rest, as: UTF8.self)
  }
}
