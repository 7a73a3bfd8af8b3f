package import HengModel

extension Problem {
  package static func unknownKey(_ key: String, nearest: String?, known: [String]) -> Problem {
    .unknown(
      "unknown-key", ["key": key],
      zh: "键“\(key)”未知", en: "key “\(key)” isn't known", nearest: nearest, choices: known)
  }

  /// A key that isn't there; in a form it is a column with a title.
  package static func missingKey(_ key: String, column: LocalizedText? = nil) -> Problem {
    Problem(
      "missing-key", ["key": key],
      zh: "缺少键“\(key)”", en: "key “\(key)” is missing",
      inForm: column.map { LocalizedText(zh: "请填写“\($0.zh)”", en: "fill in “\($0.en)”") })
  }

  package static func wrongShape(expected: Shape, found: Shape) -> Problem {
    Problem(
      "wrong-shape", ["expected": expected.label.en, "found": found.label.en],
      zh: "这里是\(found.label.zh)，应为\(expected.label.zh)",
      en: "found \(found.label.en), expected \(expected.label.en)")
  }

  package static let emptyValue = Problem(
    "empty-value",
    zh: "值是空的", en: "the value is empty")

  package static func exclusiveKeys(_ keys: [String]) -> Problem {
    Problem(
      "exclusive-keys", ["keys": keys.joined(separator: ", ")],
      zh: "\(keys.joined(separator: "、")) 应恰好给出一个",
      en: "expected exactly one of \(keys.joined(separator: ", "))",
      inForm: keys == ["value", "formula"]
        ? LocalizedText(
          zh: "数和“推算公式”应恰好填一个；都没有的，状态请选“缺失”",
          en: "give either a number or a “Formula”; if there is neither, the status is “missing”")
        : nil)
  }

  package static func atMostOneKey(_ keys: [String]) -> Problem {
    Problem(
      "exclusive-keys", ["keys": keys.joined(separator: ", ")],
      zh: "\(keys.joined(separator: "、")) 至多给出一个",
      en: "expected at most one of \(keys.joined(separator: ", "))")
  }

  package static func uselessKey(_ key: String, without needed: String) -> Problem {
    Problem(
      "useless-key", ["key": key, "needed": needed],
      zh: "键“\(key)”没有“\(needed)”就不起作用，请删去或补上“\(needed)”",
      en: "key “\(key)” says nothing without “\(needed)”; remove it or add “\(needed)”")
  }

  /// A key that means nothing with another one.
  package static func strayKey(_ key: String, with other: String) -> Problem {
    Problem(
      "useless-key", ["key": key, "other": other],
      zh: "键“\(key)”与“\(other)”同用不起作用，请删去",
      en: "key “\(key)” means nothing with “\(other)”; remove it")
  }

  package static func tooManyItems(_ count: Int, limit: Int) -> Problem {
    Problem(
      "too-many-items", ["count": count, "limit": limit],
      zh: "有 \(count) 项，上限为 \(limit)", en: "found \(count) items, expected at most \(limit)")
  }

  package static func wrongItemCount(_ count: Int, expected: ClosedRange<Int>) -> Problem {
    let isExact = expected.lowerBound == expected.upperBound
    return Problem(
      "wrong-item-count", ["count": count, "expected": expected.lowerBound],
      zh: "有 \(count) 项，" + (isExact ? "应为" : "至少应有") + " \(expected.lowerBound) 项",
      en: "found \(count) \(count == 1 ? "item" : "items"), expected "
        + (isExact ? "" : "at least ") + "\(expected.lowerBound)")
  }

  /// The three shapes of a YAML value.
  package enum Shape: Hashable, Sendable {
    case text, list, mapping

    fileprivate var label: LocalizedText {
      switch self {
      case .text: LocalizedText(zh: "文字或数字", en: "text")
      case .list: LocalizedText(zh: "列表", en: "a list")
      case .mapping: LocalizedText(zh: "键值映射", en: "a mapping")
      }
    }
  }
}
