import HengModel

extension Problem {
  /// A file that holds judgements for another method than the one that was asked for.
  package static func otherMethod(_ method: String, asked: String) -> Problem {
    Problem(
      "other-method", ["method": method, "asked": asked],
      zh: "文件里是 \(method) 的判断，不能用于 \(asked)；请写 heng weights \(method)",
      en:
        "the file holds judgements for \(method), not for \(asked); write heng weights \(method)")
  }

  package static func notAmongIndicators(_ code: String, nearest: String?) -> Problem {
    .unknown(
      "unknown-indicator", ["code": code],
      zh: "indicators 里没有“\(code)”", en: "“\(code)” isn't among the indicators", nearest: nearest)
  }

  package static func codeTwice(_ code: String, firstLine line: Int) -> Problem {
    Problem(
      "duplicate-identifier", ["code": code, "line": line],
      zh: "“\(code)”已在第 \(line) 行列出，每个指标只列一次",
      en: "“\(code)” already stands in line \(line), expected each indicator once")
  }

  /// Indicators that nothing is said about.
  package static func missingCodes(_ codes: [String]) -> Problem {
    Problem(
      "missing-judgement", ["codes": codes.joined(separator: ", ")],
      zh: "缺少指标 \(codes.joined(separator: "、"))，请补上",
      en: "nothing is said of \(codes.joined(separator: ", ")); add it")
  }

  package static func tooFewIndicators(_ count: Int, needed: Int) -> Problem {
    Problem(
      "too-few-indicators", ["count": count, "needed": needed],
      zh: "只有 \(count) 个指标，此法至少需 \(needed) 个",
      en: "the method needs \(needed) indicators or more, found \(count)")
  }

  package static func matrixRowCount(_ count: Int, expected: Int) -> Problem {
    Problem(
      "wrong-item-count", ["count": count, "expected": expected],
      zh: "矩阵有 \(count) 行，应为 \(expected) 行，与 indicators 一一对应",
      en: "the matrix has \(count) rows, expected \(expected), one for each of the indicators")
  }

  package static func matrixRowLength(_ count: Int, of code: String, expected: Int) -> Problem {
    Problem(
      "wrong-item-count", ["count": count, "code": code, "expected": expected],
      zh: "“\(code)”一行有 \(count) 个数，应为 \(expected) 个，与 indicators 一一对应",
      en:
        "the row of “\(code)” has \(count) numbers, expected \(expected), one for each indicator")
  }

  /// An indicator that is compared with itself and found different.
  package static func unequalToItself(_ code: String, found: String, expected: String) -> Problem {
    Problem(
      "unequal-to-itself", ["code": code, "found": found, "expected": expected],
      zh: "“\(code)”与自己相比为 \(found)，应为 \(expected)",
      en: "“\(code)” is compared with itself: found \(found), expected \(expected)")
  }

  /// A judgement of a pair that doesn't fit the one of the same pair the other way round.
  package static func contradiction(
    _ cell: WrittenComparison, with other: WrittenComparison
  ) -> Problem {
    Problem(
      "not-reciprocal",
      [
        "row": cell.row, "column": cell.column, "text": cell.text, "expected": cell.expected,
        "line": other.line,
      ],
      zh: "“\(cell.row)”对“\(cell.column)”为 \(cell.text)，"
        + "而第 \(other.line) 行“\(other.row)”对“\(other.column)”为 \(other.text)；"
        + "这里应为 \(cell.expected)，或那里应为 \(other.expected)",
      en: "“\(cell.row)” over “\(cell.column)” is \(cell.text), and in line \(other.line) "
        + "“\(other.row)” over “\(other.column)” is \(other.text); "
        + "expected \(cell.expected) here, or \(other.expected) there")
  }

  /// An indicator and others that it isn't compared with.
  package static func uncompared(_ code: String, with others: [String]) -> Problem {
    Problem(
      "missing-judgement", ["code": code, "others": others.joined(separator: ", ")],
      zh: "“\(code)”没有与 \(others.joined(separator: "、")) 比较，请补上",
      en: "“\(code)” isn't compared with \(others.joined(separator: ", ")); add it")
  }

  package static func comparedTwice(_ one: String, _ other: String, firstLine line: Int) -> Problem
  {
    Problem(
      "compared-twice", ["one": one, "other": other, "line": line],
      zh: "“\(one)”与“\(other)”已在第 \(line) 行比较过，每一对只写一次",
      en: "“\(one)” and “\(other)” were compared in line \(line), expected each pair once")
  }

  package static func notAPreference(_ text: String) -> Problem {
    Problem(
      "unknown-choice", ["text": text],
      zh: "“\(text)”应为 1（更重要）、0.5（同样重要）或 0（更不重要）",
      en: "“\(text)” isn't 1 (more important), 0.5 (equally important) or 0 (less important)")
  }

  package static func bestIsWorst(_ code: String) -> Problem {
    Problem(
      "best-is-worst", ["code": code],
      zh: "“\(code)”既是最重要的又是最不重要的，应为两个指标",
      en: "“\(code)” is named as the best and as the worst, expected two indicators")
  }

  /// What is judged of the best against the worst in the second list and in the first.
  package static func twoBestToWorst(_ text: String, first: String, firstLine line: Int) -> Problem
  {
    Problem(
      "not-reciprocal", ["text": text, "first": first, "line": line],
      zh: "最重要的比最不重要的为 \(text)，而第 \(line) 行为 \(first)；请写 \(first)，或删去这里的一项",
      en:
        "the best over the worst is \(text), and \(first) in line \(line); write \(first), or remove it here"
    )
  }

  package static func budgetMissed(sum: String, budget: String) -> Problem {
    Problem(
      "budget-missed", ["sum": sum, "budget": budget],
      zh: "各指标的点数之和为 \(sum)，应为 \(budget)", en: "the points add up to \(sum), expected \(budget)")
  }

  package static let noPoints = Problem(
    "no-points",
    zh: "点数全为 0，请给最看重的一项 100",
    en: "all points are 0; give the swing that is worth most 100")

  package static let noExperts = Problem(
    "empty-value",
    zh: "没有专家，至少应有一位的点数", en: "there are no experts; give the points of one or more")
}

/// A judgement in a table of comparisons.
package struct WrittenComparison: Hashable, Sendable {
  /// The indicator that is compared.
  package var row: String
  /// The indicator that it is compared with.
  package var column: String
  /// What is written.
  package var text: String
  /// What would fit the other judgement of the pair.
  package var expected: String
  package var line: Int

  package init(row: String, column: String, text: String, expected: String, line: Int) {
    (self.row, self.column, self.text) = (row, column, text)
    (self.expected, self.line) = (expected, line)
  }
}
