import HengModel
import HengTestSupport

/// A cell whose meaning is known because it was written from it.
struct GeneratedCell: Sendable, CustomStringConvertible {
  /// The unit of the column.
  var unit: String
  var text: String
  /// What is meant, in base units; `nil` if no single number is.
  var meant: Rational?
  /// Whether nothing else can be meant, so that the cell has to be read.
  var isClear: Bool

  var description: String { "“\(text)” in \(unit)" }
}

/// A decimal number as digits, from which its texts are made and its value is added up.
struct GeneratedDecimal {
  var isNegative: Bool
  var whole: [Int]
  var fraction: [Int]

  init(_ random: inout RepeatableRandom) {
    isNegative = random.integer(in: 0...4) == 0
    let wholeCount = random.integer(in: 1...9)
    whole = (0..<wholeCount).map {
      $0 == 0 && wholeCount > 1 ? random.integer(in: 1...9) : random.integer(in: 0...9)
    }
    fraction = (0..<random.integer(in: 0...4)).map { _ in random.integer(in: 0...9) }
  }

  /// The value, added up digit by digit.
  var value: Rational {
    var sum = Rational.zero
    for digit in whole { sum = sum * 10 + Rational(digit) }
    var place = Rational.one
    for digit in fraction {
      place = place / 10
      sum = sum + place * Rational(digit)
    }
    return isNegative ? -sum : sum
  }

  var sign: String { isNegative ? "-" : "" }
  var wholeText: String { whole.map(String.init).joined() }
  var fractionText: String { fraction.map(String.init).joined() }
  var plain: String { sign + wholeText + (fraction.isEmpty ? "" : "." + fractionText) }

  /// The whole part with something between groups of digits, the last of three, the others of a size.
  func grouped(_ separator: String, size: Int = 3) -> String {
    var groups: [String] = []
    var rest = wholeText[...]
    var length = 3
    while rest.count > length {
      groups.insert(String(rest.suffix(length)), at: 0)
      rest = rest.dropLast(length)
      length = size
    }
    return ([String(rest)] + groups).joined(separator: separator)
  }
}

extension GeneratedCell {
  private static let units: [(symbol: String, factor: Rational)] = [
    ("元", 1), ("万元", 10_000), ("亿元", 100_000_000), ("人", 1), ("%", Rational(1, over: 100)),
  ]
  private static let money = ["元", "千元", "万元", "亿元"]
  private static let moneyFactors: [Rational] = [1, 1000, 10_000, 100_000_000]

  private static func one<Value>(_ values: [Value], _ random: inout RepeatableRandom) -> Value {
    values[random.integer(in: 0...(values.count - 1))]
  }

  private static func fullWidth(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          (0x21...0x7E).contains($0.value) ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0
        }))
  }

  /// Writes a number in one of the manners of tables.
  init(_ random: inout RepeatableRandom) {
    let number = GeneratedDecimal(&random)
    let (unit, factor) = GeneratedCell.one(GeneratedCell.units, &random)
    let point = number.fraction.isEmpty ? "" : "." + number.fractionText
    self.init(unit: unit, text: number.plain, meant: number.value * factor, isClear: true)
    switch random.integer(in: 0...23) {
    case 0, 1, 2: break
    case 3: text = number.sign + number.grouped(",") + point
    case 4: text = GeneratedCell.fullWidth(number.sign + number.grouped(",") + point)
    case 5:
      let space = GeneratedCell.one(["\u{A0}", "\u{202F}", "\u{2009}"], &random)
      text = number.sign + number.grouped(space) + point
    case 6:
      let space = GeneratedCell.one([" ", "\u{3000}", "\t", "\u{200B}", "\u{FEFF}"], &random)
      text = space + number.plain + space
    case 7: text = (number.isNegative ? "−" : "+") + String(number.plain.drop { $0 == "-" })
    case 8: text = number.plain + GeneratedCell.one(["", " ", "\u{A0}"], &random) + unit
    case 9 where GeneratedCell.money.contains(unit):
      let own = random.integer(in: 0...3)
      text = number.sign + number.grouped(",") + point + GeneratedCell.money[own]
      meant = number.value * GeneratedCell.moneyFactors[own]
    case 10 where unit == "%": text = number.plain + GeneratedCell.one(["％", " %"], &random)
    case 11:
      // As programs write doubles: one digit before the point, all others behind it.
      let digits = number.whole + number.fraction
      let rest = digits.dropFirst().map(String.init).joined()
      text =
        "\(number.sign)\(digits[0])" + (rest.isEmpty ? "" : "." + rest)
        + "e\(number.whole.count - 1)"
    case 12:
      // Three digits behind a comma may be thousands, which only the whole column can tell.
      let end = number.fraction.count == 2 ? "55" : "5"
      spoil(number.sign + number.wholeText + "," + number.fractionText + end)
    case 13 where number.whole.count > 3:
      spoil(number.sign + number.grouped(".") + "," + number.fractionText + "5")
    case 14 where number.whole.count > 5: spoil(number.sign + number.grouped(",", size: 2) + point)
    case 15 where number.whole.count > 3:
      spoil(number.sign + number.grouped(GeneratedCell.one([" ", "'", "_", "’"], &random)) + point)
    case 16: spoil("\(number.sign)0\(number.wholeText)\(point)")
    case 17 where number.whole.count > 6:
      spoil("\(number.sign)\(number.whole[0]).\(number.whole[1])E+0\(number.whole.count - 1)")
    case 18:
      spoil(
        number.plain
          + GeneratedCell.one(
            ["*", " *", "†", " [a]", "¹", "+", "+", " (2019)", "①", " e", "以上", "左右", "?"], &random)
      )
    case 19:
      spoil(
        GeneratedCell.one(["~", "约", "<", ">", "≥", "＜", "近", "超过", "≈", "*", "不足"], &random)
          + number.plain.drop { $0 == "-" })
    case 20: spoil("\(number.wholeText)-\(number.wholeText)9")
    case 21 where unit != "元": spoil("¥" + number.plain)
    case 22: spoil(number.plain + GeneratedCell.one(["万", "亿", "kg", "户", "°"], &random))
    case 23:
      spoil(
        GeneratedCell.one(
          [
            "2023-12-31", "2023/1/5", "2023年12月", "3月4日", "9:30", "30:15:00", "TRUE", "是", "..",
            "n/a", "NA", "-", "—", "#N/A", "#REF!", "无", "暂无", "1/2", "1:2", "1.2.3", "½", "٣",
            "0x1F", "一百", "5Jan", "12-Jan",
          ], &random))
    default: break
    }
  }

  /// Makes the text one that doesn't say for certain which number is meant.
  private mutating func spoil(_ text: String) {
    (self.text, meant, isClear) = (text, nil, false)
  }
}
