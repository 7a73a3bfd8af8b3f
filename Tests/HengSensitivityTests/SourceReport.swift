/// The source report's first reconstruction as plain numbers: rates and marks, row by row.
enum SourceReport {
  static let rates: [Double] = [
    1, 1, 1, 0, 1, 1, 1, 1, 1, 3.0 / 4, 5.0 / 6, 1, 1, 1, 1.0 / 2, 1,
  ]
  static let marks = [5, 5, 5, 5, 5, 5, 8, 7, 6, 8, 6, 5, 8, 10, 6, 6]
  static let cuts = [0.9, 0.8, 0.6]
  static let weights = marks.map { Double($0) / 100 }
}
