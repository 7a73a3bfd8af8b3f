/// What a made-up evaluator may find about an item of a checklist, or of a level.
struct Finding: Hashable, Sendable {
  /// The item that isn't met then, or the level that is.
  let item: String
  /// The words in both languages, as an evaluation file writes them.
  let reason: String

  private init(_ item: String, zh: String, en: String) {
    self.item = item
    reason = Finding.words(zh: zh, en: en)
  }

  static let management = [
    Finding("internal-finance", zh: "没有内部财务管理制度", en: "no internal finance rules"),
    Finding("thrift", zh: "没有本部门的厉行节约制度", en: "no thrift rules of its own"),
    Finding("lawful-and-complete", zh: "制度没有随上级文件修订", en: "rules behind the law in force"),
    Finding("carried-out", zh: "抽查发现制度没有执行", en: "a check found the rules not followed"),
  ]

  static let disclosure = [
    Finding("content", zh: "公开内容缺项", en: "parts not published"),
    Finding("deadline", zh: "超过规定时限公开", en: "published too late"),
    Finding("true-data", zh: "公开数与账面数不符", en: "published figures differ from the books"),
    Finding("complete-data", zh: "基础数据漏填", en: "gaps in the base data"),
    Finding("accurate-data", zh: "合计数有误", en: "a wrong sum"),
  ]

  static let efficiency = [
    Finding("good-effect", zh: "办理时限较上年缩短", en: "business takes less time than last year"),
    Finding("some-effect", zh: "部分事项办理不及时", en: "some business not done in time"),
    Finding("no-effect", zh: "多数事项办理不及时", en: "most business not done in time"),
  ]

  static let inspection = words(zh: "查阅制度和公开材料", en: "rules and publications looked through")
  static let benefit = words(zh: "按个性化指标评判", en: "judged by the department's own indicators")
  static let misuse = words(zh: "抽查发现扩大开支范围", en: "a check found spending outside the approved use")

  private static func words(zh: String, en: String) -> String {
    "{ zh: \(zh)（虚构）, en: \(en) (made up) }"
  }
}
