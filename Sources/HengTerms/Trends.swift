// Changes over the years.

extension Term {
  package static var gap: LocalizedText { .init(zh: "差距", en: "Gap") }
  package static var inBothYears: LocalizedText { .init(zh: "两年都有得分", en: "Scored in both years") }
  package static var new: LocalizedText { .init(zh: "新增", en: "New") }
  package static var gone: LocalizedText { .init(zh: "不再有", en: "Gone") }
  package static var placesGained: LocalizedText { .init(zh: "名次升降", en: "Places") }
  package static var rose: LocalizedText { .init(zh: "上升", en: "rose") }
  package static var fell: LocalizedText { .init(zh: "下降", en: "fell") }
  package static var stayed: LocalizedText { .init(zh: "持平", en: "stayed") }
  package static var incomparable: LocalizedText { .init(zh: "不可比", en: "not comparable") }
  package static var difference: LocalizedText { .init(zh: "差", en: "Difference") }
  package static var shareOfGap: LocalizedText { .init(zh: "占差距", en: "Share of the gap") }
  package static var zeroInBothYears: LocalizedText { .init(zh: "两年均为零", en: "zero in both years") }
  package static var endNotPositive: LocalizedText {
    .init(zh: "首末年有零或负数", en: "an end is not above zero")
  }
  package static var fromData: LocalizedText { .init(zh: "因数据", en: "Data") }
  package static var fromRule: LocalizedText { .init(zh: "因规则", en: "Rule") }
  package static var fromWeight: LocalizedText { .init(zh: "因权重", en: "Weight") }
  package static var fromDataAndRule: LocalizedText { .init(zh: "数据与规则不可分", en: "Data and rule") }
  package static var trend: LocalizedText { .init(zh: "趋势", en: "Trend") }
  package static var tooFewYears: LocalizedText { .init(zh: "年数太少", en: "Too few years") }
  package static var firstAndLast: LocalizedText { .init(zh: "起止", en: "From, to") }
  package static var yearlyGrowth: LocalizedText { .init(zh: "年均增长", en: "Growth a year") }
  package static var subject: LocalizedText { .init(zh: "项目", en: "Of") }
  package static var yearCount: LocalizedText { .init(zh: "年数", en: "Years") }
  package static var yearlySlope: LocalizedText { .init(zh: "每年变化", en: "Slope a year") }
  package static var unclear: LocalizedText { .init(zh: "看不出升降", en: "can't be told from chance") }
  package static var rises: LocalizedText { .init(zh: "上升", en: "rises") }
  package static var falls: LocalizedText { .init(zh: "下降", en: "falls") }
  package static var untestedChanges: LocalizedText {
    .init(zh: "不能检验的变化", en: "Changes that can't be tested")
  }
  package static var totalMove: LocalizedText { .init(zh: "总分变动", en: "Change") }
  package static var withoutTotal: LocalizedText {
    .init(zh: "有一年没有总分", en: "Without a total in a year")
  }
  package static var totalsAndRanks: LocalizedText { .init(zh: "总分与名次", en: "Totals and ranks") }
}
