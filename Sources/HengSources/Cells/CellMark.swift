/// A mark beside digits that makes them less than a plain number.
enum CellMark: Hashable {
  case note(String)
  case approximate, bound, range
  /// Signs of arithmetic between numbers, as in 400+400.
  case calculation

  private static let notes: Set<Character> = [
    "*", "†", "‡", "§", "¶", "#", "^", "※", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁰", "ª",
    "º",
    "ᵃ", "ᵇ", "ᶜ", "ᵈ", "ᵉ", "ᵖ", "ʳ", "°", "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "[", "【",
  ]
  private static let bounds = [
    "<", ">", "≤", "≥", "≦", "≧", "±", "超过", "超", "逾", "不足", "不到", "不超过", "不低于", "不少于",
    "至少", "至多", "最多", "最少", "高于", "低于", "大于", "小于", "少于", "多于", "未超过",
  ]
  private static let approximations = [
    "~", "～", "≈", "∼", "约", "大约", "近", "将近", "大概", "c.", "ca.", "ca", "approx.",
  ]

  /// Finds a mark in front of digits.
  init?(before text: String) {
    func matches(_ words: [String]) -> Bool {
      words.contains { word in
        text.hasPrefix(word)
          && text.dropFirst(word.count).first { !$0.isWhitespace }.map {
            $0.isASCIIDigit || "=-.约".contains($0)
          } ?? false
      }
    }
    if text.first == "=",
      text.dropFirst().allSatisfy({ $0.isASCIIDigit || "+-*/×÷().= ".contains($0) }),
      text.contains(where: \.isASCIIDigit)
    {
      self = .calculation
    } else if matches(CellMark.bounds) {
      self = .bound
    } else if matches(CellMark.approximations) {
      self = .approximate
    } else if let first = text.first, CellMark.notes.contains(first),
      text.contains(where: \.isASCIIDigit)
    {
      self = .note(first == "[" || first == "【" ? text : String(first))
    } else {
      return nil
    }
  }

  /// Finds a mark behind digits, in what follows them.
  init?(after text: String) {
    guard let first = text.first, let last = text.last else { return nil }
    let isRange =
      "-–—~～∼至到".contains(first)
      && text.dropFirst().first { !$0.isWhitespace }.map { $0.isASCIIDigit || $0 == "." } ?? false
    let isCalculation =
      "+*×÷".contains(first)
      && text.dropFirst().first { !$0.isWhitespace }.map { $0.isASCIIDigit || "(.".contains($0) }
        ?? false
    if isRange {
      self = .range
    } else if isCalculation {
      self = .calculation
    } else if first == "+" || ["以上", "以下", "以内", "余", "多", "上下"].contains(where: text.hasPrefix) {
      self = .bound
    } else if last == "+" || text.hasSuffix("以上") || text.hasSuffix("以下") || text.hasSuffix("以内") {
      self = .bound
    } else if text.hasPrefix("左右") || text.hasSuffix("左右") || text.hasPrefix("许") || first == "?" {
      self = .approximate
    } else if CellMark.notes.contains(first) || first == "(" {
      self = .note(text)
    } else if text.hasPrefix("注") || (text.count == 1 && ("a"..."z").contains(first.lowercased())) {
      self = .note(text)
    } else if CellMark.notes.contains(last) && last != "²" && last != "³" || "])】".contains(last) {
      self = .note(text)
    } else {
      return nil
    }
  }
}
