public import HengModel

/// Which inputs a result's spread comes from: the first-order and total Sobol' index of each, or
/// another pair of shares.
///
/// Two bars for each input, the first-order index dark and the total one hatched, each with a
/// whisker over its interval and its value behind it.
public struct IndexBarsChart: Hashable, Sendable {
  /// An estimated index.
  public struct Estimate: Hashable, Sendable {
    /// The estimate.
    public var value: Double
    /// The interval it is known within.
    public var interval: ClosedRange<Double>?

    /// Creates an estimate.
    public init(_ value: Double, within interval: ClosedRange<Double>? = nil) {
      self.value = value
      self.interval = interval
    }

    fileprivate var extent: [Double] {
      [value] + (interval.map { [$0.lowerBound, $0.upperBound] } ?? [])
    }
  }

  /// The indices of one input.
  public struct Row: Hashable, Sendable {
    /// The input.
    public var label: LocalizedText
    /// The share of the variance that the input explains alone.
    public var first: Estimate
    /// The share that it explains alone and together with others.
    public var total: Estimate

    /// Creates a row.
    public init(_ label: LocalizedText, first: Estimate, total: Estimate) {
      self.label = label
      self.first = first
      self.total = total
    }
  }

  /// The chart's name.
  public var title: LocalizedText
  /// What the reader has to know, such as the sample size and what the intervals cover.
  public var subtitle: LocalizedText
  /// The inputs, from the top.
  public var rows: [Row]
  /// What the two bars and the axis are called.
  public var names: Names

  /// What the two bars and the axis are called.
  public struct Names: Hashable, Sendable {
    /// The dark bar.
    public var first: LocalizedText
    /// The hatched bar.
    public var total: LocalizedText
    /// The axis.
    public var axis: LocalizedText

    /// Creates names.
    public init(first: LocalizedText, total: LocalizedText, axis: LocalizedText) {
      self.first = first
      self.total = total
      self.axis = axis
    }

    /// The names of Sobol' indices.
    public static let sobol = Names(
      first: Term.firstOrderIndex,
      total: Term.totalEffectIndex.inSentence,
      axis: Term.varianceShare)
  }

  /// Creates a chart.
  public init(
    title: LocalizedText, subtitle: LocalizedText = "", rows: [Row], names: Names = .sobol
  ) {
    self.title = title
    self.subtitle = subtitle
    self.rows = rows
    self.names = names
  }

  /// Returns the chart as an SVG document.
  ///
  /// The axis goes from 0 to 1, and further where estimates or their intervals do.
  ///
  /// - Precondition: All values are finite.
  public func svg(_ language: Language) -> String {
    var canvas = ChartCanvas(width: 820, language)
    canvas.heading(title, subtitle)
    canvas.legend([(.fill(.dark), names.first), (.fill(.hatched), names.total)])
    let layout = ChartRows(
      names: rows.map { canvas.plain($0.label) }, top: canvas.height + 10, rowHeight: 34)
    let axis = ChartAxis(
      over: [0, 1] + rows.flatMap { $0.first.extent + $0.total.extent },
      from: ChartCanvas.margin + layout.nameWidth + 12, to: canvas.right - 40, stepCount: 8)
    let (top, bottom) = (canvas.height + 6, layout.bottom + 4)
    canvas.verticalGrid(axis, from: top, to: bottom)
    let zero = axis.position(0)
    canvas.line(from: (zero, top), to: (zero, bottom))
    canvas.names(of: layout)
    for (row, place) in zip(rows, layout.rows) {
      draw(row.first, .dark, middle: place.middle - 7, axis, &canvas)
      draw(row.total, .hatched, middle: place.middle + 7, axis, &canvas)
    }
    canvas.height = bottom
    canvas.bottomAxis(axis, title: names.axis)
    return canvas.svg(title: title, description: description)
  }

  private var description: LocalizedText {
    guard names == .sobol else {
      return LocalizedText(zh: "\(rows.count) 行：", en: "\(rows.count) rows: ")
        + LocalizedText.joined([names.first, names.total])
    }
    return LocalizedText(
      zh: "\(rows.count) 个因素的一阶指数与总效应指数及其区间。",
      en: "First-order and total indices of \(rows.count) inputs with their intervals.")
  }

  private func draw(
    _ estimate: Estimate, _ fill: ChartFill, middle: Double, _ axis: ChartAxis,
    _ canvas: inout ChartCanvas
  ) {
    let from = axis.position(min(0, estimate.value))
    let to = axis.position(max(0, estimate.value))
    if to > from { canvas.box(fill, x: from, y: middle - 6, width: to - from, height: 12) }
    if let interval = estimate.interval {
      let (low, high) = (axis.position(interval.lowerBound), axis.position(interval.upperBound))
      // A white line under the black one keeps the whisker visible on a dark bar.
      for (ink, width) in [("#fff", 3.4), ("#000", 1.4)] {
        canvas.line(from: (low, middle), to: (high, middle), stroke: ink, width: width)
        for end in [low, high] {
          canvas.line(from: (end, middle - 3.5), to: (end, middle + 3.5), stroke: ink, width: width)
        }
      }
    }
    let end = axis.position(max(0, estimate.extent.max() ?? 0))
    canvas.text(
      estimate.value.decimalText(digits: 2), x: end + 5,
      baseline: ChartCanvas.baseline(middle: middle, size: 10), size: 10, halo: "#fff")
  }
}
