import ArgumentParser
import FoundationEssentials

/// A file of values that a command writes to start from.
enum StarterFile {
  /// Checks where it is to be written: over nothing, as people go on from such files.
  static func validate(_ path: String?, with option: String) throws {
    guard let path else { return }
    if !path.hasSuffix(".yaml"), !path.hasSuffix(".yml") {
      throw ValidationError("with \(option), -o takes a file that ends in .yaml or .yml")
    }
    if FileManager.default.fileExists(atPath: path) {
      throw ValidationError("'\(path)' is there already; \(option) writes over no file")
    }
  }

  /// Writes it, or prints it without a path.
  static func write(_ text: String, to path: String?) throws {
    if let path {
      try OutputFile.write(text, to: path)
    } else {
      try StandardStream.writeOutput(text)
    }
  }
}
