import FoundationEssentials
import HengTestSupport
import Testing

/// Reads numbers from elsewhere, see `Cases/README.md`.
enum CaseFile {
  /// Decodes one of the files.
  static func decode<Value: Decodable>(_ type: Value.Type, from name: String) throws -> Value {
    let text = try #require(
      ProjectFiles.text(ProjectFiles.path("Tests/HengSensitivityTests/Cases/\(name)")))
    return try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
