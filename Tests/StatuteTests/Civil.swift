import Civil
import Statute
import Testing

/// The day written in ISO form; a test that misspells it fails.
func civil(_ text: String) throws -> Day { try #require(Day(text)) }
