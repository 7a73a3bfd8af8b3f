/// Kebab-case names for the codes of an index, no two of them alike.
package struct IndexNames {
  /// Words of the measure language, and what addresses of a scheme's parameters begin with.
  private var taken: Set<String> = [
    "and", "or", "not", "measure", "prior", "min", "max", "grades", "rounding",
  ]

  package init() {}

  /// Returns a code in lower case with hyphens for everything but ASCII letters and digits, and with
  /// a number behind it if another code has that name already.
  ///
  /// - Parameters:
  ///   - code: The code.
  ///   - kind: What stands in front of a code that doesn't begin with a letter.
  /// - Returns: The name.
  package mutating func name(of code: String, kind: String) -> String {
    let name = IndexNames.kebabCase(code, kind: kind)
    let candidates = sequence(first: 1) { $0 + 1 }.lazy.map { $0 == 1 ? name : "\(name)-\($0)" }
    let free = candidates.first { !taken.contains($0) } ?? name
    taken.insert(free)
    return free
  }

  package static func kebabCase(_ code: String, kind: String) -> String {
    let letters = ("a" as Unicode.Scalar)...("z" as Unicode.Scalar)
    let digits = ("0" as Unicode.Scalar)...("9" as Unicode.Scalar)
    let words = code.lowercased().unicodeScalars.split { scalar in
      !letters.contains(scalar) && !digits.contains(scalar)
    }
    let name = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
    if let first = name.unicodeScalars.first, letters.contains(first) { return name }
    return name.isEmpty ? kind : "\(kind)-\(name)"
  }
}
