import HengModel

/// An axis along the days of a year, divided into months.
struct MonthAxis {
  /// The ends of the months as days of the year, after 0 for its beginning.
  let boundaries: [Int]
  let start: Double
  let end: Double

  /// Creates the axis of a year of the Gregorian calendar.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - start: The coordinate of the year's beginning.
  ///   - end: The coordinate of the year's end.
  init(year: Int, from start: Double, to end: Double) {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    boundaries = lengths.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    self.start = start
    self.end = end
  }

  /// The number of the year's last day.
  var dayCount: Int { boundaries[boundaries.count - 1] }

  /// Returns the coordinate of the end of a day, 0 for the beginning of the year.
  func position(_ day: Int) -> Double {
    start + Double(day) / Double(dayCount) * (end - start)
  }

  /// The names of the months.
  static let names = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ].enumerated().map { LocalizedText(zh: "\($0 + 1)月", en: $1) }
}

extension ChartCanvas {
  /// Draws the thin lines between the months.
  mutating func verticalGrid(_ axis: MonthAxis, from top: Double, to bottom: Double) {
    for day in axis.boundaries {
      line(from: (axis.position(day), top), to: (axis.position(day), bottom), stroke: "#ddd")
    }
  }

  /// Draws the months along the bottom of a plot, whose edge is the height of the drawing so far.
  mutating func bottomAxis(_ axis: MonthAxis) {
    let bottom = height
    for day in axis.boundaries {
      line(from: (axis.position(day), bottom), to: (axis.position(day), bottom + 4))
    }
    for (month, name) in MonthAxis.names.enumerated() {
      let days = (axis.boundaries[month], axis.boundaries[month + 1])
      text(
        plain(name), x: (axis.position(days.0) + axis.position(days.1)) / 2, baseline: bottom + 16,
        size: ChartAxis.labelSize, anchor: .middle)
    }
    line(from: (axis.start, bottom), to: (axis.end, bottom))
    height += 22
  }
}
