import HengModel
import HengScoring

/// Parts of a budget that don't add up to its total.
struct BudgetGap {
  /// What the parts divide the total by.
  private let division: LocalizedText
  /// Which of a line's amounts it is.
  private let amount: LocalizedText
  private let parts: [(label: LocalizedText, yuan: Rational)]
  private let total: Rational

  /// The widest gap that figures printed in 万元 with one place or two leave, in yuan.
  private static let widestRounding: Rational = 1_000

  private var sum: Rational { parts.reduce(.zero) { $0 + $1.yuan } }

  /// Finds the gaps of a budget: for each way to divide it and each amount, where the total and two
  /// parts or more are known and none of the parts lacks its figure.
  static func all(in budget: [BudgetExecution]) -> [BudgetGap] {
    guard let total = budget.first(where: { $0.line.kind == .total }) else { return [] }
    let divisions: [(BudgetLine.Kind, LocalizedText)] = [
      (.nature, LocalizedText(zh: "按支出性质", en: "by nature")),
      (.fund, LocalizedText(zh: "按资金来源", en: "by source of funds")),
    ]
    let amounts: [(LocalizedText, (BudgetExecution) -> Rational?)] = [
      (LocalizedText(zh: "年初预算", en: "initial budget"), { $0.initial }),
      (LocalizedText(zh: "全年预算", en: "adjusted budget"), { $0.adjusted }),
      (LocalizedText(zh: "执行数", en: "spending"), { $0.expenditure }),
    ]
    return divisions.flatMap { kind, division in
      let lines = budget.filter { $0.line.kind == kind }
      return amounts.compactMap { name, amount -> BudgetGap? in
        let parts = lines.compactMap { line in amount(line).map { (line.line.label, $0) } }
        guard let whole = amount(total), parts.count > 1, parts.count == lines.count else {
          return nil
        }
        let gap = BudgetGap(division: division, amount: name, parts: parts, total: whole)
        return gap.sum == whole ? nil : gap
      }
    }
  }

  /// The figures, and whether rounding explains the gap; a blank for the reason where it doesn't.
  var block: Report.Block {
    func shown(_ yuan: Rational) -> String {
      let figure = yuan / 10_000
      return figure.rounded(to: 2, .halfUp) == figure
        ? figure.decimalText(digits: 2) : figure.shortText(digits: 6)
    }
    let gap = abs(total - sum)
    let terms = LocalizedText.joined(
      parts.map { $0.label + LocalizedText(" \(shown($0.yuan))") }, zh: " + ", en: " + ")
    let sums = LocalizedText(
      zh: "\(amount.zh)\(division.zh)：\(terms.zh) = \(shown(sum)) 万元，"
        + "合计为 \(shown(total)) 万元，相差 \(shown(gap)) 万元",
      en: "\(amount.en.capitalizedFirst) \(division.en): \(terms.en) = \(shown(sum)) "
        + "ten-thousand-yuan; the total is \(shown(total)), a gap of \(shown(gap))")
    if gap <= BudgetGap.widestRounding {
      return .note(sums + LocalizedText(zh: "，是四舍五入的尾差。", en: ", which is due to rounding."))
    }
    return .paragraph(
      sums + LocalizedText(zh: "，不是尾差。", en: ", more than rounding explains. ")
        + .blank(
          LocalizedText(
            zh: "\(amount.zh)\(division.zh)与合计相差的原因",
            en: "why the \(amount.en) \(division.en) doesn't add up to the total")))
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
