package import HengModel

extension Problem {
  package static func missingUnit(_ text: String, expected: String) -> Problem {
    Problem(
      "missing-unit", ["text": text, "expected": expected],
      zh: "“\(text)”没有单位，应如“\(text)\(UnitOfMeasure.gap(before: expected))\(expected)”",
      en: "“\(text)” has no unit, expected one such as "
        + "“\(text)\(UnitOfMeasure.gap(before: expected))\(expected)”")
  }

  package static func unknownUnit(_ unit: String, expected: String?, nearest: String?) -> Problem {
    .unknown(
      "unknown-unit", ["unit": unit, "expected": expected],
      zh: "单位“\(unit)”未知" + (expected.map { "，应为“\($0)”一类的单位" } ?? ""),
      en: "unit “\(unit)” isn't known" + (expected.map { ", expected one like “\($0)”" } ?? ""),
      nearest: nearest)
  }

  package static func wrongUnit(found: LocalizedText, expected: LocalizedText) -> Problem {
    Problem(
      "wrong-unit", ["found": found.en, "expected": expected.en],
      zh: "这里是\(found.zh)，应为\(expected.zh)", en: "found \(found.en), expected \(expected.en)")
  }

  package static func measureUnit(_ dimension: Dimension, row unit: UnitOfMeasure) -> Problem {
    Problem(
      "wrong-unit", ["dimension": dimension.name.en, "unit": unit.symbol],
      zh: "公式得出\(dimension.name.zh)，而该行的单位是\(unit.described.zh)",
      en: "the measure gives \(dimension.name.en), but the row's unit is \(unit.described.en)")
  }
}
