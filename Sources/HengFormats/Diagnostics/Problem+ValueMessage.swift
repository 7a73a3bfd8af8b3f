import HengModel
import HengScoring

extension Problem {
  /// The messages about values, schemes and evaluations.
  var valueMessage: LocalizedText {
    switch self {
    case .fullWidthText(let text, let plain):
      LocalizedText(
        zh: "“\(text)”含全角或特殊字符，请写作“\(plain)”",
        en: "“\(text)” has full-width or special characters; write “\(plain)”")
    case .notANumber(let text):
      LocalizedText(
        zh: "“\(text)”不是数，应为如 8557.32 的十进制数",
        en: "“\(text)” isn't a number, expected one like 8557.32")
    case .numberTooLong(let text, let limit):
      LocalizedText(
        zh: "“\(text.prefix(40))”的位数过多，小数点两侧各不超过 \(limit) 位",
        en:
          "“\(text.prefix(40))” has too many digits, expected at most \(limit) on either side of the point"
      )
    case .separatedNumber(let text, let plain):
      LocalizedText(
        zh: "“\(text)”含分隔符，请写作“\(plain)”", en: "“\(text)” has separators; write “\(plain)”")
    case .leadingZero(let text, let plain):
      LocalizedText(
        zh: "“\(text)”以零开头，请写作“\(plain)”", en: "“\(text)” starts with a zero; write “\(plain)”")
    case .notAWholeNumber(let text):
      LocalizedText(
        zh: "“\(text)”不是整数，应如 2023", en: "“\(text)” isn't a whole number, expected one like 2023")
    case .numberOutOfRange(let text, let range):
      LocalizedText(
        zh: "\(text) 超出范围，应在 \(range) 内", en: "\(text) is out of range, expected \(range)")
    case .notABoolean(let text, let meant):
      LocalizedText(
        zh: "“\(text)”不是 true 或 false" + (meant.map { "，请写作 \($0)" } ?? ""),
        en: "“\(text)” is neither true nor false" + (meant.map { "; write \($0)" } ?? ""))
    case .notADate(let text):
      LocalizedText(
        zh: "“\(text)”不是日期，应如 2023-12-31",
        en: "“\(text)” isn't a date, expected one like 2023-12-31")
    case .badIdentifier(let text):
      LocalizedText(
        zh: "“\(text)”不能作标识，应为小写字母、数字和单个连字符，以字母开头",
        en: "“\(text)” can't be an identifier, expected lower-case letters, digits and single "
          + "hyphens after a letter")
    case .reservedName(let text):
      LocalizedText(
        zh: "“\(text)”在公式里另有含义，请换一个标识",
        en: "“\(text)” means something else in formulas; choose another identifier")
    case .duplicateIdentifier(let text, let line):
      LocalizedText(
        zh: "标识“\(text)”重复，" + (line.map { "首次出现在第 \($0) 行" } ?? "方案已用"),
        en: "identifier “\(text)” was used before, "
          + (line.map { "in line \($0)" } ?? "by the scheme"))
    case .unknownChoice(let text, let choices, let nearest):
      unknown(
        zh: "“\(text)”不在可选值内", en: "“\(text)” isn't a choice here", nearest: nearest,
        choices: choices)
    case .badInterval(let text):
      LocalizedText(
        zh: "“\(text)”不是区间，应如 [80, 90) 或 (30%, +∞)，无穷一端用圆括号",
        en: "“\(text)” isn't an interval, expected one like [80, 90) or (30%, +∞), with a round "
          + "bracket at an infinite end")
    case .emptyInterval(let text):
      LocalizedText(zh: "区间“\(text)”不含任何数", en: "interval “\(text)” holds no number")
    case .missingUnit(let text, let expected):
      LocalizedText(
        zh: "“\(text)”没有单位，应如“\(text)\(UnitOfMeasure.gap(before: expected))\(expected)”",
        en: "“\(text)” has no unit, expected one such as "
          + "“\(text)\(UnitOfMeasure.gap(before: expected))\(expected)”")
    case .unknownUnit(let unit, let expected, let nearest):
      unknown(
        zh: "单位“\(unit)”未知" + (expected.map { "，应为“\($0)”一类的单位" } ?? ""),
        en: "unit “\(unit)” isn't known" + (expected.map { ", expected one like “\($0)”" } ?? ""),
        nearest: nearest, choices: [])
    case .wrongUnit(let found, let expected):
      LocalizedText(
        zh: "这里是\(found.zh)，应为\(expected.zh)", en: "found \(found.en), expected \(expected.en)")
    case .measureUnit(let dimension, let unit):
      LocalizedText(
        zh: "公式得出\(dimension.name.zh)，而该行的单位是\(unit.described.zh)",
        en: "the measure gives \(dimension.name.en), but the row's unit is \(unit.described.en)")
    case .noValueInForce(let date, let first):
      LocalizedText(
        zh: "\(date) 尚无生效的值，最早生效日为 \(first)",
        en: "no value is in force on \(date), the first one starts on \(first)")
    case .schemeNotInForce(let year):
      LocalizedText(
        zh: "方案在 \(year) 年末尚未生效", en: "the scheme isn't yet in force at the end of \(year)")
    case .marksDoNotSum(let found):
      LocalizedText(
        zh: (found.day.map { "\($0) 起，" } ?? "") + "“\(found.label.zh)”各项分值之和为 \(found.sum)，"
          + "应\(found.isPartial ? "不超过" : "为") \(found.expected)",
        en: "the marks below “\(found.label.en)” add up to \(found.sum), expected "
          + "\(found.isPartial ? "at most " : "")\(found.expected)"
          + (found.day.map { ", as of \($0)" } ?? ""))
    case .vetoWithMarks:
      LocalizedText(
        zh: "一票否决行本身不计分，应写 marks: 0", en: "a veto row has no marks of its own; write marks: 0")
    case .marksAboveFull(let marks, let full):
      LocalizedText(
        zh: "\(marks) 分不在 0 至满分 \(full) 之间",
        en: "\(marks) marks aren't between 0 and full marks of \(full)")
    case .bandsOverlap(let first, let second):
      LocalizedText(
        zh: "区间 \(first) 与 \(second) 重叠", en: "bands \(first) and \(second) overlap")
    case .bandsGap(let first, let second):
      LocalizedText(
        zh: "区间 \(first) 与 \(second) 之间有空隙",
        en: "there is a gap between bands \(first) and \(second)")
    case .gradesDoNotCover(let marks):
      LocalizedText(zh: "等级没有覆盖 \(marks) 分", en: "the grades don't cover \(marks) marks")
    case .pointsNotRising(let first, let second):
      LocalizedText(
        zh: "点 \(second) 应大于前一点 \(first)",
        en: "point \(second) should be above the one before it, \(first)")
    case .tooManyItems(let count, let limit):
      LocalizedText(
        zh: "有 \(count) 项，上限为 \(limit)", en: "found \(count) items, expected at most \(limit)")
    case .measureNeeded(let rule):
      LocalizedText(
        zh: "规则 \(rule.rawValue) 需要 measure（测算公式）", en: "rule \(rule.rawValue) needs a measure")
    case .measureNotUsed(let rule):
      LocalizedText(
        zh: "规则 \(rule.rawValue) 不用 measure，请删去",
        en: "rule \(rule.rawValue) doesn't use a measure; remove it")
    case .unknownSource(let id, let nearest):
      unknown(zh: "来源“\(id)”未列出", en: "source “\(id)” isn't listed", nearest: nearest, choices: [])
    case .measure(let error, let nearest):
      error.problem.message(nearest: nearest)
    case .unknownIndicator(let id, let nearest):
      unknown(
        zh: "方案没有指标“\(id)”", en: "the scheme has no indicator “\(id)”", nearest: nearest,
        choices: [])
    case .unknownFact(let id, let nearest):
      unknown(
        zh: "方案没有数据“\(id)”" + (nearest == nil ? "；自有数据需有 label" : ""),
        en: "the scheme asks for no fact “\(id)”"
          + (nearest == nil ? "; one of your own needs a label" : ""),
        nearest: nearest, choices: [])
    case .missingFact(let id, let row):
      LocalizedText(
        zh: "“\(row.zh)”需要数据“\(id)”：请填列，或注明 missing，或直接评判该指标",
        en: "“\(row.en)” needs fact “\(id)”: give it, mark it missing, or judge the row")
    case .placeMissing:
      LocalizedText(
        zh: "填报或更正的内容应有 place（在原文的位置）",
        en: "what is reported or corrected needs its place in the source")
    case .reasonMissing(let status):
      LocalizedText(
        zh: "“\(status.label.zh)”应有 reason（理由）", en: "what is \(status.label.en) needs a reason")
    case .printedMissing:
      LocalizedText(
        zh: "更正的数据应有 printed（原文所印）", en: "a corrected fact needs what was printed")
    case .printedWithoutCorrection:
      LocalizedText(
        zh: "printed 只用于更正，请写 status: corrected 或删去 printed",
        en: "printed goes with status: corrected; add that or remove printed")
    case .statusContradictsValue(.derived):
      LocalizedText(
        zh: "推算的数据应给 formula 而不是 value", en: "a derived fact needs a formula and no value")
    case .statusContradictsValue(.missing):
      LocalizedText(
        zh: "缺失的数据不应有 value 或 formula", en: "a missing fact can't have a value or a formula")
    case .statusContradictsValue(let status):
      LocalizedText(
        zh: "有 formula 的数据是推算或假定的，不是“\(status.label.zh)”",
        en: "a fact with a formula is derived or assumed, not \(status.label.en)")
    case .judgement(let problem, let row):
      problem.message(row: row)
    case .noSuchRow(let id, let nearest, let known):
      unknown(
        zh: "方案没有指标“\(id)”", en: "the scheme has no indicator “\(id)”", nearest: nearest,
        choices: known)
    case .severalEvaluations(let count):
      LocalizedText(
        zh: "这里有 \(count) 份评价，应指明其中一份",
        en: "found \(count) evaluations, expected one; name its file")
    case .unitNotNamed(let count):
      LocalizedText(
        zh: "这里有 \(count) 份评价，请以 --unit 指明单位，必要时以 --year 指明年度",
        en: "found \(count) evaluations, expected one; name the unit by --unit, and the year by "
          + "--year if it has several")
    case .unscorable(let reason):
      LocalizedText(zh: "无法计分：\(reason)", en: "can't be scored: \(reason)")
    case .impossibleSurvey(let satisfied, let asked, let population):
      LocalizedText(
        zh: "满意 \(satisfied) 人、调查 \(asked) 人" + (population.map { "、总体 \($0) 人" } ?? "") + "不可能成立",
        en: "\(satisfied) satisfied of \(asked) asked"
          + (population.map { " in a group of \($0)" } ?? "") + " can't be")
    case .table(let problem): problem.message
    case .inColumn(let problem, let name):
      problem.message + LocalizedText(zh: "（列“\(name)”）", en: " (column “\(name)”)")
    case .form(let problem): problem.message
    case .inForm(let problem): problem.formMessage ?? problem.message
    case .analysis(let problem): problem.message
    case .workbook(let error): error.message
    default: consistencyMessage
    }
  }
}
