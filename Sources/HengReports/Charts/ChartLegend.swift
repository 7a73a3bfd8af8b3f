import HengModel

extension ChartCanvas {
  /// Writes which filling means what, in as many lines as it takes.
  mutating func legend(_ items: [(fill: ChartFill, label: LocalizedText)]) {
    let (side, gap, size) = (14.0, 6.0, ChartCanvas.textSize)
    let left = ChartCanvas.margin
    var x = left
    height += ChartCanvas.lineHeight + 4
    for item in items {
      let room = right - left - side - gap
      let lines = TextExtent.lines(of: plain(item.label), size: size, width: room)
      let width = side + gap + TextExtent.width(of: lines, size: size)
      if x > left, x + width > right {
        x = left
        height += ChartCanvas.lineHeight + 4
      }
      box(item.fill, x: x, y: height - 13, width: side, height: 11)
      for (number, line) in lines.enumerated() {
        if number > 0 { height += ChartCanvas.lineHeight }
        text(line, x: x + side + gap, baseline: height - 3)
      }
      x += width + 20
    }
    height += 8
  }
}
