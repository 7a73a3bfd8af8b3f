/// Where in a document something stands, and what it says there.
public struct Evidence: Hashable, Sendable {
  /// The place, such as a section and paragraph.
  public var place: String?
  /// The words of the document, copied letter by letter.
  public var quote: String?
  /// Why a figure was corrected or assumed, or a judgement made.
  public var reason: LocalizedText?

  /// Creates a piece of evidence.
  public init(place: String? = nil, quote: String? = nil, reason: LocalizedText? = nil) {
    self.place = place
    self.quote = quote
    self.reason = reason
  }
}
