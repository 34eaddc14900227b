extension QRCode {
  /// The code as a PNG picture of one bit a pixel.
  ///
  /// - Parameter scale: pixels a module; at least 1.
  public func png(scale: Int) -> [UInt8] {
    let scale = max(scale, 1)
    let size = side * scale
    let rowBytes = (size + 7) / 8
    // Filter 0 gives the row itself; filter 2, the difference to the row above, makes all others of the
    // module nothing but zeros.
    var data = [UInt8](repeating: 0, count: (rowBytes + 1) * size)
    for row in 0..<side {
      let start = row * scale * (rowBytes + 1)
      for byte in start + 1...start + rowBytes { data[byte] = 0xFF }
      for column in 0..<side where isDark(row, column) {
        for pixel in column * scale..<(column + 1) * scale {
          data[start + 1 + pixel / 8] &= ~(0x80 >> UInt8(pixel % 8))
        }
      }
      for line in 0..<scale where line > 0 { data[start + line * (rowBytes + 1)] = 2 }
    }
    return BilevelPNG.file(width: size, height: size, filteredRows: data)
  }
}
