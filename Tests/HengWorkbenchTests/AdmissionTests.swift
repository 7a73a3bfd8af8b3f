import HengWorkbench
import Testing

@Suite struct AdmissionTests {
  @Test func `the token works once and gives the key`() throws {
    let admission = Admission()
    #expect(!admission.admits(nil) && !admission.admits("Bearer "))
    #expect(admission.exchange("") == nil)
    #expect(admission.exchange(String(admission.token.dropLast())) == nil)
    let key = try #require(admission.exchange(admission.token))
    #expect(key != admission.token && key.count == admission.token.count)
    #expect(admission.exchange(admission.token) == nil)
    #expect(admission.admits("Bearer " + key))
    #expect(!admission.admits(key) && !admission.admits("Bearer " + admission.token))
    #expect(!admission.admits("Bearer " + key + "0"))
  }

  @Test func `every run has another token`() {
    #expect(Set((0..<100).map { _ in Admission().token }).count == 100)
  }
}
