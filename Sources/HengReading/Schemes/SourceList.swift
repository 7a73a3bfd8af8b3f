package import HengDiagnostics
package import HengModel
package import HengSources

/// The documents that rows or facts of a file refer to by name.
package struct SourceList {
  package private(set) var sources: [Source] = []
  /// Names whose entry couldn't be read, which was reported.
  private var broken: Set<String> = []

  /// Reads the list, reporting what can't be used.
  package init(_ node: SourceNode?, in context: ReadingContext) {
    for pair in node.flatMap(context.pairs) ?? [] {
      let reader = MappingReader(pair.value, keys: ["title", "address", "official"], in: context)
      let title = reader?.required("title").flatMap(context.label)
      let isOfficial = reader?.required("official").flatMap(context.boolean)
      let address = reader?.optional("address").flatMap(context.text)
      if let id = context.identifier(keyOf: pair), let title, let isOfficial {
        sources.append(Source(id: id, title: title, address: address, isOfficial: isOfficial))
      } else {
        broken.insert(pair.key)
      }
    }
  }

  /// Returns the document of a name, or reports that there is none.
  package func source(_ node: SourceNode, in context: ReadingContext) -> Source? {
    guard let id = context.text(node) else { return nil }
    if let source = sources.first(where: { $0.id == id }) { return source }
    if !broken.contains(id) {
      let nearest = NearestName.of(id, among: sources.map(\.id))
      context.report(.unknownSource(id, nearest: nearest), at: node)
    }
    return nil
  }
}
