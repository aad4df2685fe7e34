import Foundation

/// Writes a line at once, so that a long run can be followed in a file.
func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
