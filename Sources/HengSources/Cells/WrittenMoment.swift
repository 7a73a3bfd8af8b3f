/// A day or a time that stands where a number is asked for.
enum WrittenMoment {
  case date, time, duration

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Tells what a text in half-width forms is; `nil` if it is neither.
  init?(_ text: String) {
    guard text.contains(where: \.isASCIIDigit) else { return nil }
    if WrittenMoment.isDate(text) {
      self = .date
    } else if let hours = WrittenMoment.hours(of: text) {
      self = hours < 24 ? .time : .duration
    } else {
      return nil
    }
  }

  /// Whether the text has the form of a day, such as 2023-12-31, 2023年12月, 3月4日 or 12-Jan, with
  /// or without a time of day.
  private static func isDate(_ text: String) -> Bool {
    let marks = text.filter { "-/.年月日".contains($0) }
    let parts = text.split { "-/.年月日 :T".contains($0) }
    let isNamed = parts.contains { months.contains($0.prefix(3).lowercased()) && $0.count == 3 }
    if isNamed {
      return parts.allSatisfy { $0.allSatisfy(\.isASCIIDigit) || $0.allSatisfy(\.isLetter) }
        && (2...3).contains(parts.count)
    }
    guard parts.count >= 2, parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) else {
      return false
    }
    switch String(marks.prefix(3)) {
    case "--", "//", "年月日", "年月", "月日": return true
    case "..":
      return parts[0].count == 4 && parts.count >= 3
        && [parts[1], parts[2]].allSatisfy { $0.count <= 2 }
    default: return false
    }
  }

  /// The hours of a time such as 9:30, 下午3:05, 9:30 PM or 9时30分.
  private static func hours(of text: String) -> Int? {
    var clock = text[...]
    for word in ["上午", "下午"] where clock.hasPrefix(word) { clock = clock.dropFirst(2) }
    let folded = clock.lowercased()
    if folded.hasSuffix("am") || folded.hasSuffix("pm") { clock = clock.dropLast(2) }
    clock = String(clock).trimmed[...]
    let isWritten = clock.contains { "时点".contains($0) } && clock.contains("分")
    guard isWritten || clock.contains(":") else { return nil }
    let parts = clock.split(omittingEmptySubsequences: false) { "时点分秒:".contains($0) }
      .filter { !(isWritten && $0.isEmpty) }
    guard (2...3).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }),
      parts.prefix(2).allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
      parts.last.map({ $0.allSatisfy { $0.isASCIIDigit || $0 == "." } }) ?? false,
      isWritten || parts.dropFirst().allSatisfy({ $0.prefix { $0 != "." }.count == 2 })
    else { return nil }
    return Int(parts[0])
  }
}
