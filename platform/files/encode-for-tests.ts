type SingleByte = "windows-1251" | "windows-1252" | "ibm866" | "koi8-r";

/** Text as bytes of a single-byte encoding; Node itself only decodes these. */
export function encodeSingleByte(text: string, encoding: SingleByte): Buffer {
  const decoder = new TextDecoder(encoding);
  const codes = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--) codes.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Buffer.from([...text].map((letter) => codes.get(letter) ?? 0x3f));
}

export function utf16(text: string, order: "le" | "be"): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}
