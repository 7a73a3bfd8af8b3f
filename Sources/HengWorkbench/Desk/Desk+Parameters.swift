import HengDiagnostics
package import HengModel
import HengReading
package import HengScoring

extension Desk {
  /// The paths of what is ranked: those that the person named, unless something there can't be.
  package var rankedPaths: [String] {
    let isOfFiles = items.allSatisfy { $0.loaded.location.line == nil }
    return excluded.isEmpty || !isOfFiles ? paths : items.map(\.loaded.location.path)
  }

  /// Returns a parameter with each of the values that it has in the schemes in force.
  package func parameters(at address: String) -> [SchemeParameter] {
    var values: Set<SchemeParameter.Value> = []
    return schemes.compactMap { scheme in
      scheme.parameters.first { $0.address == address }
    }.filter { values.insert($0.value).inserted }
  }
}

extension [SchemeParameter] {
  /// The values of one parameter, in words.
  package var valueText: LocalizedText {
    .joined(map { $0.text(of: $0.value) }, with: " / ")
  }
}
