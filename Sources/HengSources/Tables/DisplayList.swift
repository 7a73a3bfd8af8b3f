package import HengWorkbooks

/// The displays of a sheet's numbers, each kept once: cells of a column share one.
package struct DisplayList: Sendable {
  private var displays: [NumberDisplay] = []
  private var places: [NumberDisplay: Int32] = [:]
  private var last: Int32 = 0

  package subscript(place: Int32) -> NumberDisplay { displays[Int(place)] }

  /// Returns the place of a display, which is added if it is new.
  package mutating func place(of display: NumberDisplay) -> Int32 {
    // Neighbours mostly look alike, and comparing is faster than hashing.
    if !displays.isEmpty, displays[Int(last)] == display { return last }
    if let place = places[display] {
      last = place
    } else {
      last = Int32(displays.count)
      places[display] = last
      displays.append(display)
    }
    return last
  }
}
