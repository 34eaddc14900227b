import Prose

extension ChineseCandidates {
  /// The name of a number by the words on both sides and by the numbers before it.
  mutating func naming(
    _ name: ChineseName, _ follow: String, _ number: FoundNumber, _ last: Named?, _ before: String
  ) -> (name: String, core: String) {
    var (noun, predicate) = Self.parts(of: follow)
    var base = Self.shortened(name.base, hasNoun: !noun.isEmpty)
    let isPlace = name.base.count > 14 && name.base.contains("、")
    let like = likeNumber(number)
    if number.unit == "年" { return ("连续\(predicate.isEmpty ? noun : predicate)年数", predicate) }
    if ["向", "对", "给", "为", "在", "从", "到", "与"].contains(base) { base = "" }
    // 其中《…》等三本教材入选规划教材: what became of them says which they are.
    if name.isPart, !predicate.isEmpty, base.contains(where: { "、》".contains($0) }) { base = "" }
    if noun.isEmpty, let of = predicate.lastIndex(of: "的"), predicate[of...].count > 1,
      predicate[of...].count < 12, !base.isEmpty
    {
      (noun, predicate) = (predicate, "")
    }
    if number.isRank, base.hasPrefix("中"), let last {
      return ("\(last.name)位次", last.core)
    }
    if number.isRank, let last, ["居", "位居", "位列", "列", "排", "排名"].contains(where: base.hasPrefix) {
      let among = base.drop { "居位列排名第".contains($0) }
      return ("\(last.name)\(among)", last.core)
    }
    if base.isEmpty {
      return unled(name, noun, predicate, number, last, before)
    }
    if !noun.isEmpty {
      // 培养20名专家, 定点帮扶云山县3个村.
      let verb = isPlace ? Self.verb(base) : base
      let isBeside = predicate.first.map { "与在由为向把将以和".contains($0) } ?? true
      let text = verb + noun + (predicate.count < 22 && !isBeside ? predicate : "")
      return (scoped(text, name, number), noun)
    }
    if Self.isVerb(base) || base.hasPrefix("被") {
      if NamingWords.passings.contains(base), let whole = like ?? last, !whole.core.hasSuffix("收入")
      {
        return (whole.core + base, whole.core)
      }
      guard !predicate.isEmpty || like != nil else { return (base + Self.counted(number), base) }
      if let like {
        return (base + (base.hasPrefix("被") ? "的" : "") + like.core, like.core)
      }
      return (base + predicate, base)
    }
    if Self.isNarrowing(base) {
      if let whole = like ?? (number.base == last?.base ? last : nil) {
        return (base + Self.head(whole.core), Self.head(whole.core))
      }
      if !predicate.isEmpty { return (base + predicate, base) }
    }
    if base.hasSuffix("的"), let whole = like ?? last { return (base + whole.core, whole.core) }
    if ["总投资", "投资", "经费", "总经费", "建筑面积", "总面积"].contains(base), !before.isEmpty {
      let own = Self.core(Self.plainClause(before))
      if own.count > 2, own.count < 18 { return (own + base, own) }
    }
    if !name.isPart, Self.isWeak(base), let owner = owner(base) {
      return (Self.joined(owner, base), owner)
    }
    if base == "两者之比" || base == "二者之比" || base == "之比", let pair = pair { return (pair, pair) }
    return (scoped(base, name, number), Self.core(base))
  }

  /// The name of a number that nothing stands before: 8家竹企完成智能化改造.
  private func unled(
    _ name: ChineseName, _ noun: String, _ predicate: String, _ number: FoundNumber, _ last: Named?,
    _ before: String
  ) -> (name: String, core: String) {
    let like = likeNumber(number)
    let short = predicate.count > 26 ? "" : predicate
    if number.isRank, let last { return (last.name, last.core) }
    if !noun.isEmpty {
      return (short.isEmpty ? noun : "\(short)的\(noun)", noun)
    }
    if number.base == "%" {
      let owner = before.hasSuffix("中") || before.count < 20 ? before : ""
      let of = owner.isEmpty ? last?.name ?? "" : owner
      guard !predicate.isEmpty else {
        let own = Self.plainClause(before)
        return own.count > 2 ? (own, own) : last.map { ($0.name, $0.core) } ?? ("", "")
      }
      return ("\(of)\(predicate)的比例", of)
    }
    if !predicate.isEmpty {
      if let like, name.isPart || like.sentence == sentence && before.isEmpty {
        return ("\(predicate)的\(like.core)", like.core)
      }
      return (predicate + Self.counted(number), predicate)
    }
    if name.isPart, let like { return (like.name, like.core) }
    if let last, last.position == number.range.lowerBound { return (last.name, last.core) }
    let owner = ChineseName(before).base
    if owner.count > 1, owner.count < 24 { return (owner, Self.core(owner)) }
    return last.map { ($0.name, $0.core) } ?? ("", "")
  }

