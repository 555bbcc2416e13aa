import type { Bounds } from "./xes-tokens.ts";

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Text with its entities resolved; an unknown one stays as it is written. */
export function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const decoder = new TextDecoder();

export function textOf(bytes: Uint8Array, bounds: Bounds): string {
  const text = decoder.decode(bytes.subarray(bounds.start, bounds.end));
  return bounds.entities ? withoutEntities(text) : text;
}

/** The bytes of an attribute's value as they are meant: entities resolved, else the same memory. */
export function bytesOf(bytes: Uint8Array, bounds: Bounds): Uint8Array {
  if (!bounds.entities) return bytes.subarray(bounds.start, bounds.end);
  return new TextEncoder().encode(textOf(bytes, bounds));
}
