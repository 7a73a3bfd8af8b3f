import Testing

/// Expects every text to lie inside the picture and apart from the others, by the rule of thumb.
func expectNoTextCoversAnother(in elements: [DrawnElement]) throws {
  let texts = elements.filter { $0.name == "text" }
  let picture = try #require(elements.first)
  let boxes = texts.map { (text: $0.text, box: $0.textBox) }
  for (index, one) in boxes.enumerated() {
    #expect(one.box.left >= 0 && one.box.right <= picture.number("width"), "\(one)")
    #expect(one.box.top >= 0 && one.box.bottom <= picture.number("height"), "\(one)")
    for other in boxes[(index + 1)...] {
      let touches =
        one.box.left < other.box.right && other.box.left < one.box.right
        && one.box.top < other.box.bottom && other.box.top < one.box.bottom
      #expect(!touches, "\(one) covers \(other)")
    }
  }
}
