public import HengModel

/// A reason that the workbench can't be served.
public enum WorkbenchError: Error, Hashable, Sendable {
  /// The port is taken, or may not be used.
  case portUnavailable(Int)

  /// The reason, in words.
  public var message: LocalizedText {
    switch self {
    case .portUnavailable(let port):
      LocalizedText(
        zh: "端口 \(port) 不可用，请换一个，或用 --port 0 自动选择",
        en: "port \(port) can't be used; choose another, or --port 0 for any that is free")
    }
  }
}
