import HengModel

extension Problem {
  package static func unknownParameter(_ address: String, nearest: String?, known: [String])
    -> Problem
  {
    .unknown(
      "unknown-parameter", ["address": address],
      zh: "方案没有参数“\(address)”", en: "the scheme has no parameter “\(address)”",
      nearest: nearest, choices: known)
  }

  package static func ambiguousName(_ name: String, meant: [String]) -> Problem {
    Problem(
      "ambiguous-name", ["name": name, "meant": meant.joined(separator: ", ")],
      zh: "“\(name)”可指 \(meant.joined(separator: "、"))，请写其中之一",
      en: "“\(name)” may mean \(meant.joined(separator: ", ")); write one of these")
  }

  package static func setTwice(_ name: String) -> Problem {
    Problem(
      "set-twice", ["name": name],
      zh: "“\(name)”重复给出", en: "“\(name)” is given more than once")
  }

  package static func notASetting(_ text: String) -> Problem {
    Problem(
      "not-a-setting", ["text": text],
      zh: "“\(text)”不是设定，应如 ID=3 或 grades.excellent=88",
      en: "“\(text)” isn't a setting, expected one like ID=3 or grades.excellent=88")
  }
}
