import HengModel
import HengScoring
public import HengSensitivity

extension Report {
  /// Reports how far weights can move before a verdict changes.
  ///
  /// - Parameters:
  ///   - stability: The intervals, reversals and bounds.
  ///   - indicator: An indicator whose crossings are listed, by its index.
  public init(_ stability: Stability, walking indicator: Int? = nil) {
    let units = stability.units
    let isAlone = units.units.count == 1
    self.init(
      title: Term.weightStability + Term.colon + units.titlePart)
    blocks = [.pairs(units.heading + stability.settings)]
    if isAlone {
      blocks += stability.gradeWayBlocks(ofUnit: 0)
      if !units.grades.isEmpty {
        blocks += [
          .heading(
            Term.gradeIntervals),
          .table(stability.gradeIntervalTable),
        ]
      }
    } else {
      blocks += [
        .heading(Term.orderIntervals),
        .table(stability.orderIntervalTable),
      ]
      blocks += stability.criticalBlocks
      if !stability.pairReversals.isEmpty {
        blocks += [
          .heading(Term.nearestReversals),
          .table(stability.pairTable),
        ]
      }
      if !stability.gradeReversals.isEmpty {
        blocks += [
          .heading(Term.nearestGrades),
          .table(stability.gradeWayTable),
        ]
      }
    }
    blocks += stability.boundBlocks
    if let indicator { blocks += stability.walkBlocks(of: indicator) }
    blocks.append(.list(stability.notes))
  }
}

extension Stability {
  /// Marks of a share of the weights.
  func marks(_ share: Double) -> Double { share * units.fullMarks.doubleValue }

  /// Marks with four places, as far as they are needed.
  func marksText(_ share: Double) -> LocalizedText {
    var text = marks(share).decimalText(digits: 4)[...]
    while text.last == "0" { text = text.dropLast() }
    if text.last == "." { text = text.dropLast() }
    return LocalizedText(String(text))
  }

  func name(_ unit: Int) -> LocalizedText { units.name(unit) }

  func text(_ pair: UnitPair?) -> LocalizedText {
    pair.map { name($0.ahead) + " / " + name($0.behind) } ?? "–"
  }

  func rangeText<Cause>(_ interval: WeightInterval<Cause>) -> LocalizedText {
    "[" + marksText(interval.lower) + ", " + marksText(interval.upper) + "]"
  }

  /// What a table says of an indicator that leaves nothing to rescale.
  static let allWeight = Term.allWeight

  /// A number of marks with the word.
  func amountText(_ share: Double) -> LocalizedText {
    let text = marksText(share)
    return text + LocalizedText(zh: " 分", en: text.en == "1" ? " mark" : " marks")
  }

  /// A score with two places.
  func scoreText(_ rate: Double) -> LocalizedText {
    LocalizedText(marks(rate).decimalText(digits: 2))
  }

  fileprivate var settings: [Report.Pair] {
    let text = (100 * fraction).shortText
    var pairs = [
      Report.Pair(
        Term.bounds,
        LocalizedText(zh: "每个权重 ±\(text)%", en: "each weight within ±\(text)% of its own"))
    ]
    if units.units.count > 1 {
      pairs.append(
        Report.Pair(Term.top, LocalizedText(zh: "前 \(top) 名", en: "first \(top)")))
    }
    return pairs
  }

  fileprivate var notes: [LocalizedText] {
    var notes = [
      companions == nil
        ? LocalizedText(
          zh: "除另行注明外，一个权重变动时其余权重按比例调整，总分不变",
          en:
            "where one weight moves the others are rescaled in proportion, unless it says otherwise"
        )
        : LocalizedText(
          zh: "一个权重变动时，设定和锁定的权重不动，其余按比例调整，总分不变；最近的权重、幅度内的结果和“其余权重任意时”则不受设定和锁定限制",
          en:
            "where one weight moves those that were set or locked stay, and the others are rescaled in proportion; the nearest weights, the bounds and “others free” leave all weights free"
        )
    ]
    notes += units.gradeNotes
    if rankBounds != nil {
      notes.append(
        LocalizedText(
          zh: "名次范围按两两比较得出，每对次序都能取到，但未必能在同一组权重下同时取到",
          en:
            "rank bounds come from pairs: each pair's order is had under some weights, not all under the same"
        ))
    }
    if isWithoutDetails {
      notes.append(
        LocalizedText(
          zh: "超过 \(Stability.detailLimit) 个单位，略去逐单位、逐对的结果",
          en: "with more than \(Stability.detailLimit) units, single units and pairs are left out"))
    }
    return notes
  }
}
