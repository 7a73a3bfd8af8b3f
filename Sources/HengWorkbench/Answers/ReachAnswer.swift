import HengModel
import HengReports
import HengScoring
package import HengSensitivity

/// The smallest change of weights that lifts a unit, as a new state.
package struct ReachAnswer: Encodable {
  package struct Change: Encodable {
    package var indicator: String
    package var before: String
    package var after: String
  }

  package var possible: Bool
  package var already: Bool
  package var moved: Double
  package var text: Words
  package var changes: [Change]
  package var set: [String]
  package var lock: [String]

  package init(_ scenario: Scenario, lifting unit: Int, to goal: SmallestChange.Goal) {
    let units = scenario.units
    let official = scenario.ruled.units.indicators
    let groups = scenario.overlay.movableGroups(among: official)
    let found = SmallestChange(units, lifting: unit, to: goal, moving: groups)
    let marks = units.indicators.map(\.fullMarks)
    let changed = found.map { found in marks.indices.filter { found.marks[$0] != marks[$0] } } ?? []
    possible = found != nil
    already = found?.moved.isZero ?? false
    moved = found?.moved.doubleValue ?? 0
    text = Words(
      ReachAnswer.text(
        units, unit, goal, found, changed,
        keepsSome: groups.reduce(0) { $0 + $1.count } < marks.count || groups.count > 1))
    changes =
      found.map { found in
        changed.map { index in
          Change(
            indicator: units.indicators[index].id, before: marks[index].shortText(),
            after: found.marks[index].shortText())
        }
      } ?? []
    let rules = SchemeOverlay(parameters: scenario.overlay.parameters)
    var settings = rules.settingTexts(of: units.scheme)
    var locks: [String] = []
    for (index, indicator) in official.enumerated() {
      let wanted = found?.marks[index] ?? marks[index]
      if wanted == indicator.fullMarks {
        locks.append(indicator.id)
      } else {
        settings.append("\(indicator.id)=\(wanted)")
      }
    }
    self.set = found == nil || already ? [] : settings
    lock = found == nil || already ? [] : locks
  }

  private static func text(
    _ units: ScoredUnits, _ unit: Int, _ goal: SmallestChange.Goal, _ found: SmallestChange?,
    _ changed: [Int], keepsSome: Bool
  ) -> LocalizedText {
    let name = units.units[unit].label
    let aim: LocalizedText =
      switch goal {
      case .grade(let place):
        LocalizedText(
          zh: "“\(name.zh)”达到“\(units.grades[place].label.zh)”",
          en: "“\(name.en)” reaches \(units.grades[place].label.en)")
      case .ahead(let other):
        LocalizedText(
          zh: "“\(name.zh)”排到“\(units.units[other].label.zh)”之前",
          en: "“\(name.en)” ranks before “\(units.units[other].label.en)”")
      }
    guard let found else {
      let kept =
        keepsSome
        ? LocalizedText(
          zh: "（已设定或锁定的权重不动）", en: " while the weights that are set or locked stay") : ""
      return LocalizedText(zh: "任何权重都不能使", en: "no weights let it happen that ") + aim + kept
    }
    if found.moved.isZero { return LocalizedText(zh: "已经如此：", en: "it is so already: ") + aim }
    let moves = changed.map { index in
      let marks = units.indicators[index].fullMarks
      return units.indicators[index].label
        + LocalizedText(" \(marks.shortText()) → \(found.marks[index].shortText())")
    }
    let moved = found.moved.shortText()
    return LocalizedText(zh: "移动 \(moved) 分即可：", en: "moving \(moved) marks will do: ")
      + .joined(moves) + LocalizedText(zh: "，使", en: ", so that ") + aim
  }
}
