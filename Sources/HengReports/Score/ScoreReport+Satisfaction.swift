import HengModel
import HengScoring

extension EvaluationScore {
  var satisfactionBlocks: [Report.Block] {
    guard !satisfaction.isEmpty else { return [] }
    return [
      .heading(
        Term.satisfactionTest),
      .table(satisfactionTable),
    ] + satisfactionNotes
  }

  /// The groups with their targets, results and verdicts.
  var satisfactionTable: Table {
    Table(
      columns: [
        .init(Term.group),
        .init(Term.target, .trailing),
        .init(Term.satisfactionRate, .trailing),
        .init(Term.sample, .trailing),
        .init(Term.intervalOf95, .trailing),
        .init(Term.probabilityAtTarget, .trailing),
        .init(Term.verdict),
      ], rows: satisfaction.map(satisfactionRow))
  }

  /// How the surveyed groups sum up, and how the table is read.
  var satisfactionNotes: [Report.Block] {
    guard let rate = evaluation.satisfaction.pooledRate else { return [] }
    let surveys = evaluation.satisfaction.compactMap(\.survey)
    let pooled =
      surveys.allSatisfy { $0.population != nil }
      ? LocalizedText(
        zh: "\(surveys.count) 个有问卷的对象按总体人数加权合计：\(rate.percentText)；自称的不计入",
        en: "the \(surveys.count) surveyed groups weighted by population: \(rate.percentText); "
          + "claims are left out")
      : LocalizedText(
        zh: "\(surveys.count) 个有问卷的对象按调查人数合计：\(rate.percentText)；自称的不计入",
        en: "the \(surveys.count) surveyed groups by the people asked: \(rate.percentText); "
          + "claims are left out")
    let chance = LocalizedText(
      zh: "概率：总体满意度恰为目标时，抽样得到这样或更偏的结果的概率；低于 5% 即可判定",
      en: "P at target: the chance of such a sample, or one further off, if the group's rate were "
        + "just the target; below 5% the sample tells")
    return [.list([pooled, chance])]
  }

  private func satisfactionRow(_ test: SatisfactionTest) -> Table.Row {
    let survey = test.survey
    return Table.Row([
      test.label, LocalizedText("≥ " + test.threshold.percentText),
      LocalizedText(test.rate?.percentText ?? "–"),
      LocalizedText(survey.map { "\($0.satisfied)/\($0.asked)" } ?? "–"),
      LocalizedText(survey.map { $0.wilsonText } ?? "–"),
      LocalizedText(survey.map { $0.chanceText(test.threshold) } ?? "–"),
      test.verdictText,
    ])
  }
}

extension SurveyResult {
  var wilsonText: String {
    let interval = wilsonInterval
    return "\(percent(interval.lowerBound))–\(percent(interval.upperBound))"
  }

  func chanceText(_ threshold: Rational) -> String {
    isCensus ? "–" : percent(chanceAtThreshold(threshold))
  }

  private func percent(_ value: Double) -> String {
    // Hundredths of a percent as a whole number keep the text free of binary digits.
    Rational(Int((value * 10_000).rounded()), over: 10_000).percentText
  }
}

extension SatisfactionTest {
  var verdictText: LocalizedText {
    switch verdict {
    case .reached: Term.reached + certainty
    case .missed: Term.missed + certainty
    case .claimedReached: Term.claimedReached
    case .claimedMissed: Term.claimedMissed
    case .notMeasured: Term.notMeasured
    }
  }

  private var certainty: LocalizedText {
    guard let survey else { return "" }
    if survey.isCensus { return LocalizedText(zh: "（普查）", en: " (everyone asked)") }
    if survey.chanceAtThreshold(threshold) < 0.05 {
      return LocalizedText(zh: "，样本足以判定", en: ", and the sample is large enough to tell")
    }
    guard let size = survey.sampleSizeToTell(from: threshold), size > survey.asked else {
      return ""
    }
    return LocalizedText(zh: "，判定约需样本 \(size)", en: ", telling needs a sample of about \(size)")
  }
}
