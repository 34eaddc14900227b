extension QRCode {
  /// The code as a drawing for print, a unit a module: a white ground and one black path.
  ///
  /// - Parameter title: what readers of the screen are told; escaped already.
  public func svg(title: String) -> String {
    // Pieces of known text only: an interpolation costs more than all of a row.
    let numbers = (0...side).map { String($0) }
    var path = ""
    path.reserveCapacity(12_000)
    for row in 0..<side {
      var column = 0
      while column < side {
        guard isDark(row, column) else {
          column += 1
          continue
        }
        let start = column
        while column < side, isDark(row, column) { column += 1 }
        path += "M"
        path += numbers[start]
        path += " "
        path += numbers[row]
        path += "h"
        path += numbers[column - start]
        path += "v1h-"
        path += numbers[column - start]
        path += "z"
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
