import Machine
import Testing

@Suite struct ProgramTests {
  private let shell = Program(named: "sh")

  @Test("a program says how it ended and what it wrote to both outputs")
  func outcome() throws {
    let outcome = try #require(shell).run(["-c", "echo out; echo err >&2; exit 3"])
    #expect(outcome.status == 3)
    #expect(outcome.output == "out\nerr\n")
    #expect(!outcome.isSuccess)
  }

  @Test("it reads nothing, and knows only the variables it is given")
  func surroundings() throws {
    let outcome = try #require(shell).run(
      ["-c", "cat; echo $LC_ALL $A $SHLVL_OF_NOBODY"], environment: ["A": "b"])
    #expect(outcome.output == "C.UTF-8 b\n")
  }

  @Test("much output is read to its end and cut")
  func flood() throws {
    let outcome = try #require(shell).run(["-c", "head -c 300000 /dev/zero | tr '\\0' x"])
    #expect(outcome.isSuccess)
    #expect(outcome.output.utf8.count == 65_536)
  }

  @Test("one that never ends is ended by its processor time")
  func time() throws {
    var limits = Program.Limits()
    limits.seconds = 1
    #expect(try #require(shell).run(["-c", "while :; do :; done"], limits: limits).status == nil)
  }

  @Test("one that wants more memory than it may have fails, and nobody else does")
  func memory() throws {
    var limits = Program.Limits()
    limits.memory = 64 << 20
    let script = "sleep 0.1; x=$(head -c 200000000 /dev/zero | tr '\\0' x); echo ${#x}"
    #expect(try !#require(shell).run(["-c", script], limits: limits).isSuccess)
  }

  @Test("a program that is not there is none")
  func missing() {
    #expect(Program(named: "no-such-program-anywhere") == nil)
  }
}
