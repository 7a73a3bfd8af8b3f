public import HengModel

/// What a line of reasons and evidence is about, as its key in the column of codes says.
public enum EvidenceKey: Hashable, Sendable {
  /// A figure.
  case fact(FactKey)
  /// A row's judgement.
  case row(String)
  /// An item of a row's judgement: of a checklist, or a case.
  case part(row: String, part: String)
  /// The marks within a row's level.
  case marks(row: String)

  private static let marksWord = "marks"

  /// The key as the form writes it.
  public var text: String {
    switch self {
    case .fact(let key): "fact:" + key.name
    case .row(let id): "row:" + id
    case .part(let row, let part): "row:\(row)/\(part)"
    case .marks(let row): "row:\(row)/:\(EvidenceKey.marksWord)"
    }
  }

  /// Reads a key; `nil` if the text is none.
  public init?(_ text: some StringProtocol) {
    let parts = String(text).split(separator: ":" as Character, maxSplits: 1)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "fact":
      guard let key = FactKey(named: parts[1]) else { return nil }
      self = .fact(key)
    case "row":
      let names = String(parts[1]).split(separator: "/" as Character).map { String($0) }
      switch names.count {
      case 1: self = .row(names[0])
      case 2 where names[1] == ":" + EvidenceKey.marksWord: self = .marks(row: names[0])
      case 2: self = .part(row: names[0], part: names[1])
      default: return nil
      }
    default: return nil
    }
  }
}

extension FactKey {
  /// Reads a fact's name as measures write it, with `prior(…)` for the year before.
  public init?(named text: some StringProtocol) {
    let prefix = "prior("
    if text.isEmpty { return nil }
    if text.hasPrefix(prefix), text.hasSuffix(")") {
      self.init(String(text.dropFirst(prefix.count).dropLast()), .prior)
    } else {
      self.init(String(text))
    }
  }
}
