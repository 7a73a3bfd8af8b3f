// Composite indices and their steps.

extension Term {
  package static var index: LocalizedText { .init(zh: "指数", en: "Index") }
  package static var indexBefore: LocalizedText { .init(zh: "原指数", en: "Index before") }
  package static var theIndex: LocalizedText { .init(zh: "指数", en: "the index") }
  package static var part: LocalizedText { .init(zh: "组成", en: "Part") }
  package static var level: LocalizedText { .init(zh: "级", en: "Level") }
  package static var parent: LocalizedText { .init(zh: "上级", en: "Parent") }
  package static var weightInGroup: LocalizedText { .init(zh: "组内权重", en: "In its group") }
  package static var weightInIndex: LocalizedText { .init(zh: "在指数中", en: "In the index") }
  package static var step: LocalizedText { .init(zh: "步骤", en: "Step") }
  package static var steps: LocalizedText { .init(zh: "步骤", en: "Steps") }
  package static var screening: LocalizedText { .init(zh: "筛选", en: "screen") }
  package static var treatment: LocalizedText { .init(zh: "异常值", en: "treat") }
  package static var arguments: LocalizedText { .init(zh: "参数", en: "Arguments") }
  package static var effect: LocalizedText { .init(zh: "结果", en: "Effect") }
  package static var divided: LocalizedText { .init(zh: "换算", en: "divided") }
  package static var filledIn: LocalizedText { .init(zh: "插补", en: "filled in") }
  package static var indexOfUnits: LocalizedText {
    .init(zh: "各单位的指数", en: "The index of every unit")
  }
  package static var indicators: LocalizedText { .init(zh: "指标", en: "Indicators") }
  package static var replayedWith: LocalizedText { .init(zh: "改动后重算", en: "Replayed with") }
  package static var foremostRankFactors: LocalizedText {
    .init(zh: "各单位名次最主要的因素", en: "Foremost factor of each unit's rank")
  }
  package static var reportedValues: LocalizedText { .init(zh: "原始数据", en: "Reported values") }
  package static var normalizedValues: LocalizedText { .init(zh: "无量纲值", en: "Normalized values") }
  package static var changes: LocalizedText { .init(zh: "改动", en: "Changes") }
  package static var valueBefore: LocalizedText { .init(zh: "之前", en: "Before") }
  package static var valueAfter: LocalizedText { .init(zh: "之后", en: "After") }
  package static var leftOut: LocalizedText { .init(zh: "剔除", en: "Left out") }
  package static var meanShift: LocalizedText { .init(zh: "平均变动", en: "Mean shift") }
  package static var largestShift: LocalizedText { .init(zh: "最大变动", en: "Largest shift") }
  package static var topChanges: LocalizedText { .init(zh: "前列出入", en: "Top changes") }
  package static var combinations: LocalizedText { .init(zh: "组合", en: "Combinations") }
  package static var combinationsBesideRanks: LocalizedText {
    .init(zh: "各组合与现行名次的差别", en: "Each combination beside the ranks in force")
  }
  package static var unitRanks: LocalizedText { .init(zh: "各单位的名次", en: "Ranks of each unit") }
  package static var bestRank: LocalizedText { .init(zh: "最好", en: "Best") }
  package static var worstRank: LocalizedText { .init(zh: "最差", en: "Worst") }
  package static var mostOften: LocalizedText { .init(zh: "最常见", en: "Most often") }
  package static var bestToWorst: LocalizedText { .init(zh: "最好至最差", en: "best to worst") }
  package static var denominate: LocalizedText { .init(zh: "换算", en: "denominate") }
  package static var impute: LocalizedText { .init(zh: "插补", en: "impute") }
  package static var imputedValue: LocalizedText { .init(zh: "插补值", en: "Imputed value") }
  package static var argument: LocalizedText { .init(zh: "参数", en: "Argument") }
  package static var columns: LocalizedText { .init(zh: "列", en: "columns") }
  package static var normalize: LocalizedText { .init(zh: "无量纲化", en: "normalize") }
  package static var aggregate: LocalizedText { .init(zh: "合成", en: "aggregate") }
  package static var reportedFigures: LocalizedText { .init(zh: "填报的数", en: "reported values") }
  package static var imputedFigures: LocalizedText {
    .init(zh: "插补后的数", en: "values after imputation")
  }
  package static var notTreated: LocalizedText { .init(zh: "不处理", en: "not treated") }
  package static var skewness: LocalizedText { .init(zh: "偏度", en: "Skewness") }
  package static var kurtosis: LocalizedText { .init(zh: "峰度", en: "Kurtosis") }
  package static var howTreated: LocalizedText { .init(zh: "处理", en: "Treatment") }
  package static var weightInTheIndex: LocalizedText {
    .init(zh: "在指数中的权重", en: "weight in the index")
  }
  package static var indexAfterChange: LocalizedText {
    .init(zh: "改变后的指数", en: "index after the change")
  }
  package static var rankAfterChange: LocalizedText {
    .init(zh: "改变后的名次", en: "rank after the change")
  }
  package static var weighting: LocalizedText { .init(zh: "赋权", en: "weight") }
  package static var ranking: LocalizedText { .init(zh: "排名", en: "rank") }
}
