/**
 * Pictures without what cameras and programs write beside them: where, when, with which device, by whom. Other files are
 * left as they are; the page warns of them.
 */
export function stripPicture(bytes: Buffer): Buffer {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return stripJpeg(bytes);
  if (bytes.subarray(0, 8).equals(pngSignature)) return stripPng(bytes);
  return bytes;
}

/** JPEG keeps its picture between marked segments; APP1 to APP15 and comments go, but for the colours (APP2, APP14). */
function stripJpeg(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number;
    // Filling bytes before a marker are allowed.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // From the start of the scan on there is picture; what stands after its end is not.
    if (marker === 0xda) {
      const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
      kept.push(bytes.subarray(at, end > at ? end + 2 : bytes.length));
      return Buffer.concat(kept);
    }
    const length = bytes.readUInt16BE(at + 2);
    const next = at + 2 + length;
    const tells = (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee) || marker === 0xfe;
    if (!tells) kept.push(bytes.subarray(at, next));
    if (length < 2 || next > bytes.length) break;
    at = next;
  }
  return Buffer.concat(kept);
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const tellingChunks = new Set(["tEXt", "iTXt", "zTXt", "eXIf", "tIME"]);

function stripPng(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const next = at + 12 + bytes.readUInt32BE(at);
    const kind = bytes.toString("latin1", at + 4, at + 8);
    if (next > bytes.length) break;
    if (!tellingChunks.has(kind)) kept.push(bytes.subarray(at, next));
    at = next;
    if (kind === "IEND") break;
  }
  return Buffer.concat(kept);
}
