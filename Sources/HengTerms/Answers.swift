// Yes and no.

extension Term {
  package static var yes: LocalizedText { .init(zh: "是", en: "yes") }
  package static var no: LocalizedText { .init(zh: "否", en: "no") }
}
