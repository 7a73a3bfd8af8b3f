import HengForms
import HengModel
import Testing

/// The words and codes by which a form's cells are found.
struct FormWordTests {
  @Test(arguments: FormColumn.allCases)
  func `a column is found by its word in both languages, however it is set`(_ column: FormColumn) {
    for language in Language.allCases {
      let title = column.title[language]
      #expect(FormColumn(title: title) == column)
      #expect(FormColumn(title: " \(title.uppercased())\n") == column)
      #expect(FormColumn(title: "\(title)（万元）") == column)
    }
  }

  @Test(arguments: FormSection.allCases)
  func `a part is found by its key and has the columns it needs`(_ section: FormSection) {
    #expect(FormSection(key: section.key) == section)
    #expect(FormSection(key: section.rawValue) == nil)
    #expect(Set(section.columns).count == section.columns.count)
  }

  @Test(arguments: [
    FormWord.answers, FormWord.statuses, FormWord.unitKinds, FormWord.budgetKinds,
    FormWord.directions,
  ])
  func `no word of a drop-down is taken for another`(_ words: [FormWord]) {
    for word in words {
      for text in word.spellings {
        #expect(words.filter { $0.spellings.contains(text) } == [word], "\(text)")
      }
    }
  }

  static let keys: [(text: String, key: EvidenceKey)] = [
    ("fact:staff", .fact(FactKey("staff"))),
    ("fact:prior(staff)", .fact(FactKey("staff", .prior))),
    ("row:management-systems", .row("management-systems")),
    ("row:management-systems/thrift", .part(row: "management-systems", part: "thrift")),
    ("row:benefit/:marks", .marks(row: "benefit")),
  ]

  @Test(arguments: keys)
  func `codes of evidence read as they are written`(_ pair: (text: String, key: EvidenceKey)) {
    #expect(EvidenceKey(pair.text) == pair.key)
    #expect(pair.key.text == pair.text)
  }

  @Test(arguments: ["", "staff", "fact:", "row:a/b/c", "what:staff"])
  func `other codes are none`(_ text: String) {
    #expect(EvidenceKey(text) == nil)
  }
}
