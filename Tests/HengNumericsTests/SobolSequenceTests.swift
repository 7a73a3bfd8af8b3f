import HengNumerics
import HengTestSupport
import Testing

@Suite struct SobolSequenceTests {
  static let scramblings: [SobolScrambling] = [
    .none, .digitalShift(seed: 11), .owen(seed: 0), .owen(seed: 12),
  ]

  /// The lines of a case file as numbers.
  private func numbers(_ file: String, skipping header: Int = 0) throws -> [[Double]] {
    let path = ProjectFiles.path("Tests/HengNumericsTests/Cases/\(file)")
    let text = try #require(ProjectFiles.text(path))
    return try text.split(separator: "\n").dropFirst(header).map { line in
      try line.split(separator: ",").map { try #require(Double($0)) }
    }
  }

  @Test func `the first points in 21 dimensions are SciPy's`() throws {
    let expected = try numbers("sobol_seq_joekuo_d21_n64.csv")
    let points = try SobolSequence(dimensionCount: 21).points(from: 0, count: 64)
    #expect(points == Matrix(rows: expected))
  }

  @Test func `points far along in high dimensions are SciPy's`() throws {
    let file = "sobol_points_high_dimensions.csv"
    let path = ProjectFiles.path("Tests/HengNumericsTests/Cases/\(file)")
    let header = try #require(ProjectFiles.text(path)?.split(separator: "\n").first)
    let dimensions = header.split(separator: ",").compactMap { Int($0) }
    #expect(dimensions.last == SobolSequence.dimensionLimit)
    let sequence = try SobolSequence(dimensionCount: SobolSequence.dimensionLimit)
    for line in try numbers(file, skipping: 1) {
      let point = sequence.points(from: Int(line[0]), count: 1)
      #expect(dimensions.map { point[0, $0 - 1] } == Array(line.dropFirst()))
    }
  }

  /// SciPy's 1024 coordinates of one point, as 32 binary digits, hash to the same value.
  ///
  /// The Gray code of index 0x15555 has 17 ones, so each coordinate has all the stored numbers of
  /// its dimension in it, and four numbers that follow from them.
  @Test func `no stored direction number differs from SciPy's`() throws {
    let sequence = try SobolSequence(dimensionCount: 1024)
    let hash = sequence.points(from: 0x15555, count: 1).storage.reduce(UInt64(0)) {
      $0 &* 6_364_136_223_846_793_005 &+ UInt64($1 * 0x1p32)
    }
    #expect(hash == 8_477_270_571_154_145_280)
  }

  @Test(arguments: scramblings)
  func `blocks put together are the whole`(scrambling: SobolScrambling) throws {
    let sequence = try SobolSequence(dimensionCount: 5, scrambling: scrambling)
    let whole = sequence.points(from: 0, count: 100)
    for (start, count) in [(0, 1), (1, 7), (8, 32), (63, 2), (99, 1), (100, 0)] {
      let block = sequence.points(from: start, count: count)
      #expect(block.rowCount == count && block.columnCount == 5)
      for row in 0..<count { #expect(block.row(row) == whole.row(start + row)) }
    }
    let wider = try SobolSequence(dimensionCount: 9, scrambling: scrambling)
    #expect(wider.points(from: 0, count: 100).column(4) == whole.column(4))
  }

  @Test(arguments: scramblings)
  func `each coordinate of a power of two points is stratified`(scrambling: SobolScrambling) throws
  {
    let sequence = try SobolSequence(dimensionCount: 1024, scrambling: scrambling)
    for exponent in 0...6 {
      let count = 1 << exponent
      let points = sequence.points(from: 5 * count, count: count)
      for dimension in 0..<1024 {
        let parts = Set(points.column(dimension).map { Int($0 * Double(count)) })
        #expect(parts == Set(0..<count))
      }
    }
  }

  /// The first two dimensions have quality parameter t = 0: each box of volume 2⁻ᵏ whose sides are
  /// powers of two holds one of 2ᵏ points.
  @Test(arguments: scramblings)
  func `the first two coordinates are stratified together`(scrambling: SobolScrambling) throws {
    let count = 256
    let points = try SobolSequence(dimensionCount: 2, scrambling: scrambling)
      .points(from: 0, count: count)
    for exponent in 0...8 {
      let columns = 1 << exponent
      let boxes = (0..<count).map { row in
        let across = Int(points[row, 0] * Double(columns))
        let up = Int(points[row, 1] * Double(count / columns))
        return up * columns + across
      }
      #expect(Set(boxes) == Set(0..<count))
    }
  }

  @Test func `Owen scrambling keeps how many leading digits two points share`() throws {
    func digits(_ scrambling: SobolScrambling) throws -> [UInt32] {
      try SobolSequence(dimensionCount: 3, scrambling: scrambling).points(from: 0, count: 128)
        .column(2).map { UInt32($0 * 0x1p32) }
    }
    let plain = try digits(.none)
    let scrambled = try digits(.owen(seed: 5))
    for i in plain.indices {
      for k in 0..<i {
        let shared = (plain[i] ^ plain[k]).leadingZeroBitCount
        #expect((scrambled[i] ^ scrambled[k]).leadingZeroBitCount == shared)
      }
    }
  }

  /// A scrambled point is uniform: mean 1/2 and variance 1/12, within five standard errors.
  @Test func `the origin is spread over the cube by scrambling`() throws {
    let count = 4000
    for scrambling in [SobolScrambling.digitalShift(seed:), SobolScrambling.owen(seed:)] {
      let values = try (0..<count).map { seed in
        try SobolSequence(dimensionCount: 2, scrambling: scrambling(UInt64(seed)))
          .points(from: 0, count: 1)[0, 1]
      }
      let mean = values.reduce(0, +) / Double(count)
      let variance = values.reduce(0) { $0 + ($1 - 0.5) * ($1 - 0.5) } / Double(count)
      #expect(abs(mean - 0.5) < 5 * (1 / 12.0 / Double(count)).squareRoot())
      #expect(abs(variance - 1 / 12.0) < 5 * (1 / 180.0 / Double(count)).squareRoot())
    }
  }

  /// The integral of Π (1 + (x² − 1/3)/j²) over the cube is 1.
  @Test func `integrates far better than random points`() throws {
    let (count, dimensionCount, seedCount) = (4096, 8, 16)
    func squaredError(_ points: Matrix) -> Double {
      var sum = 0.0
      for row in 0..<count {
        sum += points.row(row).enumerated().reduce(1.0) { product, term in
          let scale = Double((term.offset + 1) * (term.offset + 1))
          return product * (1 + (term.element * term.element - 1 / 3.0) / scale)
        }
      }
      let error = sum / Double(count) - 1
      return error * error
    }
    var errors = (random: 0.0, shifted: 0.0, owen: 0.0)
    for seed in 0..<UInt64(seedCount) {
      var stream = RandomStream(seed: seed, block: 0)
      errors.random += squaredError(
        Matrix(
          rowCount: count, columnCount: dimensionCount,
          storage: (0..<(count * dimensionCount)).map { _ in stream.nextUnit() }))
      errors.shifted += squaredError(
        try SobolSequence(dimensionCount: dimensionCount, scrambling: .digitalShift(seed: seed))
          .points(from: 0, count: count))
      errors.owen += squaredError(
        try SobolSequence(dimensionCount: dimensionCount, scrambling: .owen(seed: seed))
          .points(from: 0, count: count))
    }
    // Root mean squares: at least 30 times smaller by a shift, 100 times by Owen's scrambling.
    #expect(errors.shifted * 900 < errors.random)
    #expect(errors.owen * 10_000 < errors.random)
  }

  @Test func `names the limit when there are too many dimensions`() {
    #expect(throws: SobolSequenceError.tooManyDimensions(1025, limit: 1024)) {
      try SobolSequence(dimensionCount: 1025)
    }
  }

  @Test func `reaches its last point and no dimension at all`() throws {
    let last = try SobolSequence(dimensionCount: 1).points(
      from: SobolSequence.pointLimit - 2, count: 2)
    // The Gray codes of 2³² − 2 and 2³² − 1 are the highest bit with and without the lowest.
    #expect(last.storage == [0x1p-32 + 0.5, 0x1p-32])
    #expect(try SobolSequence(dimensionCount: 0).points(from: 3, count: 2).rowCount == 2)
  }

  @Test func `stops at an index beyond its end`() async {
    await #expect(processExitsWith: .failure) {
      _ = try SobolSequence(dimensionCount: 1).points(from: SobolSequence.pointLimit, count: 1)
    }
  }
}
