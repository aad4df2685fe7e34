extension ZipDirectory {
  /// Refuses an archive whose directory promises too much or something unsafe, and one whose entries, where they stand, say
  /// anything else than the directory: programs that read from the front and those that read from the back would see
  /// different files.
  func check(_ view: ByteView, limits: ZipLimits) throws(ZipError) {
    try checkPromises(size: view.count, limits: limits)
    var free = 0
    for entry in entries.sorted(by: { $0.place < $1.place }) {
      // The end is asked for first: it tells that the entry is there at all.
      guard entry.place >= free, let end = entry.end(in: view), end <= start,
        !view.contains(ZipMark.entry, in: free..<entry.place)
      else { throw .contradiction(entry.path) }
      free = end
    }
    guard !view.contains(ZipMark.entry, in: free..<start) else { throw .contradiction("") }
  }

  private func checkPromises(size: Int, limits: ZipLimits) throws(ZipError) {
    var names: Set<[UInt8]> = []
    var (files, total) = (0, 0)
    for entry in entries {
      guard ZipPath.isSafe(entry.name), !entry.isLink else { throw .unsafePath(entry.path) }
      if entry.isEncrypted { throw .encrypted(entry.path) }
      guard names.insert(entry.name).inserted else { throw .duplicatePath(entry.path) }
      if entry.isFolder {
        guard entry.unpacked == 0 else { throw .contradiction(entry.path) }
        continue
      }
      guard files < limits.entries else { throw .tooManyEntries(limit: limits.entries) }
      files += 1
      let room = min(limits.entryBytes, limits.totalBytes - total)
      guard entry.unpacked <= room else { throw .tooLarge(limit: room) }
      total += entry.unpacked
    }
    if let ratio = limits.ratio, total > limits.freeBytes, total / ratio > size {
      throw .packedTooTightly(ratio: ratio)
    }
  }
}

extension ZipDirectory.Entry {
  /// Where its data begin, behind its own header; nil when there is none.
  func dataPlace(in view: ByteView) -> Int? {
    guard view.holds(ZipMark.entry, at: place), let name = view.number(place + 26, 2),
      let extra = view.number(place + 28, 2)
    else { return nil }
    return place + 30 + name + extra
  }

  /// Where its data end; nil when its own header, or the record behind its data, does not say what the directory says.
  fileprivate func end(in view: ByteView) -> Int? {
    guard let data = dataPlace(in: view), view.bytes(place + 30, name.count) == name,
      view.number(place + 26, 2) == name.count, view.number(place + 8, 2) == method,
      let localFlags = view.number(place + 6, 2), localFlags & 1 == flags & 1,
      let localChecksum = view.number(place + 14, 4), let localPacked = view.number(place + 18, 4),
      let localUnpacked = view.number(place + 22, 4), data <= view.count, packed <= view.count - data
    else { return nil }
    let local = ZipExtra(view, place + 30 + name.count, data - place - 30 - name.count)
      .sizes(unpacked: localUnpacked, packed: localPacked)
    let isToldLater = localFlags & 8 != 0
    func agrees(_ said: Int, _ listed: Int) -> Bool { said == listed || (isToldLater && said == 0) }
    guard agrees(localChecksum, checksum), agrees(local.packed, packed), agrees(local.unpacked, unpacked) else {
      return nil
    }
    return isToldLater ? descriptorEnd(in: view, at: data + packed) : data + packed
  }

  /// The record behind the data repeats checksum and sizes, with or without a mark, the sizes in four or eight bytes each.
  private func descriptorEnd(in view: ByteView, at place: Int) -> Int? {
    for width in [4, 8] {
      for mark in [ZipMark.descriptor.count, 0] where mark == 0 || view.holds(ZipMark.descriptor, at: place) {
        let fields = place + mark
        if view.number(fields, 4) == checksum, view.number(fields + 4, width) == packed,
          view.number(fields + 4 + width, width) == unpacked
        {
          return fields + 4 + 2 * width
        }
      }
    }
    return nil
  }
}
