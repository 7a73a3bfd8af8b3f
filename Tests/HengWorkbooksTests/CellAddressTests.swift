import HengWorkbooks
import Testing

struct CellAddressTests {
  @Test(arguments: [
    (1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD"),
  ])
  func `columns have letters`(column: Int, letters: String) {
    #expect(CellAddress.letters(ofColumn: column) == letters)
    #expect(CellAddress("\(letters)7") == CellAddress(row: 7, column: column))
  }

  @Test(arguments: ["", "A", "5", "5A", "a1", "A0", "XFE1", "A1048577", "A1B", "A-1", "Ａ1"])
  func `what is no address is refused`(text: String) {
    #expect(CellAddress(text) == nil)
  }
}
