/// A hub with rings of spokes: a headquarters and its branches, near and far.
public struct Network: Sendable {
  /// The items at one distance from the hub.
  public struct Ring: Sendable {
    /// What the items have in common.
    public let name: String
    /// Their names, clockwise from the top.
    public let items: [String]

    /// A ring; empty names are left out.
    public init(_ name: String, _ items: [String]) {
      self.name = name
      self.items = items.filter { !cleaned($0, limit: 400).isEmpty }
    }
  }

  /// What the picture shows, in a phrase.
  public let title: String
  /// The name at the centre.
  public let hub: String
  /// From the centre outwards.
  public let rings: [Ring]
  /// The language of the words the picture adds.
  public let language: Chart.Language

  /// A network; rings without items are left out.
  public init(
    title: String, hub: String, rings: [Ring], language: Chart.Language = .zh
  ) {
    self.title = title
    self.hub = hub
    self.rings = rings.filter { !$0.items.isEmpty }
    self.language = language
  }

  /// Hub and rings in a sentence each.
  public var description: String {
    let names = rings.map { ring in
      let items = ring.items.prefix(60).map { cleaned($0, limit: 60) }
      let name = cleaned(ring.name, limit: 60)
      return language == .zh
        ? "\(name)（\(ring.items.count)）：\(items.joined(separator: "、"))。"
        : "\(name) (\(ring.items.count)): \(items.joined(separator: ", "))."
    }
    let hub = cleaned(hub, limit: 120)
    let centre = language == .zh ? "中心为\(hub)。" : "At the centre: \(hub). "
    return (hub.isEmpty ? "" : centre) + names.joined(separator: language == .zh ? "" : " ")
  }

  /// The picture as an `svg` element, 640 wide unless another width is given, or an empty string
  /// without any item. Every id in it begins with the given one.
  public func svg(id: String, width: Int = 640, palette: Palette = Palette()) -> String {
    guard let drawing = drawing(width: Double(max(width, 280))) else { return "" }
    return drawing.svg(
      SVGFrame(
        id: id, classes: "chart chart-network", title: title, description: description,
        palette: palette))
  }

  /// The picture, the one for phones (`chart-narrow`, hidden unless a style sheet shows it), and the
  /// same as a list in a `details`.
  public func html(id: String, width: Int = 500, palette: Palette = Palette()) -> String {
    guard let narrow = drawing(width: 280) else { return "" }
    let frame = SVGFrame(
      id: id + "-n", classes: "chart chart-network chart-narrow", title: title,
      description: description, isHidden: true, palette: palette)
    let summary = language == .zh ? "查看名单" : "View the list"
    return svg(id: id, width: width, palette: palette) + narrow.svg(frame)
      + "<details class=\"chart-data\"><summary>\(summary)</summary>\(list)</details>"
  }

  /// The same content as nested lists.
  public var list: String {
    let rings = rings.map { ring in
      let items = ring.items.map { "<li>\(escaped(cleaned($0)))</li>" }.joined()
      return "<li>\(escaped(cleaned(ring.name)))<ul>\(items)</ul></li>"
    }
    return "<p>\(escaped(cleaned(hub)))</p><ul>\(rings.joined())</ul>"
  }
}
