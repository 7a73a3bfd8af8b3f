import HengDiagnostics

/// Names that others may refer to.
struct KnownNames {
  /// Each name once, in the order in which they are offered.
  let all: [String]
  private let set: Set<String>

  init(_ names: [String]) {
    all = names
    set = Set(names)
  }

  func contains(_ name: String) -> Bool { set.contains(name) }

  func nearest(to name: String) -> String? { NearestName.of(name, among: all) }
}
