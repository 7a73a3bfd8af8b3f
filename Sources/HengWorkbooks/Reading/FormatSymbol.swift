/// A symbol of a number format.
enum FormatSymbol: Hashable {
  /// Text that is shown as it is.
  case literal(String)
  /// A place for a digit; whether it shows one where the number has none.
  case digit(isAlwaysShown: Bool)
  case point, comma, percent, slash
  /// The beginning of a power of ten.
  case exponent
  /// The number as it is.
  case general
  /// The place of a cell's text.
  case text
  /// Letters of a day or time of day, such as `yyyy`, in lower case.
  case moment(String)
  /// The letters of a duration.
  case elapsed(String)
  case condition(FormatCondition)
  /// A colour, or another remark in brackets that shows nothing.
  case remark
  /// What ends a section.
  case end
}

/// What decides whether a section of a number format is the one for a number.
struct FormatCondition: Hashable {
  private let comparison: String
  private let bound: Double

  /// Reads a condition such as `>=10000`; `nil` if the text is none.
  init?(_ text: String) {
    let sign = text.prefix { "<>=".contains($0) }
    guard ["<", "<=", "=", "<>", ">", ">="].contains(sign),
      let bound = Double(text.dropFirst(sign.count))
    else { return nil }
    (comparison, self.bound) = (String(sign), bound)
  }

  func holds(for number: Double) -> Bool {
    switch comparison {
    case "<": number < bound
    case "<=": number <= bound
    case ">": number > bound
    case ">=": number >= bound
    case "=": number == bound
    default: number != bound
    }
  }
}

extension FormatSymbol {
  /// Cuts a format code into symbols.
  ///
  /// `\` and, as Chinese editions write it, `!` have the next character shown as it is; `_` leaves
  /// its width, `*` repeats it.
  static func symbols(of code: String) -> [FormatSymbol] {
    var found: [FormatSymbol] = []
    var rest = code.unicodeScalars[...]
    func starts(with word: String) -> Bool {
      String(rest.prefix(word.unicodeScalars.count)).lowercased() == word
    }
    func take(while isTaken: (Unicode.Scalar) -> Bool) -> String {
      let taken = rest.prefix(while: isTaken)
      rest = rest[taken.endIndex...]
      return String(taken)
    }
    while let scalar = rest.first {
      if let word = ["general", "g/通用格式"].first(where: starts) {
        rest = rest.dropFirst(word.unicodeScalars.count)
        found.append(.general)
        continue
      }
      if let word = ["am/pm", "a/p", "上午/下午"].first(where: starts) {
        rest = rest.dropFirst(word.unicodeScalars.count)
        found.append(.literal(""))
        continue
      }
      if "ymdhsaegb".unicodeScalars.contains(scalar.lowercased) {
        let letter = scalar.lowercased
        if letter == "e", let sign = rest.dropFirst().first, sign == "+" || sign == "-" {
          rest = rest.dropFirst(2)
          found.append(.exponent)
        } else {
          found.append(.moment(take { $0.lowercased == letter }.lowercased()))
        }
        continue
      }
      rest = rest.dropFirst()
      switch scalar {
      case "\"":
        found.append(.literal(take { $0 != "\"" }))
        rest = rest.dropFirst()
      case "\\", "!":
        found.append(.literal((rest.popFirst() ?? scalar).description))
      case "_":
        found.append(.literal(" "))
        rest = rest.dropFirst()
      case "*": rest = rest.dropFirst()
      case "[":
        found.append(bracketed(take { $0 != "]" }))
        rest = rest.dropFirst()
      case "0": found.append(.digit(isAlwaysShown: true))
      case "#", "?": found.append(.digit(isAlwaysShown: false))
      case ".": found.append(.point)
      case ",": found.append(.comma)
      case "%": found.append(.percent)
      case "/": found.append(.slash)
      case "@": found.append(.text)
      case ";": found.append(.end)
      default: found.append(.literal(scalar.description))
      }
    }
    return found
  }

  /// Reads what stands in square brackets.
  private static func bracketed(_ text: String) -> FormatSymbol {
    let folded = text.lowercased()
    if let letter = folded.first, "hms".contains(letter), folded.allSatisfy({ $0 == letter }) {
      return .elapsed(folded)
    }
    if let condition = FormatCondition(text) { return .condition(condition) }
    // The sign of a currency with a language behind it, such as `$¥-804`; `$-804` has none.
    if text.first == "$" { return .literal(String(text.dropFirst().prefix { $0 != "-" })) }
    return .remark
  }
}

extension Unicode.Scalar {
  fileprivate var lowercased: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) + 32) : self
  }
}
