import Benchmark
import Workloads

let benchmarks: @Sendable () -> Void = {
  let configuration = Benchmark.Configuration(
    metrics: [.wallClock, .peakMemoryResident], maxDuration: .seconds(3))

  func products(_ name: String, _ m: Int, _ k: Int, _ n: Int, repetitions: Int) {
    Benchmark(name, configuration: configuration) { benchmark in
      var work = ProductWork(m, k, n)
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations {
        for _ in 0..<repetitions { work.multiply() }
      }
    }
    Benchmark("\(name)-bare", configuration: configuration) { benchmark in
      var work = ProductWork(m, k, n)
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations {
        for _ in 0..<repetitions { work.multiplyBare() }
      }
    }
  }
  products("product-256x49x51", 256, 49, 51, repetitions: 100)
  products("product-1024", 1024, 1024, 1024, repetitions: 1)

  func robustness(_ name: String, drawCount: Int, taskCount: Int) {
    Benchmark(name, configuration: configuration) { benchmark in
      try await withTaskExecutorPreference(QueueExecutor.shared) {
        for _ in benchmark.scaledIterations {
          blackHole(
            try await ScoreTableWork.robustness(drawCount: drawCount, taskCount: taskCount))
        }
      }
    }
  }
  robustness("robustness-1-task", drawCount: 1_000_000, taskCount: 1)
  robustness("robustness-2-tasks", drawCount: 1_000_000, taskCount: 2)
  robustness("robustness-few-draws", drawCount: 10_000, taskCount: 1)

  Benchmark("pairwise-winning", configuration: configuration) { benchmark in
    for _ in benchmark.scaledIterations { blackHole(ScoreTableWork.pairwiseWinning()) }
  }
  Benchmark("grade-probabilities", configuration: configuration) { benchmark in
    for _ in benchmark.scaledIterations { blackHole(ScoreTableWork.gradeProbabilities()) }
  }
  Benchmark("flat-weights", configuration: configuration) { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(ScoreTableWork.flatWeights(drawCount: 100_000))
    }
  }

  Benchmark("drag", configuration: configuration) { benchmark in
    let work = try DragWork()
    benchmark.startMeasurement()
    for number in benchmark.scaledIterations { blackHole(try work.step(tenths: 1 + number % 90)) }
  }

  Benchmark("index-replay", configuration: configuration) { benchmark in
    let work = try IndexWork()
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { blackHole(try work.replay()) }
  }
  Benchmark("index-variance", configuration: configuration) { benchmark in
    let work = try IndexWork()
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(try await work.variance(sampleCount: 1024, taskCount: 1))
    }
  }

  func sobolIndices(_ name: String, taskCount: Int) {
    Benchmark(name, configuration: configuration) { benchmark in
      try await withTaskExecutorPreference(QueueExecutor.shared) {
        for _ in benchmark.scaledIterations {
          blackHole(try await SobolWork.indices(sampleCount: 4096, taskCount: taskCount))
        }
      }
    }
  }
  sobolIndices("sobol-indices-1-task", taskCount: 1)
  sobolIndices("sobol-indices-2-tasks", taskCount: 2)
}
