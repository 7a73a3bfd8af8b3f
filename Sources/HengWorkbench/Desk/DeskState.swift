import HengDiagnostics
package import HengWork

/// What a person changed of the scheme, as `--set` and `--lock` of the command take it.
package struct DeskState: Hashable, Sendable {
  package var settings: [String]
  package var locks: [String]

  package init(settings: [String] = [], locks: [String] = []) {
    self.settings = settings
    self.locks = locks
  }

  /// The most settings and locks together; no scheme has as many rows and parameters.
  package static let limit = 2_000

  package var loader: OverlayLoader {
    get throws(InvalidFiles) {
      try OverlayLoader(paths: [], settings: OverlaySettings(settings: settings, locks: locks))
    }
  }
}
