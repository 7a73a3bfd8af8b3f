/// Simulation, probabilities and the shares of a variance.
extension Term {
  package static var interval: LocalizedText { .init(zh: "区间", en: "Interval") }
  package static var median: LocalizedText { .init(zh: "中位", en: "Median") }
  package static var standardDeviation: LocalizedText { .init(zh: "标准差", en: "Standard deviation") }
  package static var factor: LocalizedText { .init(zh: "因素", en: "Factor") }
  package static var firstOrder: LocalizedText { .init(zh: "一阶", en: "First order") }
  package static var firstOrderSum: LocalizedText { .init(zh: "一阶之和", en: "Sum of first order") }
  package static var totalEffect: LocalizedText { .init(zh: "总效应", en: "Total") }
  package static var indistinguishable: LocalizedText {
    .init(zh: "不能与 0 区分", en: "indistinguishable from 0")
  }
  package static var firstOrderIndistinguishable: LocalizedText {
    .init(zh: "一阶不能与 0 区分", en: "first order indistinguishable from 0")
  }
  package static var varianceOrigin: LocalizedText {
    .init(zh: "方差分析：", en: "Where the variance comes from: ")
  }
  package static var samples: LocalizedText { .init(zh: "样本", en: "Samples") }
  package static var doesNotVary: LocalizedText { .init(zh: "不变", en: "doesn't vary") }
  package static var variesWithNothing: LocalizedText {
    .init(zh: "不随任何因素变动。", en: "It doesn't vary, whatever the factors do.")
  }
  package static var simulated: LocalizedText { .init(zh: "抽样", en: "simulated") }
  package static var exactProbability: LocalizedText { .init(zh: "精确概率", en: "exact probability") }
}
