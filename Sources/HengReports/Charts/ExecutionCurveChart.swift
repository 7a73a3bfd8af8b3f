public import HengModel

/// How far the spending of a budget has come through the year, against its plan.
///
/// The cumulative execution rate is a plain line with a mark at each observation, the plan a dashed
/// one. Check dates are vertical lines with the rate planned for them, and a dotted line goes on
/// from the last observation to the rate expected at the end of the year.
public struct ExecutionCurveChart: Hashable, Sendable {
  /// A cumulative rate at the end of a day.
  public struct Point: Hashable, Sendable {
    /// The day of the year from 1 on, or 0 for the year's beginning.
    public var day: Int
    /// The rate, where 1 is the whole.
    public var rate: Double

    /// Creates a point.
    public init(day: Int, rate: Double) {
      self.day = day
      self.rate = rate
    }
  }

  /// A day at whose end the rate is checked.
  public struct CheckDate: Hashable, Sendable {
    /// What the check is.
    public var label: LocalizedText
    /// The day of the year.
    public var day: Int

    /// Creates a check date.
    public init(_ label: LocalizedText, day: Int) {
      self.label = label
      self.day = day
    }
  }

  /// The rate expected at the end of the year.
  public struct Projection: Hashable, Sendable {
    /// How the rate is arrived at.
    public var label: LocalizedText
    /// The rate, where 1 is the whole.
    public var rate: Double

    /// Creates a projection.
    public init(_ label: LocalizedText, rate: Double) {
      self.label = label
      self.rate = rate
    }
  }

  /// The chart's name.
  public var title: LocalizedText
  /// What the reader has to know.
  public var subtitle: LocalizedText
  /// The year, of the Gregorian calendar.
  public var year: Int
  /// The execution rates observed, by day.
  public var observations: [Point]
  /// The corners of the planned rate's line, by day.
  public var plan: [Point]
  /// The check dates, in any order.
  public var checks: [CheckDate]
  /// What is expected at the end of the year; drawn from the last observation before it.
  public var projection: Projection?
  /// The share of the performance goals attained, by day; often none.
  public var attainment: [Point]

  /// Creates a chart.
  public init(
    title: LocalizedText, subtitle: LocalizedText = "", year: Int, observations: [Point],
    plan: [Point] = [], checks: [CheckDate] = [], projection: Projection? = nil,
    attainment: [Point] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.year = year
    self.observations = observations
    self.plan = plan
    self.checks = checks
    self.projection = projection
    self.attainment = attainment
  }

  /// Returns the chart as an SVG document.
  ///
  /// The axis goes from 0 to 100 %, and further where rates do.
  ///
  /// - Precondition: All rates are finite, all days lie in the year, and those of each line rise.
  public func svg(_ language: Language) -> String {
    let curves = self.curves
    var canvas = ChartCanvas(width: 820, language)
    canvas.heading(title, subtitle)
    canvas.legend(curves.map { (.line($0.stroke, $0.marker), $0.label) })
    let dayCount = MonthAxis(year: year, from: 0, to: 1).dayCount
    for curve in curves { curve.check(within: dayCount) }
    for check in checks {
      precondition(
        (0...dayCount).contains(check.day), "day \(check.day) is not one of \(dayCount)")
    }
    let (ends, inner) = curves.divided(at: dayCount)
    let endLabels = SideLabels(ends.map { canvas.plain($0.endText) }, width: 150)

    let days = MonthAxis(
      year: year, from: ChartCanvas.margin + axis(from: 0, to: 0).labelWidth + 10,
      to: canvas.right - (ends.isEmpty ? 10 : endLabels.width + SideLabels.gap + 10))
    let marks = StackedLabels(
      checks.map { (days.position($0.day), canvas.plain(text(of: $0))) },
      within: days.start...canvas.right)
    let top = canvas.makeRoom(for: marks)
    let bottom = top + max(340, endLabels.height)
    let plot = Plot(days: days, rates: axis(from: bottom, to: top), top: top, bottom: bottom)

    canvas.verticalGrid(days, from: top, to: bottom)
    canvas.leftAxis(plot.rates, from: days.start, to: days.end)
    for mark in marks.labels { plot.draw(mark, &canvas) }
    for curve in curves { plot.draw(curve, &canvas) }
    for check in checks {
      if let planned = plannedRate(on: check.day) {
        plot.mark(planned, on: check.day, &canvas)
      }
    }
    plot.label(inner, &canvas)
    canvas.write(
      endLabels, .right, of: days.end + 4, ends: ends.compactMap(plot.end(of:)),
      within: top...bottom)
    canvas.write(marks, top: top)
    canvas.height = bottom
    canvas.bottomAxis(days)
    canvas.height += 4
    return canvas.svg(title: title, description: description)
  }

  /// Returns the planned rate on a day, on the straight line between the corners beside it, or
  /// `nil` outside the plan.
  private func plannedRate(on day: Int) -> Double? {
    guard let after = plan.firstIndex(where: { $0.day >= day }) else { return nil }
    if plan[after].day == day { return plan[after].rate }
    if after == 0 { return nil }
    let (left, right) = (plan[after - 1], plan[after])
    let share = Double(day - left.day) / Double(right.day - left.day)
    return left.rate + share * (right.rate - left.rate)
  }

  private func text(of check: CheckDate) -> LocalizedText {
    guard let planned = plannedRate(on: check.day) else { return check.label }
    return check.label
      + LocalizedText(zh: " 计划\(planned.percentText)", en: ", plan \(planned.percentText)")
  }

  /// The axis of the rates, in percent.
  private func axis(from bottom: Double, to top: Double) -> ChartAxis {
    var axis = ChartAxis(
      over: [0, 100] + curves.flatMap { $0.points.map { 100 * $0.rate } }, from: bottom, to: top,
      stepCount: 10)
    axis.unit = "%"
    return axis
  }

  /// The lines that there are, those in front last.
  private var curves: [Curve] {
    var curves = [
      Curve(
        label: Term.plan, points: plan,
        stroke: ChartStroke(width: 1.4, dashes: "9 4"), marker: nil),
      Curve(
        label: Term.goalsAttained, points: attainment,
        stroke: ChartStroke(ink: "#777", width: 1.6), marker: .open),
    ]
    let dayCount = MonthAxis(year: year, from: 0, to: 1).dayCount
    if let projection, let last = observations.last, last.day < dayCount {
      curves.append(
        Curve(
          label: projection.label, points: [last, Point(day: dayCount, rate: projection.rate)],
          stroke: ChartStroke(width: 1.8, dashes: "2 4"), marker: nil))
    }
    curves.append(
      Curve(
        label: Term.executed, points: observations,
        stroke: ChartStroke(width: 2.2), marker: .full))
    return curves.filter { !$0.points.isEmpty }
  }

  private var description: LocalizedText {
    let last = observations.last?.rate.percentText
    return LocalizedText(zh: "\(year)年累计执行率", en: "Cumulative execution rate in \(year)")
      + LocalizedText(
        zh: last.map { "，最近为 \($0)。" } ?? "，尚无数据。",
        en: last.map { ", \($0) at last." } ?? ", without data so far.")
  }
}
