const directoryEntry = 0x02_01_4b_50;
const endOfDirectory = 0x06_05_4b_50;
/** The first day a ZIP archive can name: 1 January 1980, midnight. */
const noTime = 0;
const firstDay = 0x00_21;

/**
 * A ZIP archive in which every file was made at one and the same moment, so that the same files give the same bytes
 * whenever it is packed. Changes the buffer it is given. Throws on what is no archive.
 */
export function withoutClock(archive: Buffer): Buffer {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || archive.readUInt32LE(end) !== endOfDirectory) throw new TypeError('not a ZIP archive');
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (archive.readUInt32LE(at) !== directoryEntry) throw new TypeError('not a ZIP archive');
    archive.writeUInt16LE(noTime, at + 12);
    archive.writeUInt16LE(firstDay, at + 14);
    const file = archive.readUInt32LE(at + 42);
    archive.writeUInt16LE(noTime, file + 10);
    archive.writeUInt16LE(firstDay, file + 12);
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return archive;
}
