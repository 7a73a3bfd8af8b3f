// What is evaluated, and what a report says of it as a whole.

extension Term {
  package static var unit: LocalizedText { .init(zh: "单位", en: "Unit") }
  package static var unitCount: LocalizedText { .init(zh: "单位数", en: "Units") }
  package static var code: LocalizedText { .init(zh: "代码", en: "Code") }
  package static var name: LocalizedText { .init(zh: "名称", en: "Name") }
  package static var year: LocalizedText { .init(zh: "年度", en: "Year") }
  package static var evaluationCount: LocalizedText { .init(zh: "评价份数", en: "Evaluations") }
  package static var source: LocalizedText { .init(zh: "来源", en: "Source") }
  package static var note: LocalizedText { .init(zh: "说明", en: "Note") }
  package static var notes: LocalizedText { .init(zh: "说明", en: "Notes") }
  package static var status: LocalizedText { .init(zh: "状态", en: "Status") }
  package static var share: LocalizedText { .init(zh: "占比", en: "Share") }
  package static var published: LocalizedText { .init(zh: "公布", en: "Published") }
  package static var thirdPartyCopy: LocalizedText { .init(zh: "第三方转载", en: "third-party copy") }
  package static var satisfactionOfPeople: LocalizedText {
    .init(zh: "服务对象满意度", en: "Satisfaction of the people served")
  }
  package static var department: LocalizedText { .init(zh: "部门", en: "department") }
  package static var project: LocalizedText { .init(zh: "项目", en: "project") }
  package static var policy: LocalizedText { .init(zh: "政策", en: "policy") }
  package static var evaluation: LocalizedText { .init(zh: "评价", en: "Evaluation") }
  package static var computedBy: LocalizedText { .init(zh: "计算程序", en: "Computed by") }
  package static var licence: LocalizedText { .init(zh: "许可", en: "Licence") }
}
