/// A filling that is told apart from the others without colour.
///
/// The fillings go from dark to light in eight steps of grey, every second one with a pattern of
/// its own, so that neighbours differ twice.
package struct ChartFill: Hashable, Sendable {
  /// The place among the fillings, dark first.
  let step: Int
  /// The grey of the ground.
  package let ground: String
  /// The ink in which text on the ground is read best.
  package let ink: String
  /// The pattern drawn on the ground, if any.
  let pattern: SVGElement?

  private static func hatch(_ path: String, _ stroke: String) -> SVGElement {
    SVGElement("path", ["d": path, "stroke": stroke, "stroke-width": "1", "fill": "none"])
  }

  /// The path of the pattern on its 8 × 8 tile, and the colour of its strokes.
  package var hatching: (path: String, stroke: String)? {
    func value(_ name: String) -> String? { pattern?.attributes.first { $0.name == name }?.value }
    return value("d").flatMap { path in value("stroke").map { (path, $0) } }
  }

  /// The fillings from dark to light.
  package static let all: [ChartFill] = [
    ChartFill(step: 0, ground: "#1a1a1a", ink: "#fff", pattern: nil),
    ChartFill(
      step: 1, ground: "#4a4a4a", ink: "#fff",
      pattern: hatch("M-2,2L2,-2M0,8L8,0M6,10L10,6", "#9a9a9a")),
    ChartFill(step: 2, ground: "#707070", ink: "#fff", pattern: nil),
    ChartFill(
      step: 3, ground: "#a8a8a8", ink: "#000",
      pattern: hatch("M-2,6L2,10M0,0L8,8M6,-2L10,2", "#6a6a6a")),
    ChartFill(step: 4, ground: "#c4c4c4", ink: "#000", pattern: nil),
    ChartFill(
      step: 5, ground: "#dedede", ink: "#000", pattern: hatch("M0,4L8,4M4,0L4,8", "#a4a4a4")),
    ChartFill(step: 6, ground: "#f2f2f2", ink: "#000", pattern: hatch("M0,4L8,4", "#b4b4b4")),
    ChartFill(step: 7, ground: "#fff", ink: "#000", pattern: nil),
  ]

  /// The most fillings there are.
  static let limit = all.count

  /// Plain dark grey.
  static let dark = all[2]
  /// Plain light grey.
  static let light = all[4]
  /// Hatched white.
  static let hatched = ChartFill(
    step: 8, ground: "#fff", ink: "#000",
    pattern: hatch("M-2,2L2,-2M0,8L8,0M6,10L10,6", "#555"))

  /// Returns fillings from dark to light, spread over all steps.
  ///
  /// - Precondition: `count` is at most ``limit``.
  static func scale(count: Int) -> [ChartFill] {
    precondition(count <= limit, "a chart has \(limit) fillings, not \(count)")
    if count < 2 { return Array(all.prefix(count)) }
    return (0..<count).map { all[($0 * (limit - 1) * 2 + count - 1) / (2 * (count - 1))] }
  }
}
