extension QRCode {
  /// The code as a drawing for print, a unit a module: a white ground and one black path.
  ///
  /// - Parameter title: what readers of the screen are told; escaped already.
  public func svg(title: String) -> String {
    var path = ""
    for row in 0..<side {
      var column = 0
      while column < side {
        guard isDark(row, column) else {
          column += 1
          continue
        }
        let start = column
        while column < side, isDark(row, column) { column += 1 }
        path += "M\(start) \(row)h\(column - start)v1h-\(column - start)z"
      }
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" \
      width="\(side * 10)" height="\(side * 10)" shape-rendering="crispEdges">\
      <title>\(title)</title><path fill="#fff" d="M0 0h\(side)v\(side)H0z"/>\
      <path d="\(path)"/></svg>

      """
  }
}
