/// The positions from one up to another, none where that lies before it.
///
/// Names, numbers, times and owners are found each by itself, so that in a text whose words are run together one may
/// begin before another ends. What lies between them is nothing then; the standard operator would stop the program.
func ..< (start: Int, end: Int) -> Range<Int> {
  Range(uncheckedBounds: (start, max(start, end)))
}
