public import HengModel

/// How several results move while one weight walks through its range.
///
/// Each result is a straight line. Where two of them cross, the order of their units turns round.
/// With few lines each has its name at its right end; with many only the emphasised ones do, and
/// the others are grey.
public struct WalkingWeightsChart: Hashable, Sendable {
  /// One result.
  public struct Line: Hashable, Sendable {
    /// The unit whose result it is.
    public var label: LocalizedText
    /// The result at the least weight.
    public var start: Double
    /// The result at the greatest weight.
    public var end: Double
    /// Whether the line stands out, and keeps its name among many.
    public var isEmphasised: Bool

    /// Creates a line.
    public init(_ label: LocalizedText, from start: Double, to end: Double, isEmphasised: Bool) {
      self.label = label
      self.start = start
      self.end = end
      self.isEmphasised = isEmphasised
    }
  }

  /// A place where the order turns round.
  public struct Crossing: Hashable, Sendable {
    /// The weight.
    public var weight: Double
    /// The result that both lines have there.
    public var result: Double

    /// Creates a crossing.
    public init(weight: Double, result: Double) {
      self.weight = weight
      self.result = result
    }
  }

  /// With more lines than this only the emphasised ones have names.
  public static let nameLimit = 16
  /// With more crossings than this none has its weight written above it.
  public static let crossingLimit = 12

  /// The chart's name.
  public var title: LocalizedText
  /// What the reader has to know, such as how the other weights make room.
  public var subtitle: LocalizedText
  /// What walks: the marks or the share of one indicator.
  public var axisTitle: LocalizedText
  /// What the lines show.
  public var resultTitle: LocalizedText
  /// The range of the weight.
  public var weights: ClosedRange<Double>
  /// The weight in force.
  public var nominal: Double
  /// The lines, in any order.
  public var lines: [Line]
  /// Crossings to point out.
  public var crossings: [Crossing]
  /// Results to mark; those far from all lines are named below the chart instead.
  public var references: [ReferenceLine]

  /// Creates a chart.
  package init(
    title: LocalizedText, subtitle: LocalizedText = "", axisTitle: LocalizedText,
    resultTitle: LocalizedText = Term.total,
    weights: ClosedRange<Double>, nominal: Double, lines: [Line], crossings: [Crossing] = [],
    references: [ReferenceLine] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.axisTitle = axisTitle
    self.resultTitle = resultTitle
    self.weights = weights
    self.nominal = nominal
    self.lines = lines
    self.crossings = crossings
    self.references = references
  }

  /// Returns the chart as an SVG document.
  ///
  /// - Precondition: All values are finite.
  public func svg(_ language: Language) -> String {
    var canvas = ChartCanvas(width: 820, language)
    canvas.heading(title, subtitle)
    canvas.paragraph(canvas.plain(resultTitle), size: 11)
    let (near, far) = references.divided(by: lines.flatMap { [$0.start, $0.end] })
    let named = self.named
    let names = SideLabels(named.map { canvas.plain($0.label) })
    let horizontal = ChartAxis(
      over: [weights.lowerBound, weights.upperBound, nominal] + crossings.map(\.weight),
      from: ChartCanvas.margin + results(near, from: 0, to: 0).labelWidth + 10,
      to: canvas.right - (names.width > 0 ? names.width + 26 : 10))
    let marks = StackedLabels(
      [(horizontal.position(nominal), canvas.plain(WalkingWeightsChart.now) + text(nominal))]
        + namedCrossings.map { (horizontal.position($0.weight), text($0.weight)) },
      within: horizontal.position(horizontal.domain.lowerBound)...canvas.right)
    let top = canvas.makeRoom(for: marks)
    let bottom = top + max(340, names.height)
    let plot = Plot(
      x: horizontal, y: results(near, from: bottom, to: top), top: top, bottom: bottom)

    plot.grid(&canvas)
    plot.draw(near, &canvas)
    plot.mark(nominal, &canvas)
    for crossing in namedCrossings { plot.drop(crossing, &canvas) }
    for line in lines where !named.contains(line) {
      plot.draw(line, over: weights, .background, &canvas)
    }
    for (number, line) in named.enumerated() {
      plot.draw(
        line, over: weights, .named(number, isEmphasised: line.isEmphasised), &canvas)
    }
    for crossing in crossings { plot.draw(crossing, &canvas) }
    plot.label(near, &canvas)
    plot.write(names, of: named, over: weights, &canvas)
    canvas.write(marks, top: top)
    canvas.height = bottom
    canvas.bottomAxis(horizontal, title: axisTitle)
    canvas.height += 4
    canvas.paragraph(canvas.plain(notes(outside: far)))
    return canvas.svg(title: title, description: description)
  }

  /// The axis of the results, upwards.
  private func results(
    _ references: [ReferenceLine], from bottom: Double, to top: Double
  ) -> ChartAxis {
    ChartAxis(
      over: lines.flatMap { [$0.start, $0.end] } + references.map(\.value)
        + crossings.map(\.result),
      from: bottom, to: top, stepCount: 8)
  }

  private static let now = Term.inForce.inSentence + " "

  /// The lines that have names, from the highest at the right end down.
  private var named: [Line] {
    let shown = lines.count <= WalkingWeightsChart.nameLimit ? lines : lines.filter(\.isEmphasised)
    return shown.enumerated().sorted {
      ($1.element.end, $0.offset) < ($0.element.end, $1.offset)
    }.map(\.element)
  }

  private var namedCrossings: [Crossing] {
    crossings.count <= WalkingWeightsChart.crossingLimit ? crossings : []
  }

  private func text(_ weight: Double) -> String { weight.decimalText(digits: 2) }

  private var description: LocalizedText {
    LocalizedText(
      zh: "\(lines.count) 条直线：权重从 \(text(weights.lowerBound)) 变到 \(text(weights.upperBound)) 时的结果。",
      en:
        "\(lines.count) straight lines: results while the weight goes from \(text(weights.lowerBound)) to \(text(weights.upperBound))."
    )
  }

  private func notes(outside far: [ReferenceLine]) -> LocalizedText {
    var notes: [LocalizedText] = []
    if !crossings.isEmpty {
      notes.append(LocalizedText(zh: "圆圈：名次互换处", en: "Circles: the order turns round"))
    }
    let others = lines.count - named.count
    if others > 0 {
      notes.append(LocalizedText(zh: "灰线：其余 \(others) 个", en: "Grey lines: \(others) others"))
    }
    if !far.isEmpty { notes.append(far.outsideNote) }
    return LocalizedText.joined(notes, with: Term.semicolon)
  }
}
