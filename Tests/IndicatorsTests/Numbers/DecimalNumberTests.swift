import Foundation
import Testing

@testable import Indicators

@Suite("Decimal numbers")
struct DecimalNumberTests {
  @Test(
    "are read exactly and printed without zeros at the end",
    arguments: [
      ("91.50", "91.5"), ("0", "0"), ("-0", "0"), ("007", "7"), ("+5", "5"), ("-3.250", "-3.25"),
      (".5", "0.5"), ("5.", "5"), ("0.10", "0.1"), ("1e3", "1000"), ("1.2E-3", "0.0012"),
      ("1.5e+2", "150"), ("120e-1", "12"), ("0.0000001", "0.0000001"),
      ("9999999999999999999999999999", "9999999999999999999999999999"),
      ("0.1234567890123456789012345678", "0.1234567890123456789012345678"),
    ])
  func reading(text: String, expected: String) {
    #expect(DecimalNumber(text)?.description == expected)
  }

  @Test(
    "are not read from anything else",
    arguments: [
      "", "-", ".", "1.2.3", "1e", "e5", "1e5000", "1 000", "1,000", "0x10", "NaN", "inf", "１",
      "10000000000000000000000000000", "1e28", "1e-40", "12345678901234567890123456789", "--1",
      "1-",
    ])
  func refusing(text: String) {
    #expect(DecimalNumber(text) == nil)
  }

  @Test("are equal by value, however they were written")
  func equality() throws {
    let short = try #require(DecimalNumber("91.5"))
    let long = try #require(DecimalNumber("91.500"))
    #expect(short == long)
    #expect(short.hashValue == long.hashValue)
  }

  @Test(
    "are rounded with a half going away from zero",
    arguments: [
      ("91.497975", 2, "91.5"), ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("2.4999", 0, "2"),
      ("0.005", 2, "0.01"), ("-0.005", 2, "-0.01"), ("99.995", 2, "100"), ("12", 3, "12"),
      ("0.4", 0, "0"),
    ])
  func rounding(text: String, places: Int, expected: String) {
    #expect(DecimalNumber(text)?.rounded(toPlaces: places).description == expected)
  }

  @Test(
    "add, subtract, multiply and divide without binary fractions",
    arguments: [
      ("0.1", "0.2", "0.3", "-0.1", "0.02", "0.5"),
      ("92.63", "90.55", "183.18", "2.08", "8387.6465", "1.0229707344"),
      ("17499", "17525", "35024", "-26", "306669975", "0.9985164051"),
      ("-1", "3", "2", "-4", "-3", "-0.3333333333"),
      ("1", "-8", "-7", "9", "-8", "-0.125"),
      ("5", "0.25", "5.25", "4.75", "1.25", "20"),
      ("0", "7", "7", "-7", "0", "0"),
    ])
  func arithmetic(
    left: String, right: String, sum: String, difference: String, product: String, quotient: String
  ) throws {
    let (first, second) = (try #require(DecimalNumber(left)), try #require(DecimalNumber(right)))
    #expect(first.adding(second)?.description == sum)
    #expect(first.subtracting(second)?.description == difference)
    #expect(first.multiplied(by: second)?.description == product)
    #expect(first.divided(by: second)?.rounded(toPlaces: 10).description == quotient)
  }

  @Test("keep as many digits as fit where a result has more")
  func precision() throws {
    let third = try #require(DecimalNumber(1).divided(by: 3))
    #expect(third.description == "0." + String(repeating: "3", count: 34))
    #expect(
      third.multiplied(by: 17_525)?.rounded(toPlaces: 20).description == "5841.66666666666666666667"
    )
    #expect(third.multiplied(by: third)?.rounded(toPlaces: 15).description == "0.111111111111111")
    #expect(third.adding(17_525)?.rounded(toPlaces: 20).description == "17525.33333333333333333333")
    #expect(DecimalNumber(1).divided(by: third)?.rounded(toPlaces: 20) == 3)
  }

  @Test("have no result where it would be too large or is divided by zero")
  func overflow() throws {
    let huge = try #require(DecimalNumber("1e27"))
    #expect(huge.multiplied(by: huge) == nil)
    #expect(huge.divided(by: 0) == nil)
    let tiny = try #require(DecimalNumber("1e-28"))
    #expect(huge.divided(by: tiny) == nil)
    #expect(tiny.divided(by: huge)?.isZero == true)
  }

  @Test("are ordered by value")
  func order() throws {
    let texts = ["1e27", "-5", "0.0001", "-0.0001", "91.5", "91.49999", "0", "1e-28", "-1e27"]
    let sorted = try texts.map { try #require(DecimalNumber($0)) }.sorted().map(\.description)
    #expect(
      sorted == [
        "-1000000000000000000000000000", "-5", "-0.0001", "0",
        "0.0000000000000000000000000001", "0.0001", "91.49999", "91.5",
        "1000000000000000000000000000",
      ])
  }

  @Test("agree with Foundation's decimals on random sums, products and quotients")
  func foundation() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let digits = [
        Int.random(in: 1...9_999_999, using: &generator),
        Int.random(in: 1...99_999, using: &generator),
      ]
      let scales = [
        Int.random(in: 0...4, using: &generator), Int.random(in: 0...3, using: &generator),
      ]
      let own = try zip(digits, scales).map {
        try #require(DecimalNumber(coefficient: Int128($0), scale: $1))
      }
      let theirs = zip(digits, scales).map {
        Decimal(sign: .plus, exponent: -$1, significand: Decimal($0))
      }
      #expect(own[0].adding(own[1])?.description == "\(theirs[0] + theirs[1])")
      #expect(own[0].multiplied(by: own[1])?.description == "\(theirs[0] * theirs[1])")
      var quotient = theirs[0] / theirs[1]
      var rounded = Decimal()
      NSDecimalRound(&rounded, &quotient, 12, .plain)
      #expect(own[0].divided(by: own[1])?.rounded(toPlaces: 12).description == "\(rounded)")
    }
  }

  @Test("become the nearest binary number for drawing")
  func double() {
    #expect(DecimalNumber("91.5")?.double == 91.5)
    #expect(DecimalNumber("-0.1")?.double == -0.1)
  }
}

/// Repeatable numbers for tests: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
