import HengModel
import HengSources
import HengTestSupport
import HengWorkbooks
import Testing

@Suite struct ShownNumberTests {
  private static func read(
    _ stored: String, _ display: NumberDisplay, _ unit: String?, missing: MissingWords = .init()
  ) -> String {
    let reader = FigureReader(unit: unit.flatMap { UnitOfMeasure($0) }, missing: missing)
    return told(reader.read(stored, display: display))
  }

  @Test func `a percentage is a fraction that shows as one`() {
    let percent = NumberDisplay(.percent, places: 1)
    #expect(Self.read("0.774", percent, "%") == "0.774 [%]")
    #expect(Self.read("0.774", percent, nil) == "0.774 [%]")
    #expect(Self.read("0.774", percent, "元") == "wrong-unit")
    let quoted = NumberDisplay(.number, after: "%")
    #expect(Self.read("95", quoted, "%") == "0.95 [%]")
  }

  @Test func `a format's own unit counts`() {
    let inTenThousand = NumberDisplay(.number, after: "万元", places: 2)
    #expect(Self.read("12.5", inTenThousand, "元") == "125000 [万元]")
    #expect(Self.read("12.5", inTenThousand, "万元") == "125000 [万元]")
    #expect(Self.read("12.5", inTenThousand, "人") == "wrong-unit")
    let scaled = NumberDisplay(.number, after: "万元", exponent: -4, places: 1)
    #expect(Self.read("12345", scaled, "元") == "12345 [万元]")
    #expect(Self.read("12345", scaled, "万元") == "12345 [万元]")
    let thousands = NumberDisplay(.number, exponent: -3)
    #expect(Self.read("12345", thousands, "千元") == "12345")
    #expect(Self.read("12345", thousands, "元") == "ambiguous-unit")
    #expect(Self.read("12345", thousands, nil) == "ambiguous-unit")
    let ten = NumberDisplay(.number, exponent: -4)
    #expect(Self.read("12345", ten, "万元") == "12345")
    let bare = NumberDisplay(.number, after: "万", exponent: -4)
    #expect(Self.read("12345", bare, "人") == "12345")
    #expect(Self.read("12345", bare, "万元") == "ambiguous-unit")
    #expect(Self.read("1.5", NumberDisplay(.number, after: "万"), "元") == "ambiguous-unit")
  }

  @Test func `a format's sign of money counts`() {
    let yuan = NumberDisplay(.number, before: "¥", places: 2)
    #expect(Self.read("12", yuan, "元") == "12 [元]")
    #expect(Self.read("12", yuan, "万元") == "ambiguous-unit")
    #expect(Self.read("12", yuan, "人") == "wrong-unit")
    #expect(Self.read("12", yuan, nil) == "12")
    #expect(Self.read("12", NumberDisplay(.number, before: "¥", after: "万元"), "元") == "120000 [万元]")
    let dollar = NumberDisplay(.number, before: "$")
    #expect(Self.read("12", dollar, nil) == "12")
    #expect(Self.read("12", dollar, "元") == "wrong-unit")
  }

  @Test func `what shows something else is refused`() {
    #expect(Self.read("0", NumberDisplay(.words, before: "-"), "元") == "0")
    #expect(Self.read("0", NumberDisplay(.words), "元") == "0")
    #expect(Self.read("5", NumberDisplay(.words), "元") == "shown-otherwise")
    #expect(Self.read("0", NumberDisplay(.words, before: "无"), "元") == "shown-otherwise")
    let missing = MissingWords(["无"])
    #expect(
      Self.read("0", NumberDisplay(.words, before: "无"), "元", missing: missing) == "missing 无")
    #expect(Self.read("5", NumberDisplay(.number, isFaithful: false), "元") == "shown-otherwise")
    // The number in the cell is exact, whatever the format says of all of them.
    #expect(Self.read("5", NumberDisplay(.number, before: "约"), nil) == "5")
    #expect(Self.read("5", NumberDisplay(.number, after: "+"), nil) == "inexact-number")
    #expect(Self.read("5", NumberDisplay(.number, after: "号"), "元") == "unknown-unit")
    #expect(Self.read("5", NumberDisplay(.number, after: "kg"), nil) == "5")
    #expect(Self.read("1000000000000000", .general, "元") == "number-too-long")
    #expect(Self.read("2023-12-31", NumberDisplay(.date), "元") == "date-for-number")
    #expect(Self.read("09:30:00", NumberDisplay(.time), "元") == "time-for-number")
    #expect(Self.read("30:00:00", NumberDisplay(.duration), "元") == "time-for-number")
    #expect(Self.read("-5", NumberDisplay(.date), "元") == "date-for-number")
  }

  @Test func `a text's format adds to it`() {
    let display = NumberDisplay(.text, after: "万元")
    #expect(Self.read("12", display, "元") == "120000 [万元]")
  }
}
