// What cells of notebooks say more than once.

extension Term {
  package static var figuresEqualSoFar: LocalizedText {
    .init(zh: "已核对 {checks} 个数", en: "{checks} figures equal so far")
  }
  package static var equallyLong: LocalizedText {
    .init(zh: "逐数比较之前，两边的个数须相同。", en: "Lists to be compared figure by figure must be equally long.")
  }
  package static var figureMismatch: LocalizedText {
    .init(zh: "{found} （Python），衡为 {expected}", en: "{found} by Python, {expected} by Heng")
  }
  package static var countMismatch: LocalizedText {
    .init(zh: "{len(found)} 个，应为 {len(expected)}", en: "{len(found)} figures, not {len(expected)}")
  }
}
