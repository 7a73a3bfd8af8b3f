import HTTPTypes
import HengFormats
import HengModel
import HengReports
import HengScoring
import HengSensitivity
import HengTrends
import Hummingbird

/// What the page asks of the desk.
struct Questions: Sendable {
  let analyst: Analyst
  private let latest = LatestSimulation()

  init(analyst: Analyst) { self.analyst = analyst }

  private var desk: Desk { analyst.desk }

  func add(to group: RouterGroup<WorkbenchContext>) {
    group.get("desk") { _, _ in try Response.json(DeskAnswer(desk)) }
    ask(group, "rates") { question in
      RatesAnswer(try await analyst.scenario(question.state()).ruled)
    }
    ask(group, "verdict") { question in
      try await analyst.verdict(
        question.state(), top: question.top(of: desk), unit: question.selectedUnit(of: desk))
    }
    ask(group, "walk") { question in
      WalkAnswer(
        try await analyst.scenario(question.state()), of: try question.indicator(of: desk),
        unit: question.selectedUnit(of: desk), top: question.top(of: desk), question.language)
    }
    ask(group, "reach", reach)
    ask(group, "probabilities") { question in
      let scenario = try await analyst.scenario(question.state())
      return ProbabilityAnswer(scenario, law: try law(question, scenario))
    }
    ask(group, "unit") { question in
      let index = try question.requiredUnit(of: desk)
      let (score, scenario) = try await analyst.score(ofUnit: index, question.state())
      return UnitAnswer(score, desk.items[index].audit, at: index, scenario, desk)
    }
    ask(group, "trace") { question in
      let index = try question.requiredUnit(of: desk)
      let (score, scenario) = try await analyst.score(ofUnit: index, question.state())
      return try Trace.answer(question, score, scenario, unit: index)
    }
    ask(group, "years", years)
    ask(group, "slope", slope)
    group.get("acceptability") { request, _ in
      try await acceptability(request)
    }
    group.get("download") { request, _ in
      try await answering { try await Download(analyst: analyst).file(Question(request.uri.query)) }
    }
  }

  /// Adds a question whose answer is JSON.
  private func ask<Answer: Encodable>(
    _ group: RouterGroup<WorkbenchContext>, _ path: RouterPath,
    _ answer: @escaping @Sendable (Question) async throws -> Answer
  ) {
    group.get(path) { request, _ in
      try await answering { try Response.json(try await answer(Question(request.uri.query))) }
    }
  }

  /// Turns what is wrong with a state into an answer.
  private func answering(_ body: () async throws -> Response) async throws -> Response {
    // Many questions may wait for their turn when the server is asked to stop.
    try Task.checkCancellation()
    do {
      return try await body()
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

  private func years(_ question: Question) async throws -> FragmentAnswer {
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

  private func acceptability(_ request: Request) async throws -> Response {
    let question = try Question(request.uri.query)
    let draws = try question.number("draws", in: 1...Questions.drawLimit) ?? 20_000
    let seed = try question.number("seed", in: 0...Int(UInt32.max)) ?? 1
    return try await answering {
      let scenario = try await analyst.scenario(question.state())
      let law = try law(question, scenario)
      return EventStream.response(to: request, running: latest) { send in
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
          let mistake = InvalidFiles(.analysis(.law(error)), at: "--weights")
          send(.init(name: "failure", value: DiagnosticsAnswer(mistake)))
        } catch {
          // The client left, another simulation began, or the server stops.
        }
      }
    }
  }
}
