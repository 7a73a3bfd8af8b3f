extension String {
  /// The text in half-width forms without white space, characters that show nothing and a colon at
  /// its end, which people write or leave out as they like.
  package var foldedName: String {
    var folded = utf8.isPlainText ? self : halfWidth.visibleCharacters
    while folded.utf8.last == UInt8(ascii: ":"), folded.last == ":" { folded.removeLast() }
    return folded
  }

  /// Whether the text names a sum of rows, such as 合计, 本页小计： or 总计（万元）, and no unit.
  package var namesTotal: Bool {
    var name = foldedName
    // The end tells nearly every name from the words, which have one in common.
    let mayBeTotal =
      name.utf8.suffix(3).elementsEqual("计".utf8) || name.utf8.last == UInt8(ascii: ")")
    guard mayBeTotal else { return false }
    if name.last == ")", let opening = name.lastIndex(of: "(") { name = String(name[..<opening]) }
    return ["合计", "小计", "总计", "共计", "累计"].contains { name.hasSuffix($0) }
  }
}
