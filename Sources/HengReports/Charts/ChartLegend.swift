import HengModel

/// What the legend shows beside a label.
enum LegendSample {
  case fill(ChartFill)
  case line(ChartStroke, ChartMarker?)

  var width: Double {
    switch self {
    case .fill: 14
    case .line: 36
    }
  }
}

extension ChartCanvas {
  /// Writes which filling or line means what, in as many lines as it takes.
  mutating func legend(_ items: [(sample: LegendSample, label: LocalizedText)]) {
    let (gap, size) = (6.0, ChartCanvas.textSize)
    let left = ChartCanvas.margin
    var x = left
    height += ChartCanvas.lineHeight + 4
    for item in items {
      let side = item.sample.width
      let room = right - left - side - gap
      let lines = TextExtent.lines(of: plain(item.label), size: size, width: room)
      let width = side + gap + TextExtent.width(of: lines, size: size)
      if x > left, x + width > right {
        x = left
        height += ChartCanvas.lineHeight + 4
      }
      draw(item.sample, x: x)
      for (number, line) in lines.enumerated() {
        if number > 0 { height += ChartCanvas.lineHeight }
        text(line, x: x + side + gap, baseline: height - 3)
      }
      x += width + 20
    }
    height += 8
  }

  private mutating func draw(_ sample: LegendSample, x: Double) {
    switch sample {
    case .fill(let fill):
      box(fill, x: x, y: height - 13, width: sample.width, height: 11)
    case .line(let stroke, let marker):
      let middle = height - 7.5
      line(through: [(x, middle), (x + sample.width, middle)], stroke)
      if let marker {
        mark(marker, at: (x + sample.width / 2, middle), radius: 3, ink: stroke.ink)
      }
    }
  }
}
