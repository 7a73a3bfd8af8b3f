// Ranks and grades.

extension Term {
  package static var grade: LocalizedText { .init(zh: "等级", en: "Grade") }
  package static var gradeProbabilities: LocalizedText {
    .init(zh: "等级的概率", en: "How likely each grade is")
  }
  package static var gradeIntervals: LocalizedText {
    .init(zh: "等级不变的权重区间（分）", en: "Weights that keep the grade (marks)")
  }
  package static var nearestGrades: LocalizedText {
    .init(zh: "到相邻等级的最近权重", en: "Nearest weights to the next grades")
  }
  package static var rank: LocalizedText { .init(zh: "名次", en: "Rank") }
  package static var ranks: LocalizedText { .init(zh: "名次", en: "Ranks") }
  package static var rankMoves: LocalizedText { .init(zh: "名次的变化", en: "How the ranks move") }
  package static var rankAcceptability: LocalizedText {
    .init(zh: "名次可接受度", en: "Rank acceptability")
  }
  package static var meanRankShift: LocalizedText {
    .init(zh: "名次的平均变动", en: "Mean shift of ranks")
  }
  package static var scoresAndRanks: LocalizedText { .init(zh: "得分与名次", en: "Scores and ranks") }
  package static var rankInForce: LocalizedText { .init(zh: "现行名次", en: "Rank in force") }
  package static var rankBefore: LocalizedText { .init(zh: "原名次", en: "Rank before") }
  package static var firstProbability: LocalizedText { .init(zh: "第一的概率", en: "P(first)") }
  package static var aheadOf: LocalizedText { .init(zh: "领先于", en: "ahead of") }
  package static var noGrades: LocalizedText { .init(zh: "不定等级", en: "no grades") }
  package static var grades: LocalizedText { .init(zh: "等级", en: "Grades") }
  package static var newMarks: LocalizedText { .init(zh: "新分值", en: "new marks") }
  package static var newGrade: LocalizedText { .init(zh: "新等级", en: "New grade") }
  package static var newRank: LocalizedText { .init(zh: "新名次", en: "New rank") }
  package static var orderIntervals: LocalizedText {
    .init(zh: "名次不变的权重区间（分）", en: "Weights that keep the order (marks)")
  }
  package static var nearestReversals: LocalizedText {
    .init(zh: "相邻两名持平的最近权重", en: "Nearest weights that level neighbours")
  }
  package static var wholeOrder: LocalizedText { .init(zh: "全部名次不变", en: "Whole order") }
  package static var belowFirstChange: LocalizedText { .init(zh: "再低则先变", en: "Below it change") }
  package static var aboveFirstChange: LocalizedText { .init(zh: "再高则先变", en: "Above it change") }
  package static var anyPairAbsolute: LocalizedText {
    .init(zh: "任意两名，绝对", en: "Any pair, absolute")
  }
  package static var anyPairRelative: LocalizedText {
    .init(zh: "任意两名，相对", en: "Any pair, relative")
  }
  package static var firstPlaceAbsolute: LocalizedText {
    .init(zh: "第一名，绝对", en: "First place, absolute")
  }
  package static var firstPlaceRelative: LocalizedText {
    .init(zh: "第一名，相对", en: "First place, relative")
  }
  package static var ahead: LocalizedText { .init(zh: "领先", en: "Ahead") }
  package static var behind: LocalizedText { .init(zh: "落后", en: "Behind") }
  package static var lead: LocalizedText { .init(zh: "相差", en: "Lead") }
  package static var leastMove: LocalizedText { .init(zh: "至少移动", en: "Marks to move") }
  package static var euclidean: LocalizedText { .init(zh: "欧氏距离", en: "Euclidean") }
  package static var largestMove: LocalizedText { .init(zh: "单个最多", en: "Largest") }
  package static var never: LocalizedText { .init(zh: "达不到", en: "never") }
  package static var moveToRise: LocalizedText { .init(zh: "升级至少移动", en: "Marks to rise") }
  package static var moveToCut: LocalizedText { .init(zh: "降到分界至少移动", en: "Marks to its cut") }
  package static var top: LocalizedText { .init(zh: "前列", en: "Top") }
  package static var aheadOfNextProbability: LocalizedText {
    .init(zh: "领先下一名", en: "P(ahead of next)")
  }
  package static var totalsRanksGrades: LocalizedText {
    .init(zh: "总分、名次与等级", en: "Totals, ranks and grades")
  }
  package static var totalInForce: LocalizedText { .init(zh: "现行总分", en: "Total in force") }
  package static var gradeInForce: LocalizedText { .init(zh: "现行等级", en: "Grade in force") }
}
