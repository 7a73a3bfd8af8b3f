package import HengModel

extension Problem {
  /// A figure with a status or evidence that nobody entered.
  package static func evidenceWithoutFigure(_ name: LocalizedText) -> Problem {
    Problem(
      "missing-fact", ["name": name.en],
      zh: "“\(name.zh)”在“理由与依据”表里有内容而没有数：请填写；没有这项数据的，状态请选“缺失”",
      en: "“\(name.en)” has an entry under “Reasons and evidence” and no number: fill it in, or "
        + "choose the status “missing”")
  }

  /// Words or signs by which people say that there is no figure.
  package static func noNumber(_ text: String) -> Problem {
    Problem(
      "not-a-number", ["text": text],
      zh: "“\(text)”不是数：数为零请填 0，没有这项数据请填“缺失”",
      en: "“\(text)” isn't a number: write 0 for zero, “missing” if there is no figure")
  }

  /// A figure that a row needs and nobody entered.
  package static func missingFigure(_ name: LocalizedText, row: LocalizedText) -> Problem {
    Problem(
      "missing-fact", ["name": name.en, "row": row.en],
      zh: "“\(row.zh)”需要“\(name.zh)”：请填写，或在“理由与依据”表选“缺失”，或给该指标评定得分",
      en: "“\(row.en)” needs “\(name.en)”: fill it in, mark it missing under “Reasons and "
        + "evidence”, or give the row marks")
  }

  /// A figure whose own unit isn't the one beside it.
  package static func unitsDiffer(cell: String, beside: String) -> Problem {
    Problem(
      "units-differ", ["cell": cell, "beside": beside],
      zh: "单元格里写的是“\(cell)”，旁边的计量单位是“\(beside)”，请改成一致",
      en: "the cell says “\(cell)” and the unit beside it “\(beside)”; make them agree")
  }

  /// A share in a cell whose unit isn't one of shares.
  package static func percentHere(_ unit: String) -> Problem {
    Problem(
      "percent-here", ["unit": unit],
      zh: "单元格是百分数，而计量单位是“\(unit)”", en: "the cell is a percentage, but its unit is “\(unit)”")
  }

  /// A plain number up to 1 beside a per cent sign, which may be a fraction: the two readings.
  package static func fractionOrPercent(_ text: String) -> Problem {
    let asFraction = Rational(decimal: text).map { ($0 * 100).description } ?? text
    return Problem(
      "fractions-for-percent", ["text": text, "readings": "\(asFraction)%, \(text)%"],
      zh: "“\(text)”是 \(asFraction)% 还是 \(text)%？请连同 % 填写",
      en: "is “\(text)” \(asFraction)% or \(text)%? Enter it with its per cent sign")
  }

  /// A cell that holds an error such as `#DIV/0!`.
  package static func errorValue(_ text: String) -> Problem {
    Problem(
      "error-value", ["text": text],
      zh: "单元格的公式出错：\(text)", en: "the cell's formula failed: \(text)")
  }

  /// A cell that holds a date where none belongs.
  package static func dateHere(_ text: String) -> Problem {
    Problem(
      "date-here", ["text": text],
      zh: "单元格是日期 \(text)，应为文字或数字", en: "the cell is the date \(text), expected text or a number")
  }
}
