import HengAudit
import HengModel
import HengScoring

extension Severity {
  /// The word for several findings of the severity.
  var pluralLabel: LocalizedText {
    switch self {
    case .error: LocalizedText(zh: label.zh, en: "Errors")
    case .warning: LocalizedText(zh: label.zh, en: "Warnings")
    case .missing: LocalizedText(zh: label.zh, en: "Missing")
    case .notice: LocalizedText(zh: label.zh, en: "Notices")
    }
  }

  /// What a finding of the severity means.
  var meaning: LocalizedText {
    switch self {
    case .error:
      LocalizedText(zh: "数字、日期或说法不可能都对", en: "figures, dates or words that can't all be right")
    case .warning: LocalizedText(zh: "多半有误，或复核时会问到", en: "likely wrong, or a reviewer will ask")
    case .missing: LocalizedText(zh: "缺少数据，无法核对", en: "can't be checked: a figure isn't there")
    case .notice: LocalizedText(zh: "不是差错，供参考", en: "no fault, but good to know")
    }
  }
}

extension Finding {
  /// The kind of finding with its stable name.
  var kindText: LocalizedText { code.title + LocalizedText(" [\(code.rawValue)]") }

  /// What was found, and the nearest explanation.
  var foundText: LocalizedText {
    statement + (explanation.map { Term.semicolon + $0 } ?? "")
  }

  /// What was found, behind what it is about and what kind it is.
  var headedText: LocalizedText {
    subject.qualified(by: code.title) + Term.colon + foundText
  }

  /// Where it stands, each place with all the words that are quoted from there.
  var placeTexts: [LocalizedText] {
    let names = places.map(\.place).uniqued()
    return names.flatMap { name -> [LocalizedText] in
      let here = places.filter { $0.place == name }
      let quotes = here.compactMap(\.quote).uniqued().map { LocalizedText("“\($0)”") }
      guard let name else { return quotes }
      if quotes.isEmpty { return [LocalizedText(name)] }
      return [LocalizedText(zh: "\(name)：", en: "\(name): ") + .joined(quotes)]
    }
  }
}

extension Audit {
  /// That nothing was found, as a sentence.
  static let nothingFound = LocalizedText(zh: "没有发现问题。", en: "Nothing was found.")

  /// What an audit doesn't say.
  static let limits = LocalizedText(
    zh: "核查只看文中的数字、日期和说法能否相互印证；没有列出问题，不等于报告无误。",
    en: "The checks only hold the document against itself; what isn't listed may still be wrong.")

  /// How many findings there are of each severity that has any, as a sentence.
  var findingCounts: LocalizedText {
    let counts = Severity.allCases.compactMap { severity -> LocalizedText? in
      let count = count(of: severity)
      let name = severity.pluralLabel
      return count > 0
        ? LocalizedText(zh: "\(name.zh) \(count) 项", en: "\(name.en): \(count)") : nil
    }
    return .joined(counts, with: Term.comma) + Term.fullStop
  }

  /// How many checks agree and how many can't be made, as a sentence.
  var checkCounts: LocalizedText {
    LocalizedText(
      zh: "核对相符 \(agreements.count) 项，缺数据未能核对 \(gaps.count) 项。",
      en: "Checks that agree: \(agreements.count); that lack a figure: \(gaps.count).")
  }
}
