/// A document or page that a scheme or an evaluation takes figures from.
public struct Source: Hashable, Sendable {
  /// The name that rows refer to, unique in its file.
  public var id: String
  /// What the document is.
  public var title: LocalizedText
  /// Where it can be read, usually a web address.
  public var address: String?
  /// Whether the issuing authority itself published it; a third-party copy is weaker evidence.
  public var isOfficial: Bool

  /// Creates a source.
  public init(id: String, title: LocalizedText, address: String?, isOfficial: Bool) {
    self.id = id
    self.title = title
    self.address = address
    self.isOfficial = isOfficial
  }
}

/// How far a line of a scheme can be trusted, from best to worst.
public enum Standing: String, Hashable, Sendable, CaseIterable {
  /// Seen in the published text.
  case verified
  /// Known wording that wasn't confirmed against its text (未核实).
  case unverified
  /// Chosen by whoever wrote the scheme file.
  case assumed
}

extension Standing: Comparable {
  /// Returns whether the left standing is the better one.
  public static func < (left: Standing, right: Standing) -> Bool {
    func place(_ standing: Standing) -> Int { allCases.firstIndex(of: standing) ?? 0 }
    return place(left) < place(right)
  }
}

/// Where one row of a scheme comes from: its full marks and its rule may stand differently.
public struct Provenance: Hashable, Sendable {
  /// How far the row's full marks can be trusted.
  public var marks: Standing
  /// How far the row's rule can be trusted.
  public var rule: Standing
  /// The sources the row was read from.
  public var sources: [Source]
  /// What else a reader should know about the row's origin.
  public var note: LocalizedText?

  /// Creates a provenance.
  public init(
    marks: Standing, rule: Standing, sources: [Source] = [], note: LocalizedText? = nil
  ) {
    self.marks = marks
    self.rule = rule
    self.sources = sources
    self.note = note
  }

  /// The worse of the two standings, which is what the row as a whole can claim.
  public var standing: Standing { max(marks, rule) }
}
