import Glibc
import HengNumerics
import Testing

@Suite struct StudentLawTests {
  /// With one degree of freedom the law is Cauchy's: t = tan(πp/2); with two t = p·√(2/(1 − p²)).
  @Test(arguments: [0.1, 0.5, 0.9, 0.95, 0.999])
  func `one and two degrees have closed forms`(probability: Double) {
    let one = StudentLaw(degreesOfFreedom: 1).centralBound(probability)
    let two = StudentLaw(degreesOfFreedom: 2).centralBound(probability)
    let cauchy = tan(Double.pi / 2 * probability)
    let second = probability * (2 / (1 - probability * probability)).squareRoot()
    #expect(abs(one / cauchy - 1) < 1e-12)
    #expect(abs(two / second - 1) < 1e-12)
  }

  /// `scipy.stats.t.ppf((1 + p) / 2, ν)`, SciPy 1.17.1.
  static let tabulated: [(degrees: Int, probability: Double, bound: Double)] = [
    (3, 0.9, 2.3533634348018233),
    (7, 0.95, 2.364624251592784),
    (7, 0.99, 3.4994832973504924),
    (8, 0.95, 2.306004135204166),
    (15, 0.95, 2.131449545559776),
    (30, 0.5, 0.6827556933212927),
    (31, 0.999, 3.6334563497583714),
  ]

  @Test(arguments: tabulated)
  func `agrees with SciPy`(degrees: Int, probability: Double, bound: Double) {
    let found = StudentLaw(degreesOfFreedom: degrees).centralBound(probability)
    #expect(abs(found / bound - 1) < 1e-11)
  }

  /// The normal law's bound for 95 %, which the law nears as 1/ν.
  @Test func `nears the normal law`() {
    let found = StudentLaw(degreesOfFreedom: 100_000).centralBound(0.95)
    #expect(abs(found - 1.959963984540054) < 5e-5)
  }
}
