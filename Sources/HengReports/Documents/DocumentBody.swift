import HengModel

/// The pieces of a document whose sections are numbered as official papers number theirs.
///
/// Source: GB/T 9704-2012 《党政机关公文格式》, 7.3.3: 一、 for the first level, （一） for the second.
struct DocumentBody {
  private(set) var blocks: [Report.Block] = []
  private var section = 0
  private var part = 0

  /// Starts a section.
  mutating func startSection(_ title: LocalizedText) {
    section += 1
    part = 0
    let number = LocalizedText(zh: "\(section.chineseNumeral)、", en: "\(section). ")
    blocks.append(.heading(number + title))
  }

  /// Starts a part of the section.
  mutating func startPart(_ title: LocalizedText) {
    part += 1
    let number = LocalizedText(zh: "（\(part.chineseNumeral)）", en: "\(section).\(part) ")
    blocks.append(.heading(number + title, level: 2))
  }

  mutating func add(_ block: Report.Block) { blocks.append(block) }

  mutating func add(_ more: [Report.Block]) { blocks += more }

  /// Adds a paragraph.
  mutating func add(zh: String, en: String) {
    blocks.append(.paragraph(LocalizedText(zh: zh, en: en)))
  }
}

extension Int {
  /// A number from 1 to 99 in Chinese numerals, such as 十二; any other in digits.
  package var chineseNumeral: String {
    guard (1...99).contains(self) else { return String(self) }
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let (tens, ones) = quotientAndRemainder(dividingBy: 10)
    return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[ones]
  }
}
