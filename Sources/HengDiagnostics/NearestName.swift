/// Finds the known name that a mistyped one most likely means.
package enum NearestName {
  /// Names further apart than this aren't offered.
  private static let largestDistance = 2

  /// Returns the closest of some names within two edits, the first of equals, or `nil`.
  package static func of(_ word: String, among names: some Sequence<String>) -> String? {
    let scalars = Array(word.unicodeScalars)
    var best: (name: String, distance: Int)?
    for name in names {
      let distance = editDistance(scalars, Array(name.unicodeScalars))
      let limit = min(largestDistance, scalars.count / 2)
      if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
  }

  /// The fewest insertions, deletions, substitutions and swaps of neighbours between two words;
  /// the limit and more are told as the limit plus one.
  private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    if abs(left.count - right.count) > largestDistance { return largestDistance + 1 }
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for i in 1...left.count {
      var row = [i] + [Int](repeating: 0, count: right.count)
      for j in 1...right.count {
        let substitution = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
        row[j] = min(last[j] + 1, row[j - 1] + 1, substitution)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
