// What rows and units are given, of how much.

extension Term {
  package static var fullMarks: LocalizedText { .init(zh: "分值", en: "Full marks") }
  package static var marks: LocalizedText { .init(zh: "得分", en: "Marks") }
  package static var marksUnit: LocalizedText { .init(zh: "分", en: "marks") }
  package static var total: LocalizedText { .init(zh: "总分", en: "Total") }
  package static var scores: LocalizedText { .init(zh: "得分", en: "Scores") }
  package static var sum: LocalizedText { .init(zh: "合计", en: "Sum") }
  package static var knownPart: LocalizedText { .init(zh: "已知部分合计", en: "Known part") }
  package static var totalRounding: LocalizedText {
    .init(zh: "总分的舍入", en: "rounding of the total")
  }
  package static var scoreRate: LocalizedText { .init(zh: "得分率", en: "Score rate") }
  package static var measured: LocalizedText { .init(zh: "测算值", en: "Measured") }
  package static var admissible: LocalizedText { .init(zh: "可达区间", en: "Admissible") }
  package static var selfAssessed: LocalizedText { .init(zh: "自评分", en: "Self-assessed") }
  package static var reviewed: LocalizedText { .init(zh: "复核分", en: "Reviewed") }
  package static var costliestRows: LocalizedText {
    .init(zh: "扣分最多的指标", en: "Rows that cost the most marks")
  }
  package static var notExercised: LocalizedText { .init(zh: "未行使", en: "not exercised") }
  package static var undecided: LocalizedText { .init(zh: "未评判", en: "undecided") }
  package static var notMet: LocalizedText { .init(zh: "未达到", en: "not met") }
  package static var allMarks: LocalizedText { .init(zh: "满分", en: "Full marks") }
  package static var bases: LocalizedText { .init(zh: "依据", en: "bases") }
  package static var admissibleFrom: LocalizedText { .init(zh: "可达下限", en: "Admissible from") }
  package static var admissibleTo: LocalizedText { .init(zh: "可达上限", en: "Admissible to") }
  package static var admissibleFromAtExport: LocalizedText {
    .init(zh: "可达下限（导出时）", en: "Admissible from (at export)")
  }
  package static var admissibleToAtExport: LocalizedText {
    .init(zh: "可达上限（导出时）", en: "Admissible to (at export)")
  }
  package static var selfAssessedMinusReviewed: LocalizedText {
    .init(zh: "核减", en: "Self-assessed − reviewed")
  }
  package static var unrounded: LocalizedText { .init(zh: "未舍入", en: "Exact") }
  package static var isChanged: LocalizedText { .init(zh: "已改动", en: "Changed") }
  package static var marksAtExport: LocalizedText { .init(zh: "导出时得分", en: "Marks at export") }
  package static var measuredAtExport: LocalizedText {
    .init(zh: "导出时测算值", en: "Measured at export")
  }
  package static var admissibleAtExport: LocalizedText {
    .init(zh: "导出时可达区间", en: "Admissible at export")
  }
  package static var basisAtExport: LocalizedText { .init(zh: "导出时依据", en: "Basis at export") }
  package static var explanationAtExport: LocalizedText {
    .init(zh: "导出时计分说明", en: "Why at export")
  }
  package static var explanation: LocalizedText { .init(zh: "计分说明", en: "Why") }
  package static var check: LocalizedText { .init(zh: "核对", en: "Check") }
  package static var checkAtExport: LocalizedText { .init(zh: "核对（导出时）", en: "Check (at export)") }
  package static var scoreRates: LocalizedText { .init(zh: "得分率", en: "Score rates") }
  package static var marksLost: LocalizedText { .init(zh: "扣分", en: "Marks lost") }
  package static var totals: LocalizedText { .init(zh: "总分", en: "Totals") }
  package static var whatIfTotal: LocalizedText { .init(zh: "试算总分", en: "What-if total") }
  package static var whatIfFullMarks: LocalizedText { .init(zh: "试算分值", en: "What-if full marks") }
  package static var meanTotal: LocalizedText { .init(zh: "平均分", en: "Mean") }
  package static var meanScoreRate: LocalizedText { .init(zh: "平均得分率", en: "Mean score rate") }
  package static var lowestTotal: LocalizedText { .init(zh: "最低分", en: "Lowest") }
  package static var highestTotal: LocalizedText { .init(zh: "最高分", en: "Highest") }
}
