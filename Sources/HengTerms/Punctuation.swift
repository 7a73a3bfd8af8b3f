// What stands between texts that are put together.

extension Term {
  package static var colon: LocalizedText { .init(zh: "：", en: ": ") }
  package static var comma: LocalizedText { .init(zh: "，", en: ", ") }
  package static var semicolon: LocalizedText { .init(zh: "；", en: "; ") }
  package static var fullStop: LocalizedText { .init(zh: "。", en: ".") }
  package static var sentenceEnd: LocalizedText { .init(zh: "。", en: ". ") }
  package static var openingParenthesis: LocalizedText { .init(zh: "（", en: " (") }
  package static var closingParenthesis: LocalizedText { .init(zh: "）", en: ")") }
  package static var wordGap: LocalizedText { .init(zh: "", en: " ") }
  package static var upTo: LocalizedText { .init(zh: "至", en: " to ") }
  package static var qualifierGap: LocalizedText { .init(zh: "", en: ", ") }
  package static var dash: LocalizedText { .init(zh: "——", en: " — ") }
}
