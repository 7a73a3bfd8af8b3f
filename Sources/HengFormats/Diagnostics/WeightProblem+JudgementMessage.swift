import HengModel

extension WeightProblem {
  /// The message of a mistake in a judgement file; `nil` for another one.
  var judgementMessage: LocalizedText? {
    switch self {
    case .otherMethod(let method, let asked):
      LocalizedText(
        zh: "文件里是 \(method) 的判断，不能用于 \(asked)；请写 heng weights \(method)",
        en:
          "the file holds judgements for \(method), not for \(asked); write heng weights \(method)")
    case .unknownCode(let code, let nearest):
      Problem.emptyFile.unknown(
        zh: "indicators 里没有“\(code)”", en: "“\(code)” isn't among the indicators", nearest: nearest,
        choices: [])
    case .codeTwice(let code, let line):
      LocalizedText(
        zh: "“\(code)”已在第 \(line) 行列出，每个指标只列一次",
        en: "“\(code)” already stands in line \(line), expected each indicator once")
    case .missingCodes(let codes):
      LocalizedText(
        zh: "缺少指标 \(codes.joined(separator: "、"))，请补上",
        en: "nothing is said of \(codes.joined(separator: ", ")); add it")
    case .tooFewIndicators(let count, let needed):
      LocalizedText(
        zh: "只有 \(count) 个指标，此法至少需 \(needed) 个",
        en: "the method needs \(needed) indicators or more, found \(count)")
    case .rowCount(let count, let expected):
      LocalizedText(
        zh: "矩阵有 \(count) 行，应为 \(expected) 行，与 indicators 一一对应",
        en: "the matrix has \(count) rows, expected \(expected), one for each of the indicators")
    case .rowLength(let count, let code, let expected):
      LocalizedText(
        zh: "“\(code)”一行有 \(count) 个数，应为 \(expected) 个，与 indicators 一一对应",
        en:
          "the row of “\(code)” has \(count) numbers, expected \(expected), one for each indicator")
    case .unequalToItself(let code, let found, let expected):
      LocalizedText(
        zh: "“\(code)”与自己相比为 \(found)，应为 \(expected)",
        en: "“\(code)” is compared with itself: found \(found), expected \(expected)")
    case .contradiction(let cell, let other): cell.contradictionMessage(other)
    case .uncompared(let code, let others):
      LocalizedText(
        zh: "“\(code)”没有与 \(others.joined(separator: "、")) 比较，请补上",
        en: "“\(code)” isn't compared with \(others.joined(separator: ", ")); add it")
    case .comparedTwice(let one, let other, let line):
      LocalizedText(
        zh: "“\(one)”与“\(other)”已在第 \(line) 行比较过，每一对只写一次",
        en: "“\(one)” and “\(other)” were compared in line \(line), expected each pair once")
    case .notAPreference(let text):
      LocalizedText(
        zh: "“\(text)”应为 1（更重要）、0.5（同样重要）或 0（更不重要）",
        en: "“\(text)” isn't 1 (more important), 0.5 (equally important) or 0 (less important)")
    case .bestIsWorst(let code):
      LocalizedText(
        zh: "“\(code)”既是最重要的又是最不重要的，应为两个指标",
        en: "“\(code)” is named as the best and as the worst, expected two indicators")
    case .twoBestToWorst(let text, let first, let line):
      LocalizedText(
        zh: "最重要的比最不重要的为 \(text)，而第 \(line) 行为 \(first)；请写 \(first)，或删去这里的一项",
        en:
          "the best over the worst is \(text), and \(first) in line \(line); write \(first), or remove it here"
      )
    case .budgetMissed(let sum, let budget):
      LocalizedText(
        zh: "各指标的点数之和为 \(sum)，应为 \(budget)", en: "the points add up to \(sum), expected \(budget)")
    case .noPoints:
      LocalizedText(
        zh: "点数全为 0，请给最看重的一项 100",
        en: "all points are 0; give the swing that is worth most 100")
    case .noExperts:
      LocalizedText(
        zh: "没有专家，至少应有一位的点数", en: "there are no experts; give the points of one or more")
    default: nil
    }
  }
}

extension WeightProblem.Cell {
  fileprivate func contradictionMessage(_ other: WeightProblem.Cell) -> LocalizedText {
    LocalizedText(
      zh: "“\(row)”对“\(column)”为 \(text)，而第 \(other.line) 行“\(other.row)”对“\(other.column)”为 "
        + "\(other.text)；这里应为 \(expected)，或那里应为 \(other.expected)",
      en: "“\(row)” over “\(column)” is \(text), and in line \(other.line) “\(other.row)” over "
        + "“\(other.column)” is \(other.text); expected \(expected) here, or \(other.expected) there"
    )
  }
}
