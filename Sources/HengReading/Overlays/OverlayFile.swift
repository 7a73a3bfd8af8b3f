public import HengDiagnostics
import HengModel
public import HengScoring
import HengSources

/// An overlay file: changes of a scheme that leave it the same scheme otherwise.
///
/// What the file names is looked up in a scheme, so one file may be read against several.
public struct OverlayFile: Sendable {
  /// The file.
  public let path: String
  private let root: SourceNode

  /// Opens a file and checks that it is an overlay.
  ///
  /// - Throws: ``InvalidFiles`` if it can't be read or is no overlay.
  public init(path: String) throws(InvalidFiles) {
    self.path = path
    root = try Document(path: path).root(as: .overlay)
  }

  /// Reads the overlay against a scheme.
  ///
  /// - Parameter scheme: The scheme, with the own rows of an evaluation in place.
  /// - Returns: The overlay, whose parameters the scheme can be set to.
  /// - Throws: ``InvalidFiles`` with every mistake.
  public func overlay(for scheme: Scheme) throws(InvalidFiles) -> SchemeOverlay {
    let context = ReadingContext(path: path)
    let overlay = overlay(for: scheme, in: context)
    guard let overlay, context.isClean else { throw InvalidFiles(context.diagnostics) }
    return overlay
  }

  private func overlay(for scheme: Scheme, in context: ReadingContext) -> SchemeOverlay? {
    let keys = ["heng-overlay", "label", "weights", "lock", "set"]
    guard let file = MappingReader(root, keys: keys, in: context) else { return nil }
    context.checkVersion(file.required("heng-overlay"))
    var reader = OverlayReader(scheme: scheme, context: context)
    reader.overlay.label = file.optional("label").flatMap(context.label)
    for pair in file.optional("weights").flatMap(context.pairs) ?? [] {
      reader.readWeight(pair)
    }
    for item in file.optional("lock").flatMap(context.items) ?? [] { reader.readLock(item) }
    for pair in file.optional("set").flatMap(context.pairs) ?? [] { reader.readParameter(pair) }
    return reader.checkedOverlay()
  }
}
