import HengNumerics

/// The work of a simulation, which tasks share block by block.
struct SimulationJob: Sendable {
  let sampler: WeightSampler
  /// The rates of the distinct units, *n* × units, or their lower ends where they aren't certain.
  private let rates: Matrix
  /// Every rate that is drawn too, with how far it reaches above its lower end.
  private let spans: [RateSpan]
  private let multiplicities: [Int]
  private let cuts: [Double]
  private let drawCount: Int
  private let seed: UInt64

  private struct RateSpan: Sendable {
    var unit: Int
    var indicator: Int
    var width: Double
  }

  init(
    sampler: WeightSampler, rates: RateRanges, classes: [Int], cuts: [Double], drawCount: Int,
    seed: UInt64
  ) {
    self.sampler = sampler
    let distinct = classes.indices.filter { classes[$0] == $0 }
    self.rates = Matrix(rows: distinct.map(rates.lower.row)).transposed
    spans = distinct.enumerated().flatMap { place, unit in
      sampler.support.compactMap { indicator in
        let width = rates.upper[unit, indicator] - rates.lower[unit, indicator]
        return width > 0 ? RateSpan(unit: place, indicator: indicator, width: width) : nil
      }
    }
    multiplicities = distinct.map { unit in classes.count { $0 == unit } }
    self.cuts = cuts
    self.drawCount = drawCount
    self.seed = seed
  }

  private var blockCount: Int {
    (drawCount + WeightSimulation.blockSize - 1) / WeightSimulation.blockSize
  }

  /// The blocks that a task works through before their sums are added up in order; fewer where a
  /// block's sums are large, so that they take no more than some 32 MB.
  private var blocksPerTask: Int {
    max(1, min(16, (1 << 22) / max(1, rates.rowCount * rates.columnCount)))
  }

  func run(
    taskCount: Int, progress: @Sendable (Int) -> Void
  ) async throws -> (SimulationCounts, SimulationSums) {
    var (counts, sums) = empty
    var begun = 0
    while begun < blockCount {
      try Task.checkCancellation()
      let end = min(blockCount, begun + taskCount * blocksPerTask)
      let (first, count) = (begun, end - begun)
      func edge(_ task: Int) -> Int { first + count * task / taskCount }
      let shares = (0..<taskCount).map { edge($0)..<edge($0 + 1) }
      let parts = await withTaskGroup(of: (Int, Part).self) { group in
        for (task, share) in shares.enumerated() where !share.isEmpty {
          group.addTask { (task, await part(share)) }
        }
        var parts: [(Int, Part)] = []
        for await part in group { parts.append(part) }
        return parts.sorted { $0.0 < $1.0 }.map(\.1)
      }
      // Parts that were given up are not whole.
      try Task.checkCancellation()
      for part in parts {
        counts.add(part.counts)
        for block in part.sums { sums.add(block) }
      }
      begun = end
      progress(min(drawCount, end * WeightSimulation.blockSize))
    }
    return (counts, sums)
  }

  private struct Part: Sendable {
    var counts: SimulationCounts
    var sums: [SimulationSums]
  }

  private var empty: (SimulationCounts, SimulationSums) {
    let all = multiplicities.reduce(0, +)
    return (
      SimulationCounts(unitCount: all, cutCount: cuts.count),
      SimulationSums(unitCount: multiplicities.count, weightCount: rates.rowCount)
    )
  }

  /// Works through some blocks, letting other tasks in between, or gives up when it is cancelled.
  private func part(_ blocks: Range<Int>) async -> Part {
    var part = Part(counts: empty.0, sums: [])
    var work = Workspace(job: self)
    for block in blocks where !Task.isCancelled {
      await Task.yield()
      var sums = empty.1
      run(block: block, work: &work, counts: &part.counts, sums: &sums)
      part.sums.append(sums)
    }
    return part
  }

  /// The arrays that a task uses for tile after tile.
  private struct Workspace {
    var tile: WeightSampler.Tile
    var scores: Matrix
    var tally: SimulationTally

    init(job: SimulationJob) {
      let size = WeightSimulation.tileSize
      tile = WeightSampler.Tile(drawCount: size, weightCount: job.rates.rowCount)
      scores = Matrix(rowCount: size, columnCount: job.rates.columnCount)
      tally = SimulationTally(
        multiplicities: job.multiplicities, cuts: job.cuts, tileSize: size)
    }
  }

  private func run(
    block: Int, work: inout Workspace, counts: inout SimulationCounts, sums: inout SimulationSums
  ) {
    let first = block * WeightSimulation.blockSize
    let wanted = min(WeightSimulation.blockSize, drawCount - first)
    var stream = RandomStream(seed: seed, block: UInt64(block))
    var chain = sampler.chain(&stream)
    var traces: [[Double]] = []
    let isTraced = chain != nil && block < SimulationJob.tracedBlockCount
    if isTraced { traces = Array(repeating: [], count: rates.rowCount) }
    for start in stride(from: 0, to: wanted, by: WeightSimulation.tileSize) {
      sampler.fill(&work.tile, &stream, chain: &chain)
      work.tile.weights.times(rates, into: &work.scores)
      addSpans(of: work.tile.weights, to: &work.scores, &stream)
      work.tally.add(
        work.tile, scores: work.scores, used: min(WeightSimulation.tileSize, wanted - start),
        counts: &counts, sums: &sums)
      for index in traces.indices {
        traces[index] += work.tile.weights.column(index).prefix(wanted - start)
      }
    }
    // A weight that the constraints pin down says nothing of how fast the chain mixes.
    if isTraced {
      sums.effectiveDraws = traces.compactMap(EffectiveSampleSize.ofChain).min() ?? Double(wanted)
    }
  }

  /// The blocks whose chains are looked at for how much their draws tell; the others are taken to
  /// be like them.
  static let tracedBlockCount = 8

  /// Adds to each score what its uncertain rates reach above their lower ends.
  private func addSpans(of weights: Matrix, to scores: inout Matrix, _ stream: inout RandomStream) {
    let draws = weights.rowCount
    for span in spans {
      let (weight, score) = (span.indicator * draws, span.unit * draws)
      scores.modifyStorage { storage in
        for draw in 0..<draws {
          storage[score + draw] +=
            weights.storage[weight + draw] * span.width * stream.nextUnit()
        }
      }
    }
  }
}
