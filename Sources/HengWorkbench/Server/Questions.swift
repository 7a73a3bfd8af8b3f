import HengDiagnostics
import HengModel
import HengReading
import HengReports
import HengScoring
import HengSensitivity
import HengTrends
import HengWork

/// What the page asks of the desk.
struct Questions: Sendable {
  let analyst: Analyst
  private let latest = LatestSimulation()

  init(analyst: Analyst) { self.analyst = analyst }

  private var desk: Desk { analyst.desk }

  /// Stops what would go on without a question.
  func stop() async { await latest.stop() }

  /// Answers a question by its name.
  func answer(_ name: Substring, _ query: Substring?) async throws -> Response {
    // Many questions may wait for their turn when the server is asked to stop.
    try Task.checkCancellation()
    let question = try Question(query.map(String.init))
    do {
      switch name {
      case "desk": return try .json(DeskAnswer(desk))
      case "rates": return try .json(await rates(question))
      case "verdict": return try .json(await verdict(question))
      case "walk": return try .json(await walk(question))
      case "reach": return try .json(await reach(question))
      case "probabilities": return try .json(await probabilities(question))
      case "unit": return try .json(await unit(question))
      case "trace": return try .json(await trace(question))
      case "years": return try .json(years(question))
      case "slope": return try .json(await slope(question))
      case "acceptability": return try await acceptability(question)
      case "download": return try await Download(analyst: analyst).file(question)
      default: throw HTTPError(.notFound, message: "Not Found")
      }
    } catch let error as InvalidFiles {
      return try .diagnostics(error)
    }
  }

  // MARK: Answers

  private func law(_ question: Question, _ scenario: Scenario) throws -> WeightLaw {
    switch question.text("law") ?? "dirichlet" {
    case "dirichlet": try WeightLawSettings(.dirichlet).law(for: scenario.units)
    case "flat": .flat
    default: throw HTTPError(.badRequest, message: "law is dirichlet or flat")
    }
  }

  private func rates(_ question: Question) async throws -> RatesAnswer {
    RatesAnswer(try await analyst.scenario(question.state()).ruled)
  }

  private func verdict(_ question: Question) async throws -> VerdictAnswer {
    try await analyst.verdict(
      question.state(), top: question.top(of: desk), unit: question.selectedUnit(of: desk))
  }

  private func walk(_ question: Question) async throws -> WalkAnswer {
    WalkAnswer(
      try await analyst.scenario(question.state()), of: try question.indicator(of: desk),
      unit: question.selectedUnit(of: desk), top: question.top(of: desk), question.language)
  }

  private func probabilities(_ question: Question) async throws -> ProbabilityAnswer {
    let scenario = try await analyst.scenario(question.state())
    return ProbabilityAnswer(scenario, law: try law(question, scenario))
  }

  private func unit(_ question: Question) async throws -> UnitAnswer {
    let index = try question.requiredUnit(of: desk)
    let (score, scenario) = try await analyst.score(ofUnit: index, question.state())
    return UnitAnswer(score, desk.items[index].audit, at: index, scenario, desk)
  }

  private func trace(_ question: Question) async throws -> FragmentAnswer {
    let index = try question.requiredUnit(of: desk)
    let (score, scenario) = try await analyst.score(ofUnit: index, question.state())
    return try Trace.answer(question, score, scenario, unit: index)
  }

  private func reach(_ question: Question) async throws -> ReachAnswer {
    let scenario = try await analyst.scenario(question.state())
    let unit = try question.requiredUnit(of: desk)
    if let other = try question.unit("above", of: desk) {
      if other == unit { throw HTTPError(.badRequest, message: "a unit can't outrank itself") }
      return ReachAnswer(scenario, lifting: unit, to: .ahead(of: other))
    }
    guard question.text("grade") == "better",
      let own = scenario.units.place(of: scenario.units.units[unit].grade)
    else { throw HTTPError(.badRequest, message: "above=UNIT or grade=better, in a graded scheme") }
    return ReachAnswer(scenario, lifting: unit, to: .grade(max(0, own - 1)))
  }

  private func years(_ question: Question) throws -> FragmentAnswer {
    let index = try question.requiredUnit(of: desk)
    let id = desk.items[index].score.evaluation.unit.id
    let scores = desk.items.map(\.score).filter { $0.evaluation.unit.id == id }
    guard scores.count > 1, let history = try? UnitHistory(scores),
      let trend = try? UnitTrend(history)
    else {
      throw HTTPError(
        .notFound, message: "the department's evaluations aren't those of several years")
    }
    return FragmentAnswer(Report(trend), question.language)
  }

  private func slope(_ question: Question) async throws -> SlopeAnswer {
    let texts = question.all("scenario")
    guard (1...SlopeAnswer.limit).contains(texts.count) else {
      throw HTTPError(.badRequest, message: "1 to \(SlopeAnswer.limit) scenarios are compared")
    }
    var scenarios: [(label: String, units: ScoredUnits)] = []
    for text in texts {
      let part = try Question(text)
      let scenario = try await analyst.scenario(part.state())
      scenarios.append((part.text("label") ?? "", scenario.units))
    }
    return SlopeAnswer(scenarios, unit: question.selectedUnit(of: desk), question.language)
  }

  /// The most draws of a simulation in the page.
  private static let drawLimit = 1_000_000

  private func acceptability(_ question: Question) async throws -> Response {
    let draws = try question.number("draws", in: 1...Questions.drawLimit) ?? 20_000
    let seed = try question.number("seed", in: 0...Int(UInt32.max)) ?? 1
    let scenario = try await analyst.scenario(question.state())
    let law = try law(question, scenario)
    let stream = EventStream(running: latest) { send in
      do {
        let units = scenario.units
        // One task, so that there is a processor left for other questions.
        let simulation = try await WeightSimulation(
          rates: RateRanges(scenario.ruled.rates), weights: units.weights, cuts: units.cuts,
          law: law, drawCount: draws, seed: UInt64(seed), taskCount: 1
        ) { done in
          let progress = AcceptabilityAnswer.Progress(done: done, total: draws)
          send(.init(name: "progress", value: progress))
        }
        send(.init(name: "result", value: AcceptabilityAnswer(simulation, of: units)))
      } catch let error as WeightLawError {
        let mistake = InvalidFiles(.weightLaw(error), at: .setting("weights"))
        send(.init(name: "failure", value: DiagnosticsAnswer(mistake)))
      } catch {
        // The client left, another simulation began, or the server stops.
      }
    }
    return Response(type: "text/event-stream", .events(stream))
  }
}
