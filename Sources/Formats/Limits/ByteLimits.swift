/// Sizes of files that more than one room has to agree on, in bytes.
public enum ByteLimits {
  /// A document that is read for its content.
  public static let document = 64 << 20
  /// The archive of a case, packed or unpacked.
  public static let archive = 512 << 20
}
