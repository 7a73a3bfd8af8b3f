public import HengDiagnostics
public import HengScoring
import HengSources

extension SchemeFile {
  /// Reads the cases that the file carries, each with the scheme of its year.
  ///
  /// - Throws: ``InvalidFiles`` with every mistake of the cases.
  public func tests() throws(InvalidFiles) -> [(test: SchemeTest, scheme: Scheme)] {
    let context = ReadingContext(path: path)
    guard let nodes = root["tests"].map({ context.items($0) ?? [] }) else { return [] }
    var found: [(test: SchemeTest, scheme: Scheme)] = []
    var schemes: [Int: Scheme] = [:]
    for node in nodes {
      let year = SchemeTestReader.year(of: node)
      do {
        schemes[year] = try schemes[year] ?? self.scheme(forYear: year)
      } catch {
        context.report(.schemeNotInForce(year: year), at: node["year"] ?? node)
        continue
      }
      guard let scheme = schemes[year] else { continue }
      if let item = SchemeTestReader(scheme: scheme, context: context).test(node) {
        found.append(item)
      }
    }
    if !context.isClean { throw InvalidFiles(context.diagnostics) }
    return found
  }
}
