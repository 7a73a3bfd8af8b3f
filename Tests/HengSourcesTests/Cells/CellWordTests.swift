import HengSources
import Testing

@Suite struct CellWordTests {
  @Test func `yes and no are read as offices write them`() {
    for word in [
      "是", "有", "对", "√", "✓", "☑", "☑\u{FE0F}", "TRUE", "yes\u{200B}", "Yes", "Ｙ", "T", "1", "1.0",
      " 是 ",
    ] {
      #expect(CellWords.answer(word) == true, "\(word)")
    }
    for word in ["否", "无", "没有", "错", "×", "✗", "false", "No", "N", "0"] {
      #expect(CellWords.answer(word) == false, "\(word)")
    }
    for word in ["", "☒", "2", "部分", "-"] { #expect(CellWords.answer(word) == nil, "\(word)") }
  }

  @Test func `years are read as offices write them`() {
    for text in ["2023", "２０２３", "2023年", "2023 年度", "2023.0", " 2023 "] {
      #expect(CellWords.year(text) == 2023, "\(text)")
    }
    for text in ["", "23", "2,023", "2023.5", "1899", "2023-12-31", "年"] {
      #expect(CellWords.year(text) == nil, "\(text)")
    }
  }

  @Test func `a choice is found by any of its names, and only if no other has it`() {
    func choice(_ text: String) -> Int? {
      let choices: [(key: Int, names: [String])] = [
        (0, ["good", "良", "Good"]), (1, ["fair", "中", "Fair（60%）"]), (2, ["fair-too", "中"]),
      ]
      return CellWords.choice(text, among: choices)
    }
    #expect(choice(" GOOD") == 0)
    #expect(choice("较好") == 0)
    #expect(choice("fair(60％)") == 1)
    for text in ["中", "一般", "差", ""] { #expect(choice(text) == nil, "\(text)") }
  }

  @Test func `levels are found by their words`() {
    func name(_ text: String, among names: [String]) -> String? {
      CellWords.choice(text, among: names.map { (key: $0, names: [$0]) })
    }
    let names = ["优", "良", "中", "差"]
    #expect(name(" 良 ", among: names) == "良")
    #expect(name("较好", among: names) == "良")
    #expect(name("优秀", among: names) == "优")
    #expect(name("无", among: names) == nil)
    #expect(name("较好", among: ["良", "良好"]) == nil)
    let effects = ["效果较好", "效果一般", "无效果或不明显"]
    #expect(name("较好", among: effects) == "效果较好")
    #expect(name("一般", among: effects) == "效果一般")
    #expect(name("无", among: effects) == nil)
    #expect(name("无", among: ["有效", "无效"]) == nil)
    #expect(name("完善", among: ["不够完善", "比较完善"]) == nil)
    #expect(name("完成", among: ["未能完成", "超额"]) == nil)
    #expect(name("complete", among: ["incomplete", "partial"]) == nil)
    #expect(name("良好", among: ["不够良好", "差"]) == nil)
    for word in ["明显", "好", "效果", ""] { #expect(name(word, among: effects) == nil) }
    #expect(name("EXCELLENT", among: ["Excellent", "good"]) == "Excellent")
  }
}

private func name(_ text: String, among names: [String]) -> String? {
  CellWords.choice(text, among: names.map { (key: $0, names: [$0]) })
}
