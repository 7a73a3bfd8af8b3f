public import HengModel

/// How the results or ranks of several units go from year to year.
///
/// One line for each unit, with its name and value at both ends. With many lines only the
/// emphasised ones have names, and the others are grey. A line is open where a year is missing.
public struct SlopeChart: Hashable, Sendable {
  /// What the height of a point stands for.
  public enum Measure: Hashable, Sendable {
    /// A score, the largest on top, written with some decimal places.
    case score(digits: Int)
    /// A rank, the first on top.
    case rank
  }

  /// One unit.
  public struct Line: Hashable, Sendable {
    /// The unit.
    public var label: LocalizedText
    /// One score or rank for each period, where there is one.
    public var values: [Double?]
    /// Whether the line stands out, and keeps its name among many.
    public var isEmphasised: Bool

    /// Creates a line.
    public init(_ label: LocalizedText, values: [Double?], isEmphasised: Bool = false) {
      self.label = label
      self.values = values
      self.isEmphasised = isEmphasised
    }
  }

  /// With more lines than this only the emphasised ones have names.
  public static let nameLimit = 16

  /// The chart's name.
  public var title: LocalizedText
  /// What the reader has to know.
  public var subtitle: LocalizedText
  /// What the values are.
  public var resultTitle: LocalizedText
  /// Whether the values are scores or ranks.
  public var measure: Measure
  /// The names of the periods, such as years, from the left.
  public var periods: [LocalizedText]
  /// The lines, in any order.
  public var lines: [Line]
  /// Values to mark; those far from all lines are named below the chart instead.
  public var references: [ReferenceLine]

  /// Creates a chart.
  public init(
    title: LocalizedText, subtitle: LocalizedText = "", resultTitle: LocalizedText,
    measure: Measure, periods: [LocalizedText], lines: [Line], references: [ReferenceLine] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.resultTitle = resultTitle
    self.measure = measure
    self.periods = periods
    self.lines = lines
    self.references = references
  }

  /// Returns the chart as an SVG document.
  ///
  /// - Precondition: All values are finite, and each line has one, or none, for every period.
  public func svg(_ language: Language) -> String {
    for line in lines {
      precondition(
        line.values.count == periods.count,
        "a line has \(line.values.count) values for \(periods.count) periods")
    }
    var canvas = ChartCanvas(width: 820, language)
    canvas.heading(title, subtitle)
    canvas.paragraph(canvas.plain(resultTitle), size: 11)
    let (near, far) = references.divided(by: observed)
    let named = self.named
    let starts = periods.count > 1 ? named.filter { $0.values.first != .some(nil) } : []
    let startLabels = SideLabels(
      starts.map { canvas.plain($0.label) + " " + text($0.values[0]) }, width: labelRoom)
    let endLabels = SideLabels(
      named.map { canvas.plain(endText(of: $0)) }
        + near.map { canvas.plain($0.labelWithValue) }, width: labelRoom)
    let top = canvas.height + 12
    let bottom = top + max(340, startLabels.height, endLabels.height)
    let plot = Plot(
      y: axis(near, from: bottom, to: top), columnCount: periods.count,
      startWidth: startLabels.width, endWidth: endLabels.width,
      periodWidth: TextExtent.width(
        of: periods.map { canvas.plain($0) }, size: ChartCanvas.textSize),
      right: canvas.right)

    plot.grid(&canvas)
    canvas.draw(near, plot.y, from: plot.left, to: plot.last)
    for line in unnamed { plot.draw(line, .background, &canvas) }
    // The plainest strokes go to the emphasised lines, which lie on top.
    let styled = named.filter(\.isEmphasised) + named.filter { !$0.isEmphasised }
    for (number, line) in styled.enumerated().reversed() {
      plot.draw(line, .named(number, isEmphasised: line.isEmphasised), &canvas)
    }
    canvas.write(
      startLabels, .left, of: plot.first - 4,
      ends: starts.compactMap { $0.values[0].map(plot.y.position) }, within: top...bottom,
      halo: "#fff")
    for line in named { plot.lead(line, &canvas) }
    canvas.write(
      endLabels, .right, of: plot.last + 4,
      ends: named.compactMap { $0.last.map { plot.y.position($0.value) } }
        + near.map { plot.y.position($0.value) }, within: top...bottom)
    canvas.height = bottom
    plot.write(periods.map { canvas.plain($0) }, &canvas)
    canvas.paragraph(canvas.plain(notes(outside: far)))
    return canvas.svg(title: title, description: description)
  }

