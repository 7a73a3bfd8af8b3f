/// Where in a document something stands, and what it says there.
public struct Evidence: Hashable, Sendable {
  private struct Content: Hashable, Sendable {
    var place: String?
    var quote: String?
    var reason: LocalizedText?
  }

  /// Behind a reference: most evidence is empty, and what rests on it is copied for many units.
  private indirect enum Storage: Hashable, Sendable {
    case empty
    case filled(Content)
  }

  private var storage = Storage.empty

  private var content: Content {
    get { if case .filled(let content) = storage { content } else { Content() } }
    set { storage = newValue == Content() ? .empty : .filled(newValue) }
  }

  /// The place, such as a section and paragraph.
  public var place: String? {
    get { content.place }
    set { content.place = newValue }
  }
  /// The words of the document, copied letter by letter.
  public var quote: String? {
    get { content.quote }
    set { content.quote = newValue }
  }
  /// Why a figure was corrected or assumed, or a judgement made.
  public var reason: LocalizedText? {
    get { content.reason }
    set { content.reason = newValue }
  }

  /// Creates a piece of evidence.
  public init(place: String? = nil, quote: String? = nil, reason: LocalizedText? = nil) {
    if place != nil || quote != nil || reason != nil {
      storage = .filled(Content(place: place, quote: quote, reason: reason))
    }
  }
}