  /// The last number in the same unit, of this sentence or the one before.
  func likeNumber(_ number: FoundNumber) -> Named? {
    named.last {
      $0.base == number.base && !$0.isChange && $0.base != "%" && $0.sentence >= sentence - 1
    }
  }

  /// Puts in front of a part what it is a part of.
  mutating func scoped(
    _ base: String, _ name: ChineseName, _ number: FoundNumber, isChange: Bool = false
  ) -> String {
    if name.isPart, whole?.base != number.base || whole?.isChange != isChange {
      whole =
        named.last {
          $0.base == number.base && $0.isChange == isChange && !$0.isPart
            && $0.sentence >= sentence - 1
        }
      if whole == nil, isChange {
        whole = named.last { $0.sentence >= sentence - 1 && !$0.isPart }
      }
    }
    guard let whole, whole.base == number.base || name.isPart,
      whole.isChange == isChange || name.isPart
    else { return base }
    if base.count > 4, base.last(of: NamingWords.metrics) != nil { return base }
    if base.count > 8 || ["人均", "生均", "户均", "亩均", "平均"].contains(where: base.hasPrefix) {
      return base
    }
    let of = whole.isChange ? whole.core : whole.name
    guard !of.isEmpty, !base.hasPrefix(of), of.count < 24 else { return base }
    return "\(of)中\(base)"
  }

  /// 博士占专任教师的比例, 本省就业占比.
  func sharing(_ name: ChineseName, _ share: String, _ last: Named?) -> String {
    var base = name.base
    if base.isEmpty { base = last.map { $0.isChange ? $0.core : $0.name } ?? "" }
    if name.isPart, let last, base != last.name { base = "\(last.name)中\(base)" }
    return share.isEmpty || ["比", "比例"].contains(share) ? base + "占比" : "\(base)占\(share)的比例"
  }

  /// What a weak name is of: the first thing that the sentence counts, else the last before it.
  private func owner(_ base: String) -> String? {
    let any = named.last { $0.sentence >= sentence - 1 && !$0.core.isEmpty && !$0.isChange }
    guard let any else { return nil }
    let isSum = ["人数", "户数", "人次", "总人数", "金额"].contains(base)
    var core = isSum ? any.name : any.core
    if let metric = core.last(of: NamingWords.metrics), core.count > metric.count + 1 {
      core = String(core.dropLast(metric.count))
    }
    return core.count < 20 && !core.hasSuffix(base) ? core : nil
  }

  /// 项目预算 and 到位率 of 项目预算到位 and 到位率.
  static func joined(_ owner: String, _ base: String) -> String {
    let head = String(base.prefix(2))
    return owner.hasSuffix(head) && owner.count > 3 ? owner.dropLast(2) + base : owner + base
  }

  /// What a clause without numbers is about: 总体满意度较高.
  static func plainClause(_ clause: String) -> String {
    var text = ChineseName(clause).base
    for word in ["较高", "较低", "很高", "最高", "最低", "良好", "较好", "稳步提升", "保持稳定", "持续提升", "明显提升"]
    where text.hasSuffix(word) {
      text.removeLast(word.count)
    }
    for word in ["提升", "增长", "下降", "持续", "明显", "显著", "稳步", "高于", "逐年", "呈"] {
      if let place = text.range(of: word), text[..<place.lowerBound].count > 3 {
        text = String(text[..<place.lowerBound])
      }
    }
    return text.count < 30 ? text : ""
  }

  /// A与B之比, of the two numbers before.
  private var pair: String? {
    let two = named.filter { $0.sentence == sentence && !$0.isChange }.suffix(2).map(\.name)
    return two.count == 2 ? "\(two[0])与\(two[1])之比" : nil
  }
}
