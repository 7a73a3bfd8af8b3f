package import HengModel

extension Problem {
  /// A table from which no index can be started.
  package static let noColumnOfNumbers = Problem(
    "no-column-of-numbers",
    zh: "没有找到有列名、以数为主的列", en: "there is no named column that holds mostly numbers")

  package static func missingIndicatorTableColumn(_ name: String, chinese: String) -> Problem {
    Problem(
      "missing-column", ["name": name, "chinese": chinese],
      zh: "表头缺少列“\(chinese)”（或“\(name)”）",
      en: "the header has no column “\(name)” (or “\(chinese)”)")
  }

  package static func misspeltColumn(_ name: String, nearest: String) -> Problem {
    Problem(
      "unknown-column", ["name": name, "nearest": nearest],
      zh: "没有列“\(name)”的用法，是否指“\(nearest)”；与指标表无关的列请换个名字",
      en:
        "column “\(name)” isn't known; did you mean “\(nearest)”? Give a column of your own another name"
    )
  }

  /// A series that a unit has in two rows of a long table.
  package static func seriesTwice(_ name: String, firstLine line: Int) -> Problem {
    Problem(
      "duplicate-identifier", ["name": name, "line": line],
      zh: "这个单位的“\(name)”已在第 \(line) 行；如有多个年份，请用 year 指明年份列",
      en: "the unit already has “\(name)” in line \(line); if there are several years, name their "
        + "column with year")
  }

  package static let emptyCode = Problem(
    "empty-value",
    zh: "代码是空的", en: "the code is empty; give the row one")

  /// A weight that is missing where its siblings have one.
  package static let blankWeight = Problem(
    "empty-value",
    zh: "权重是空的，而同一上级的其他指标有权重；请填写，不计入的写 0",
    en: "the weight is empty, while others below the same parent have one; fill it in, 0 for none")

  /// Weights that are near to adding up to a whole, and that are rescaled.
  package static func weightsRescaled(
    _ group: LocalizedText, sum: Rational, whole: Rational
  ) -> Problem {
    Problem(
      "weights-rescaled", ["group": group.en, "sum": sum.shortText(), "whole": whole],
      zh: "“\(group.zh)”下级的权重之和是 \(sum.shortText())，不是 \(whole)，已按比例折算",
      en:
        "the weights below “\(group.en)” add up to \(sum.shortText()), not \(whole), and are rescaled"
    )
  }

  package static func badDirection(_ text: String) -> Problem {
    Problem(
      "unknown-choice", ["text": text],
      zh: "方向“\(text)”应为 1（正向）或 -1（逆向）",
      en: "direction “\(text)” isn't 1 (larger is better) or -1 (smaller is better)")
  }

  package static func wrongLevel(_ text: String, expected: Int) -> Problem {
    Problem(
      "wrong-level", ["text": text, "expected": expected],
      zh: "层级为“\(text)”，按上级推算应为 \(expected)（层级自上而下，指数为 0）",
      en:
        "found level “\(text)”, expected \(expected) by its parents: levels count from the top, where the index is 0"
    )
  }

  package static func missingIndicatorColumn(
    _ id: String, _ label: LocalizedText, nearest: String?
  ) -> Problem {
    .unknown(
      "missing-column", ["id": id, "label": label.en],
      zh: "数据表缺少指标“\(label.zh)”的列，列名应为代码 \(id) 或名称；请补上，或从指标表中删去这一行",
      en:
        "the table has no column “\(id)” for “\(label.en)”; add it, or take the row out of the indicator table",
      nearest: nearest)
  }

  package static func missingDataColumn(_ name: String, nearest: String?) -> Problem {
    .unknown(
      "missing-column", ["name": name],
      zh: "数据表缺少列“\(name)”", en: "the table has no column “\(name)”", nearest: nearest)
  }

  package static func repeatedUnit(_ id: String, year: Int?, firstLine line: Int) -> Problem {
    Problem(
      "duplicate-identifier", ["id": id, "year": year, "line": line],
      zh: "单位“\(id)”\(year.map { "\($0) 年" } ?? "")已在第 \(line) 行",
      en: "unit “\(id)” already stands in line \(line)\(year.map { " for \($0)" } ?? "")")
  }

  package static func emptyRow(_ id: String) -> Problem {
    Problem(
      "empty-row", ["id": id],
      zh: "这个单位没有任何指标的数据；请补上数据，或用 screen: { drop: [\(id)] } 略去",
      en:
        "the unit has no value of any indicator; fill some in, or leave it out with "
        + "screen: { drop: [\(id)] }")
  }

  package static func emptyIndicator(_ label: LocalizedText) -> Problem {
    Problem(
      "empty-indicator", ["label": label.en],
      zh: "指标“\(label.zh)”没有任何数据，请补上数据或从指标表中删去",
      en:
        "no unit has a value of “\(label.en)”; fill some in or take it out of the indicator table")
  }
}
