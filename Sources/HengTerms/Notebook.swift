/// What cells of notebooks say more than once.
extension Term {
  package static var figuresEqualSoFar: LocalizedText {
    .init(zh: "已核对 {checks} 个数", en: "{checks} figures equal so far")
  }
  package static var pythonFigure: LocalizedText { .init(zh: "（Python），衡为", en: "by Python,") }
  package static var hengFigure: LocalizedText { .init(zh: "", en: " by Heng") }
  package static var equallyLong: LocalizedText {
    .init(zh: "逐数比较之前，两边的个数须相同。", en: "Lists to be compared figure by figure must be equally long.")
  }
  package static var figuresInsteadOf: LocalizedText { .init(zh: "个，应为", en: "figures, not") }
}
