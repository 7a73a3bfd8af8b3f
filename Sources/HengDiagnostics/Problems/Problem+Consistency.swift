package import HengModel

extension Problem {
  package static func unknownDimension(_ id: String, nearest: String?, known: [String]) -> Problem {
    .unknown(
      "unknown-dimension", ["id": id],
      zh: "方案没有维度“\(id)”", en: "the scheme has no dimension “\(id)”", nearest: nearest,
      choices: known)
  }

  /// A figure for the measure of a row that has none.
  package static func rowWithoutMeasure(_ row: LocalizedText) -> Problem {
    Problem(
      "row-without-measure", ["row": row.en],
      zh: "“\(row.zh)”没有测算公式，无从核对，请删去",
      en: "“\(row.en)” has no measure to compare a figure with; remove it")
  }

  package static func unknownBudgetLine(_ id: String, nearest: String?) -> Problem {
    .unknown(
      "unknown-budget-line", ["id": id],
      zh: "budget 里没有“\(id)”", en: "there is no budget line “\(id)”", nearest: nearest)
  }

  /// A part that is its own whole, by way of the names.
  package static func partOfItself(_ path: [String]) -> Problem {
    // Names in order; of many the first and the last ones.
    let shown = path.count <= 8 ? path : path.prefix(4) + ["…"] + path.suffix(2)
    let way = shown.joined(separator: " → ")
    return Problem(
      "part-of-itself", ["path": path.joined(separator: ", ")],
      zh: path.count <= 2 ? "“\(path[0])”不能是自身的一部分" : "其中项循环：\(way)",
      en: path.count <= 2
        ? "“\(path[0])” can't be a part of itself" : "parts lead in a circle: \(way)")
  }

  /// A fact of the year before where one of the evaluated year is asked for.
  package static func priorFact(_ text: String, plain: String) -> Problem {
    Problem(
      "prior-fact", ["text": text, "plain": plain],
      zh: "这里应为评价年度的数据，会自动与上年比较，请把“\(text)”写作“\(plain)”",
      en: "found “\(text)”, expected a fact of the evaluated year, which is compared with the "
        + "year before; write “\(plain)”")
  }

  /// A budget line of a form whose amount isn't just a fact.
  package static func notAFact(_ text: String) -> Problem {
    Problem(
      "not-a-fact", ["text": text],
      zh: "“\(text)”不是单个数据的标识", en: "“\(text)” isn't the identifier of one fact")
  }
}
