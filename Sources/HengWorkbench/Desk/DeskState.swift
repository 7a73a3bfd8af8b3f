import HengFormats

/// What a person changed of the scheme, as `--set` and `--lock` of the command take it.
struct DeskState: Hashable, Sendable {
  var settings: [String] = []
  var locks: [String] = []

  /// The most settings and locks together; no scheme has as many rows and parameters.
  static let limit = 2_000

  var loader: OverlayLoader {
    get throws(InvalidFiles) {
      try OverlayLoader(paths: [], settings: OverlaySettings(settings: settings, locks: locks))
    }
  }
}
