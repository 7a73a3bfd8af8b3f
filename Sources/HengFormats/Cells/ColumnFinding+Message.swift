package import HengModel

extension ColumnCheck.Finding {
  /// Whether the column can't be used until somebody says what is meant.
  package var isRefusal: Bool {
    switch self {
    case .fractions(_, let isCertain): isCertain
    case .percentAndPlain, .unitsAndPlain, .openCommas: true
    case .beyondRate: false
    }
  }

  /// The place of the first cell that is meant.
  package var place: Int {
    switch self {
    case .fractions(let group, _), .beyondRate(let group, _), .openCommas(let group),
      .percentAndPlain(_, let group), .unitsAndPlain(_, let group):
      group.first
    }
  }

  /// The name of the kind of finding.
  package var code: String {
    switch self {
    case .fractions: "fractions-for-percent"
    case .percentAndPlain: "percent-and-plain"
    case .unitsAndPlain: "units-and-plain"
    case .beyondRate: "beyond-rate"
    case .openCommas: "decimal-comma"
    }
  }

  /// What was found, and what to say or write.
  package var message: LocalizedText {
    switch self {
    case .fractions(let group, _):
      LocalizedText(
        zh: "百分数列里 \(group.count) 个不带 % 的数都不超过 1：请写明 scale: fraction（0.9 即 90%）或 "
          + "scale: percent（0.9 即 0.9%）",
        en:
          "\(group.count) \(group.count == 1 ? "number" : "numbers") without a per cent sign in this "
          + "column of percentages, none above 1: say scale: fraction (0.9 is 90%) or scale: percent "
          + "(0.9 is 0.9%)")
    case .percentAndPlain(let percent, let plain):
      LocalizedText(
        zh: "这一列有 \(percent.count) 个百分数，又有 \(plain.count) 个不带 % 的数，无法确定是否同一单位；请统一写法或写明单位",
        en:
          "\(percent.count) of this column's numbers are percentages and \(plain.count) plain, so it "
          + "can't be told whether they count the same; write all alike, or name the unit")
    case .unitsAndPlain(let units, let plain):
      LocalizedText(
        zh: "这一列有 \(units.count) 个数带单位，又有 \(plain.count) 个不带；请统一写法或写明该列的单位",
        en:
          "\(units.count) of this column's numbers have a unit and \(plain.count) none; write all "
          + "alike, or name the column's unit")
    case .beyondRate(let group, let first):
      LocalizedText(
        zh: "\((first * 100).shortText())% 不像是比率"
          + (group.count > 1 ? "，这一列共有 \(group.count) 个" : "")
          + "；请核对",
        en: "\((first * 100).shortText())% can hardly be a rate"
          + (group.count > 1 ? ", and the column has \(group.count) such" : "") + "; check it")
    case .openCommas(let group):
      LocalizedText(
        zh: "这一列有小数逗号，因此 \(group.count) 个如 1,234 的数可能是 1.234，也可能是 1234；小数点请用“.”",
        en:
          "this column has decimal commas, so \(group.count) like 1,234 may be 1.234 or 1234; write "
          + "decimals with a point")
    }
  }
}
