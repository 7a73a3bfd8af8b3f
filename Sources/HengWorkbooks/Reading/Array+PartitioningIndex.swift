extension Array {
  /// Returns the first index whose element meets a condition that none before it does and all
  /// after it do; the count if there is none.
  func partitioningIndex(where isInSecondHalf: (Element) -> Bool) -> Int {
    var range = indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range =
        isInSecondHalf(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}
