import HengDiagnostics
package import HengModel

extension UnitOfMeasure {
  /// The known unit of the same length that a mistyped one most likely means; a longer or shorter
  /// one, such as 万元 for 万美元, is another unit.
  package static func nearestSymbol(to symbol: String) -> String? {
    NearestName.of(symbol, among: knownSymbols.filter { $0.count == symbol.count })
  }
}
