public import HengDiagnostics
import HengReading
public import HengScoring
import Synchronization

/// Loads overlay files and settings in order, reading them once for each distinct scheme.
///
/// Each file is read against the scheme with the parameters of those before it, so a later one may
/// build on an earlier one; settings come last. Several threads may share a loader.
public final class OverlayLoader: Sendable {
  private let files: [OverlayFile]
  private let settings: OverlaySettings
  private let overlays = Mutex<[Scheme: Result<SchemeOverlay, InvalidFiles>]>([:])

  /// Opens overlay files.
  ///
  /// - Parameters:
  ///   - paths: The files, of which later ones win.
  ///   - settings: Changes that win over every file.
  /// - Throws: ``InvalidFiles`` with every file that isn't an overlay.
  public init(
    paths: [String], settings: OverlaySettings = OverlaySettings()
  ) throws(InvalidFiles) {
    var files: [OverlayFile] = []
    var mistakes: [Diagnostic] = []
    for path in paths {
      do {
        files.append(try OverlayFile(path: path))
      } catch {
        mistakes += error.diagnostics
      }
    }
    if !mistakes.isEmpty { throw InvalidFiles(mistakes) }
    self.files = files
    self.settings = settings
  }

  /// Returns everything that the files and settings change of a scheme.
  ///
  /// - Parameter scheme: The scheme, with the own rows of an evaluation in place.
  /// - Returns: All of them merged, later ones winning.
  /// - Throws: ``InvalidFiles`` with every mistake.
  public func overlay(for scheme: Scheme) throws(InvalidFiles) -> SchemeOverlay {
    if let known = overlays.withLock({ $0[scheme] }) { return try known.get() }
    let read: Result<SchemeOverlay, InvalidFiles>
    do {
      read = .success(try merged(for: scheme))
    } catch {
      read = .failure(error)
    }
    overlays.withLock { $0[scheme] = read }
    return try read.get()
  }

  /// Where a mistake stands that only all changes of weights together make: at the settings, or at
  /// the last file if there are only files.
  var placeOfWeights: Place {
    let isFile = settings.settings.isEmpty && settings.locks.isEmpty
    return (isFile ? files.last : nil).map { .file(at: $0.path) } ?? .setting("set")
  }

  private func merged(for scheme: Scheme) throws(InvalidFiles) -> SchemeOverlay {
    var merged = SchemeOverlay()
    var changed = scheme
    var mistakes: [Diagnostic] = []
    func add(_ read: (Scheme) throws(InvalidFiles) -> SchemeOverlay) {
      do {
        let overlay = try read(changed)
        changed = changed.outcome(ofSetting: overlay.parameters).scheme
        merged = merged.merging(overlay)
      } catch {
        mistakes += error.diagnostics
      }
    }
    for file in files { add(file.overlay(for:)) }
    add(settings.overlay(for:))
    if !mistakes.isEmpty { throw InvalidFiles(mistakes) }
    return merged
  }
}
