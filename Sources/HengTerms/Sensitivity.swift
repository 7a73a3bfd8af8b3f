// Simulation, probabilities and the shares of a variance.

extension Term {
  package static var interval: LocalizedText { .init(zh: "区间", en: "Interval") }
  package static var median: LocalizedText { .init(zh: "中位数", en: "Median") }
  package static var standardDeviation: LocalizedText { .init(zh: "标准差", en: "Standard deviation") }
  package static var factor: LocalizedText { .init(zh: "因素", en: "Factor") }
  package static var firstOrder: LocalizedText { .init(zh: "一阶", en: "First order") }
  package static var firstOrderSum: LocalizedText { .init(zh: "一阶之和", en: "Sum of first order") }
  package static var totalEffect: LocalizedText { .init(zh: "总效应", en: "Total effect") }
  package static var indistinguishable: LocalizedText {
    .init(zh: "不能与 0 区分", en: "indistinguishable from 0")
  }
  package static var firstOrderIndistinguishable: LocalizedText {
    .init(zh: "一阶不能与 0 区分", en: "first order indistinguishable from 0")
  }
  package static var samples: LocalizedText { .init(zh: "样本", en: "Samples") }
  package static var doesNotVary: LocalizedText { .init(zh: "不变", en: "doesn't vary") }
  package static var variesWithNothing: LocalizedText {
    .init(zh: "不随任何因素变动。", en: "It doesn't vary, whatever the factors do.")
  }
  package static var simulated: LocalizedText { .init(zh: "抽样", en: "simulated") }
  package static var exactProbability: LocalizedText { .init(zh: "精确概率", en: "exact probability") }
  package static var effectiveDraws: LocalizedText { .init(zh: "有效样本量", en: "Effective draws") }
  package static var exact: LocalizedText { .init(zh: "精确", en: "Exact") }
  package static var simulation: LocalizedText { .init(zh: "模拟", en: "Simulated") }
  package static var apart: LocalizedText { .init(zh: "相差（标准误）", en: "Apart (SE)") }
  package static var expectedRank: LocalizedText { .init(zh: "期望名次（精确）", en: "Expected (exact)") }
  package static var simulatedMeanRank: LocalizedText {
    .init(zh: "平均名次（模拟）", en: "Mean (simulated)")
  }
  package static var rankRange: LocalizedText { .init(zh: "5%–95% 名次", en: "5%–95%") }
  package static var rankRangeShort: LocalizedText { .init(zh: "5%–95%", en: "5–95 %") }
  package static var meanRank: LocalizedText { .init(zh: "平均名次", en: "Mean rank") }
  package static var confidenceFactor: LocalizedText { .init(zh: "置信因子", en: "Confidence factor") }
  package static var quantiles: LocalizedText { .init(zh: "5%、50%、95% 分位", en: "5%, 50%, 95%") }
  package static var foremostFactors: LocalizedText {
    .init(zh: "各单位最主要的因素", en: "Foremost factor by unit")
  }
  package static var factors: LocalizedText { .init(zh: "因素", en: "Factors") }
  package static var sobolSequence: LocalizedText { .init(zh: "Sobol' 序列", en: "Sobol' sequence") }
  package static var estimators: LocalizedText { .init(zh: "估计量", en: "Estimators") }
  package static var intervals: LocalizedText { .init(zh: "区间", en: "Intervals") }
  package static var whatVaries: LocalizedText { .init(zh: "内容", en: "What varies") }
  package static var equallyLikelyValues: LocalizedText {
    .init(zh: "取值（等可能）", en: "Values, equally likely")
  }
  package static var twoFactors: LocalizedText { .init(zh: "两个因素", en: "Two factors") }
  package static var secondOrder: LocalizedText { .init(zh: "二阶", en: "Second order") }
  package static var gradeProbabilitiesCheck: LocalizedText {
    .init(zh: "等级的概率", en: "probabilities of grades")
  }
  package static var draws: LocalizedText { .init(zh: "抽样次数", en: "Draws") }
  package static var standardError: LocalizedText { .init(zh: "标准误", en: "Standard error") }
  package static var lowest: LocalizedText { .init(zh: "最低", en: "Lowest") }
  package static var highest: LocalizedText { .init(zh: "最高", en: "Highest") }
  package static var intervalOf95: LocalizedText { .init(zh: "95% 区间", en: "95% interval") }
  package static var totalEffectIndex: LocalizedText {
    .init(zh: "总效应指数", en: "Total-effect index")
  }
  package static var largestTotalEffect: LocalizedText {
    .init(zh: "总效应最大的因素", en: "Largest total effect")
  }
  package static var lawOfWeights: LocalizedText { .init(zh: "权重的分布", en: "Law of the weights") }
}
