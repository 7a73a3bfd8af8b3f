// Figures that are made up, which is said wherever they are shown.

extension Term {
  package static var synthetic: LocalizedText { .init(zh: "合成", en: "synthetic") }
  package static var syntheticData: LocalizedText { .init(zh: "合成数据", en: "Synthetic data") }
  package static var partlySynthetic: LocalizedText {
    .init(zh: "含合成数据", en: "Some of the data is synthetic")
  }
  package static var madeUp: LocalizedText {
    .init(zh: "纯属虚构，不指任何真实单位", en: "made up, about no real unit")
  }
}
