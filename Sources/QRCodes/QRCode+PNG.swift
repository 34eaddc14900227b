extension QRCode {
  /// The code as a PNG picture of one bit a pixel.
  ///
  /// - Parameter scale: pixels a module; at least 1.
  public func png(scale: Int) -> [UInt8] {
    let scale = max(scale, 1)
    let size = side * scale
    let rowBytes = (size + 7) / 8
    var data: [UInt8] = []
    data.reserveCapacity((rowBytes + 1) * size)
    for row in 0..<side {
      var line = [UInt8](repeating: 0xFF, count: rowBytes)
      for column in 0..<side where isDark(row, column) {
        for pixel in column * scale..<(column + 1) * scale {
          line[pixel / 8] &= ~(0x80 >> UInt8(pixel % 8))
        }
      }
      // Filter 0 gives the row itself; filter 2, the difference to the row above, makes all others of the
      // module nothing but zeros.
      data.append(0)
      data += line
      for _ in 1..<scale {
        data.append(2)
        data += repeatElement(0, count: rowBytes)
      }
    }
    return BilevelPNG.file(width: size, height: size, filteredRows: data)
  }
}
