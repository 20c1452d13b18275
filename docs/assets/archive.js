// @ts-check
// A ZIP archive of a few small files, stored as they are (PKWARE's APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16).

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20; // of the format: folders and no encryption
const UTF8 = 0x0800; // names are in UTF-8
const FIRST_DAY = 0x21; // 1 January 1980: the bytes are the same whenever it is made
const POLYNOMIAL = 0xedb88320;

/**
 * @param {Map<string, string>} files texts by their names
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function makeArchive(files) {
  const encoder = new TextEncoder();
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of files) {
    const path = encoder.encode(name);
    const bytes = encoder.encode(text);
    const shared = [
      VERSION,
      2,
      UTF8,
      2,
      0,
      2,
      0,
      2,
      FIRST_DAY,
      2,
      checksum(bytes),
      4,
      bytes.length,
      4,
      bytes.length,
      4,
    ];
    const head = numbers(LOCAL, 4, ...shared, path.length, 2, 0, 2);
    directory.push(numbers(CENTRAL, 4, VERSION, 2, ...shared, path.length, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0, 4, offset, 4));
    directory.push(path);
    parts.push(head, path, bytes);
    offset += head.length + path.length + bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = numbers(END, 4, 0, 2, 0, 2, files.size, 2, files.size, 2, size, 4, offset, 4, 0, 2);
  return join([...parts, ...directory, end]);
}

/**
 * Numbers as bytes, the lowest byte first.
 * @param {...number} values each followed by how many bytes it takes
 */
function numbers(...values) {
  const bytes = [];
  for (let at = 0; at < values.length; at += 2) {
    for (let place = 0; place < (values[at + 1] ?? 0); place++) bytes.push(((values[at] ?? 0) >>> (8 * place)) & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** @param {Uint8Array[]} parts */
function join(parts) {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * CRC-32 (ISO 3309).
 * @param {Uint8Array} bytes
 */
function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? POLYNOMIAL : 0);
  }
  return ~sum >>> 0;
}
