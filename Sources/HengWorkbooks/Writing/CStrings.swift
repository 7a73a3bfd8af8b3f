/// Strings for C structures that want them mutable; they live as long as the collection.
@safe final class CStrings {
  private var strings: [UnsafeMutableBufferPointer<CChar>] = unsafe []
  private var lists: [UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>] = unsafe []

  // Safety: every buffer is allocated and filled here and freed only by `deinit`.

  /// Copies a string and returns where the copy stands.
  func add(_ text: String) -> UnsafeMutablePointer<CChar>? {
    let bytes = text.utf8CString
    let buffer = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count)
    _ = unsafe buffer.initialize(from: bytes)
    unsafe strings.append(buffer)
    return buffer.baseAddress
  }

  /// Copies some strings and returns where their list stands, which ends with a null pointer.
  ///
  /// Versions of the library differ in whether a list's strings are mutable, so that the caller's
  /// structure says what the pointers to them are.
  func addList<Text>(_ texts: [String]) -> UnsafeMutablePointer<Text>? {
    precondition(MemoryLayout<Text>.stride == MemoryLayout<Int>.stride, "no pointer to a text")
    let list = UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>.allocate(
      capacity: texts.count + 1)
    unsafe list.initialize(repeating: nil)
    for (number, text) in texts.enumerated() { unsafe list[number] = add(text) }
    unsafe lists.append(list)
    let start = UnsafeMutableRawPointer(list.baseAddress)
    return unsafe start?.bindMemory(to: Text.self, capacity: list.count)
  }

  deinit {
    unsafe strings.forEach { unsafe $0.deallocate() }
    unsafe lists.forEach { unsafe $0.deallocate() }
  }
}