  /// The width that labels keep to on each side, less where many periods need room.
  private var labelRoom: Double { min(240, max(140, 390 - 36 * Double(periods.count))) }

  private var observed: [Double] { lines.flatMap { $0.values.compactMap(\.self) } }

  private func axis(
    _ references: [ReferenceLine], from bottom: Double, to top: Double
  ) -> ChartAxis {
    let values = observed + references.map(\.value)
    return switch measure {
    case .score: ChartAxis(over: values, from: bottom, to: top, stepCount: 8)
    case .rank: ChartAxis(ranks: values, from: top, to: bottom)
    }
  }

  private var hasNamesForAll: Bool { lines.count <= SlopeChart.nameLimit }

  /// The lines with values that have names, in the order of their last values.
  private var named: [Line] {
    lines.enumerated().filter { hasNamesForAll || $0.element.isEmphasised }
      .compactMap { line in line.element.last.map { (line, $0.value) } }
      .sorted { ($1.1, $0.0.offset) < ($0.1, $1.0.offset) }.map(\.0.element)
  }

  private var unnamed: [Line] {
    hasNamesForAll ? [] : lines.filter { !$0.isEmphasised && $0.last != nil }
  }

  private func text(_ value: Double?) -> String {
    guard let value else { return "" }
    return switch measure {
    case .score(let digits): value.decimalText(digits: digits)
    case .rank: value.shortText
    }
  }

  /// The name behind the last value, which has its period beside it where that isn't the last.
  private func endText(of line: Line) -> LocalizedText {
    guard let last = line.last else { return line.label }
    let period: LocalizedText =
      last.index == periods.count - 1
      ? ""
      : periods[last.index].inParentheses
    return "\(text(last.value))\(period) \(line.label)"
  }

  private var description: LocalizedText {
    let range = LocalizedText.joined(
      [periods.first, periods.count > 1 ? periods.last : nil].compactMap(\.self), with: Term.upTo)
    return LocalizedText(zh: "\(lines.count) 条线，", en: "\(lines.count) lines, ") + range
      + Term.colon + resultTitle
  }

  private func notes(outside far: [ReferenceLine]) -> LocalizedText {
    var notes: [LocalizedText] = []
    if !unnamed.isEmpty {
      notes.append(
        LocalizedText(zh: "灰线：其余 \(unnamed.count) 个", en: "Grey lines: \(unnamed.count) others"))
    }
    if lines.contains(where: { $0.last != nil && $0.values.contains(nil) }) {
      notes.append(LocalizedText(zh: "线断开处：该期无数据", en: "Open lines: no value in that period"))
    }
    let empty = lines.filter { $0.last == nil }.map(\.label)
    if !empty.isEmpty {
      notes.append(LocalizedText(zh: "各期均无数据：", en: "No values at all: ") + .joined(empty))
    }
    if !far.isEmpty { notes.append(far.outsideNote) }
    return LocalizedText.joined(notes, with: Term.semicolon)
  }
}

extension SlopeChart.Line {
  /// The last value there is, with its period.
  var last: (index: Int, value: Double)? {
    for (index, value) in values.enumerated().reversed() {
      if let value { return (index, value) }
    }
    return nil
  }

  /// The runs of periods without a gap, each with its values.
  var runs: [[(index: Int, value: Double)]] {
    var runs: [[(index: Int, value: Double)]] = []
    for (index, value) in values.enumerated() {
      guard let value else { continue }
      if index == 0 || values[index - 1] == nil { runs.append([]) }
      runs[runs.count - 1].append((index, value))
    }
    return runs
  }
}
