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
  /// Something that cannot be carried over.
  struct Other {
    let code: String
    let zh: String
    let en: String
    /// The part that holds its words.
    var relation: String?
    /// Its words, where they stand in the drawing itself.
    var words = ""
  }

  /// What cannot be carried over.
  private(set) var others: [Other] = []
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
    case "c:chart", "cx:chart":
      others.append(
        Other(code: "chart", zh: "图表", en: "a chart", relation: element.attributes["id"]))
    case "dgm:relIds":
      others.append(
        Other(
          code: "diagram", zh: "SmartArt 图形", en: "a SmartArt diagram",
          relation: element.attributes["dm"]))
    case "a:txBody":
      let words = element.all("a:t").map(\.text).joined(separator: " ")
      if !words.isEmpty {
        others.append(Other(code: "diagram", zh: "图形", en: "a drawing", words: words))
      }
      return
    case "w:contentPart", "w14:contentPart":
      others.append(Other(code: "ink", zh: "手写的墨迹", en: "handwriting"))
    case "o:OLEObject":
      let program = element.attributes["ProgID"] ?? ""
      others.append(
        Other(
          code: "embedded-object", zh: "嵌入的对象（\(program)）", en: "an embedded object (\(program))"))
    case "v:textpath":
      if let words = element.attributes["string"], !words.isEmpty {
        others.append(
          Other(
            code: "word-art", zh: "艺术字“\(words.quoted)”", en: "the WordArt “\(words.quoted)”"))
      }
    case "w:control":
      others.append(Other(code: "embedded-object", zh: "表单控件", en: "a form control"))
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
