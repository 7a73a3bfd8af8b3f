import HengIndex
import HengModel
import HengNumerics

extension AnalyticHierarchyProcess {
  /// Saaty asks for judgements with a larger consistency ratio to be reconsidered.
  static let largestRatio = 0.1

  /// Whether the judgements are consistent enough; `nil` without a consistency ratio.
  var isAcceptable: Bool? { consistencyRatio.map { $0 <= Self.largestRatio } }

  /// The consistency of the judgements, and the one that fits least.
  func facts(_ indicators: [WeightDerivation.Indicator]) -> [Report.Pair] {
    [
      Report.Pair(Term.priorities, method.text),
      Report.Pair(
        Term.largestEigenvalue,
        LocalizedText(principalEigenvalue.decimalText(digits: 4))),
      Report.Pair(
        Term.consistencyIndex,
        LocalizedText(consistencyIndex.decimalText(digits: 4))),
      Report.Pair(Term.consistencyRatioCR, ratioText),
      Report.Pair(
        Term.worstJudgement, worstText(indicators)),
    ]
  }

  private var ratioText: LocalizedText {
    if comparisons.count <= 2 {
      return LocalizedText(
        zh: "0（两个以下指标的判断不会自相矛盾）",
        en: "0: judgements of so few indicators can't contradict each other")
    }
    guard let ratio = consistencyRatio, let index = randomIndex.value(for: comparisons.count) else {
      return LocalizedText(
        zh: "无：随机指标表只到 15 个指标", en: "none: tables of the random index end at 15 indicators")
    }
    let (number, table) = (
      ratio.decimalText(digits: 4), "RI \(index.decimalText(digits: 4).trimmedZeros)"
    )
    return isAcceptable == true
      ? LocalizedText(
        zh: "\(number)，不超过 0.1，可以接受（\(table)，\(randomIndex.text.zh)）",
        en: "\(number), at most 0.1: acceptable (\(table), \(randomIndex.text.en))")
      : LocalizedText(
        zh: "\(number)，超过 0.1，应重新考虑判断（\(table)，\(randomIndex.text.zh)）",
        en: "\(number), above 0.1: reconsider the judgements (\(table), \(randomIndex.text.en))")
  }

  private func worstText(_ indicators: [WeightDerivation.Indicator]) -> LocalizedText {
    guard let worst = worstJudgement else {
      return LocalizedText(zh: "无，全部一致", en: "none, all agree with the weights")
    }
    var (row, column) = (indicators[worst.row].label, indicators[worst.column].label)
    var (said, fitting) = (worst.judgement, worst.consistentValue)
    if said < 1 {
      // How many times as important is easier to think of than which part of it.
      (row, column) = (column, row)
      (said, fitting) = (1 / said, 1 / fitting)
    }
    let then: LocalizedText =
      worst.consistencyRatio.map { ratio in
        let number = ratio.decimalText(digits: 4)
        return LocalizedText(
          zh: "；若改为此值，CR 为 \(number)", en: "; with it CR would be \(number)")
      } ?? ""
    return LocalizedText(
      zh: "“\(row.zh)”比“\(column.zh)”为 \(said.judgementText)，按权重应为 \(fitting.judgementText)",
      en: "“\(row.en)” over “\(column.en)” is \(said.judgementText), the weights make it "
        + fitting.judgementText) + then
  }
}

extension BestWorstMethod {
  /// The consistency of the judgements, and those that fit least.
  func facts(_ indicators: [WeightDerivation.Indicator]) -> [Report.Pair] {
    let (best, worst) = (indicators[comparisons.best].label, indicators[comparisons.worst].label)
    var pairs = [
      Report.Pair(Term.model, model.text),
      Report.Pair(Term.mostImportant, best),
      Report.Pair(Term.leastImportant, worst),
      Report.Pair(
        Term.largestMiss,
        LocalizedText(largestMiss.decimalText(digits: 4))),
    ]
    if let ratio = consistencyRatio {
      pairs.append(
        Report.Pair(
          Term.consistencyRatio,
          LocalizedText(
            zh: "\(ratio.ratioText)（一致性指标 \(comparisons.consistencyIndex.decimalText(digits: 2))）",
            en:
              "\(ratio.ratioText) (consistency index \(comparisons.consistencyIndex.decimalText(digits: 2)))"
          )))
    }
    pairs += [
      Report.Pair(
        Term.judgementConsistencyRatio,
        LocalizedText(comparisons.inputConsistencyRatio.ratioText)),
      Report.Pair(
        Term.worstJudgement, worstText(indicators, best, worst)),
    ]
    return pairs
  }

  private func worstText(
    _ indicators: [WeightDerivation.Indicator], _ best: LocalizedText, _ worst: LocalizedText
  ) -> LocalizedText {
    guard let judgement = comparisons.worstJudgement else {
      return LocalizedText(zh: "无，全部一致", en: "none, all agree with each other")
    }
    let name = indicators[judgement.indicator].label
    let (first, second) = (
      judgement.bestToIndicator.judgementText, judgement.indicatorToWorst.judgementText
    )
    let product = judgement.impliedBestToWorst.judgementText
    let said = comparisons.bestToWorst.judgementText
    return LocalizedText(
      zh: "“\(best.zh)”比“\(name.zh)”为 \(first)，“\(name.zh)”比“\(worst.zh)”为 \(second)，相乘得 "
        + "\(product)，而“\(best.zh)”比“\(worst.zh)”判为 \(said)",
      en: "“\(best.en)” over “\(name.en)” is \(first) and “\(name.en)” over “\(worst.en)” "
        + "\(second), together \(product), but “\(best.en)” over “\(worst.en)” was judged \(said)")
  }
}

extension ValueWeights {
  /// What the method found on the way.
  var facts: [Report.Pair] {
    guard case .components(let components) = detail else { return [] }
    let count = components.loadings.columnCount
    let kept = components.eigenvalues.prefix(count).reduce(0, +)
    let share = (kept / Double(components.eigenvalues.count)).percentText
    func text(_ values: some Sequence<Double>) -> LocalizedText {
      LocalizedText.joined(values.map { LocalizedText($0.decimalText(digits: 3)) })
    }
    let next = components.eigenvalues.dropFirst(count).prefix(1)
    return [
      Report.Pair(
        Term.correlationEigenvalues,
        text(components.eigenvalues.prefix(count))
          + (next.isEmpty ? "" : LocalizedText(zh: "，下一个 ", en: "; the next is ") + text(next))),
      Report.Pair(
        Term.componentsKept,
        LocalizedText(
          zh: "\(count) 个（特征值不小于 1），共解释方差的 \(share)，经方差最大旋转",
          en:
            "\(count) with an eigenvalue of 1 or more, \(share) of the variance, rotated by varimax"
        )),
    ]
  }
}

extension Double {
  /// A judgement as people write it: a whole number, one over a whole number, or two decimals.
  fileprivate var judgementText: String {
    let closeness = 1e-9
    if abs(self - rounded()) < closeness { return decimalText(digits: 0) }
    let inverse = 1 / self
    if abs(inverse - inverse.rounded()) < closeness * inverse {
      return "1/" + inverse.decimalText(digits: 0)
    }
    return decimalText(digits: self < 0.1 ? 4 : 2)
  }

  /// A consistency ratio, which may be infinite.
  fileprivate var ratioText: String { isFinite ? decimalText(digits: 4) : "∞" }
}

extension String {
  /// The number without needless zeros behind its point.
  fileprivate var trimmedZeros: String {
    var text = self[...]
    while text.last == "0" { text = text.dropLast() }
    return String(text)
  }
}
