/// What a drawing in a text holds, however it is wrapped.
struct WordGraphics {
  /// A picture in a drawing.
  struct Shape {
    var relation: String?
    var description = ""
    var isCropped = false
  }

  /// Pictures in order.
  private(set) var pictures: [Shape] = []
  /// The texts of boxes.
  var textBoxes: [XMLElement] = []
  /// What cannot be carried over: a code, and its name in both languages.
  private(set) var others: [(code: String, zh: String, en: String)] = []
  private var description = ""

  init(_ element: XMLElement) {
    visit(element)
  }

  private mutating func visit(_ element: XMLElement) {
    switch element.name {
    // What stands in the fallback stands in the choice before it, too.
    case "mc:Fallback": return
    case "w:txbxContent": return textBoxes.append(element)
    case "wp:docPr": description = Self.words(element)
    case "v:shape", "v:rect": description = element.attributes["alt"] ?? ""
    case "a:blip":
      if let relation = element.attributes["embed"] ?? element.attributes["link"] {
        pictures.append(Shape(relation: relation, description: description))
      }
    case "a:srcRect":
      let isCropped = element.attributes.values.contains { (Int($0) ?? 0) > 0 }
      if isCropped, !pictures.isEmpty { pictures[pictures.count - 1].isCropped = true }
    case "v:imagedata":
      let isCropped = element.attributes.keys.contains { $0.hasPrefix("crop") }
      if let relation = element.attributes["id"] ?? element.attributes["pict"] {
        pictures.append(
          Shape(relation: relation, description: description, isCropped: isCropped))
      }
    case "c:chart", "cx:chart": others.append(("chart", "图表", "a chart"))
    case "dgm:relIds": others.append(("diagram", "SmartArt 图形", "a SmartArt diagram"))
    case "o:OLEObject":
      let program = element.attributes["ProgID"] ?? ""
      others.append(
        ("embedded-object", "嵌入的对象（\(program)）", "an embedded object (\(program))"))
    case "v:textpath":
      if let words = element.attributes["string"], !words.isEmpty {
        others.append(("word-art", "艺术字“\(words.excerpt())”", "the WordArt “\(words.excerpt())”"))
      }
    case "w:control": others.append(("embedded-object", "表单控件", "a form control"))
    default: break
    }
    for child in element.elements { visit(child) }
  }

  /// What an author says of a picture; nothing where a program said it.
  private static func words(_ element: XMLElement) -> String {
    let text = element.attributes["descr"] ?? ""
    let generated = ["已自动生成", "automatically generated", ":\\", "://"]
    let isFile =
      ["png", "jpg", "jpeg", "bmp", "gif", "tif", "emf"].contains {
        text.lowercased().hasSuffix("." + $0)
      }
    if isFile || generated.contains(where: text.contains) { return "" }
    let numbered = ["图片", "Picture", "Image", "图像", "image"]
    let isNumbered = numbered.contains { name in
      text.hasPrefix(name) && text.dropFirst(name.count).allSatisfy { $0 == " " || $0.isNumber }
    }
    return isNumbered ? "" : text
  }

  /// A target without `.` and `..`, which lead to a folder of the package.
  static func normalized(_ target: String) -> String {
    var parts: [Substring] = []
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
