// Writes SPSS system files as SPSS does, so that the reader can be held against files of every kind.

import { deflateSync } from "node:zlib";

export interface WrittenVariable {
  readonly name: string;
  readonly label?: string;
  /** 0: numeric. */
  readonly width: number;
  readonly format?: number;
  readonly labels?: readonly (readonly [number | string, string])[];
  readonly missing?: { readonly kind: "values" | "range"; readonly values: readonly (number | string)[] };
}

export interface Written {
  readonly variables: readonly WrittenVariable[];
  readonly rows: readonly (readonly (number | string | null)[])[];
  readonly compression?: 0 | 1 | 2;
  readonly bigEndian?: boolean;
  readonly encoding?: "utf-8" | "windows-1251";
  /** A file written in a stream does not know how many cases it has. */
  readonly casesUnknown?: boolean;
}

const cyrillic = (text: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => {
      const code = letter.charCodeAt(0);
      if (code < 128) return code;
      if (code === 0x451) return 0xb8;
      return code === 0x401 ? 0xa8 : code - 0x410 + 0xc0;
    }),
  );

export function writeSav(given: Written): Buffer {
  const { variables, rows, compression = 1, bigEndian = false, encoding = "utf-8" } = given;
  const text = (words: string) => (encoding === "utf-8" ? Buffer.from(words) : cyrillic(words));
  const int = (value: number) => {
    const four = Buffer.alloc(4);
    if (bigEndian) four.writeInt32BE(value);
    else four.writeInt32LE(value);
    return four;
  };
  const double = (value: number) => {
    const eight = Buffer.alloc(8);
    if (bigEndian) eight.writeDoubleBE(value);
    else eight.writeDoubleLE(value);
    return eight;
  };
  const long = (value: number) => {
    const eight = Buffer.alloc(8);
    if (bigEndian) eight.writeBigInt64BE(BigInt(value));
    else eight.writeBigInt64LE(BigInt(value));
    return eight;
  };
  const padded = (bytes: Buffer, length: number) =>
    Buffer.concat([bytes, Buffer.alloc(Math.max(0, length - bytes.length), 0x20)]).subarray(0, length);
  const eightOf = (value: number | string) =>
    typeof value === "number" ? double(value) : padded(text(value), 8);

  /** A string over 255 bytes stands in pieces of 255, the last of what is left over 252 each. */
  const piecesOf = (width: number): number[] => {
    if (width <= 255) return [width];
    const count = Math.ceil(width / 252);
    return Array.from({ length: count }, (_, i) => (i < count - 1 ? 255 : width - (count - 1) * 252));
  };
  const elementsOf = (width: number) => Math.max(1, Math.ceil(width / 8));

  const records: Buffer[] = [];
  const places: number[] = [];
  let element = 0;
  const longNames: string[] = [];
  const veryLong: string[] = [];
  for (const [at, variable] of variables.entries()) {
    places.push(element + 1);
    for (const [i, width] of piecesOf(variable.width).entries()) {
      const short = i === 0 ? `V${at}` : `V${at}_${i}`;
      if (i === 0) longNames.push(`${short}=${variable.name}`);
      if (i === 0 && variable.width > 255)
        veryLong.push(`${short}=${String(variable.width).padStart(5, "0")}\u0000\t`);
      const label = i === 0 && variable.label ? text(variable.label) : undefined;
      const missing = variable.missing && i === 0 ? variable.missing : undefined;
      const count = missing ? missing.values.length * (missing.kind === "range" ? -1 : 1) : 0;
      const format = ((variable.format ?? (width > 0 ? 1 : 5)) << 16) | (8 << 8);
      records.push(
        ...[
          int(2),
          int(width),
          int(label ? 1 : 0),
          int(count),
          int(format),
          int(format),
          padded(Buffer.from(short), 8),
        ],
        ...(label ? [int(label.length), label, Buffer.alloc((4 - (label.length % 4)) % 4)] : []),
        ...(missing?.values.map(eightOf) ?? []),
      );
      element += 1;
      for (let more = 1; more < elementsOf(width); more += 1) {
        records.push(int(2), int(-1), int(0), int(0), int(0), int(0), padded(Buffer.from(""), 8));
        element += 1;
      }
    }
  }
  for (const [at, { labels, width }] of variables.entries()) {
    if (!labels || width > 8) continue;
    records.push(int(3), int(labels.length));
    for (const [value, label] of labels) {
      const words = text(label);
      const size = Math.ceil((words.length + 1) / 8) * 8;
      records.push(
        eightOf(value),
        Buffer.from([words.length]),
        words,
        Buffer.alloc(size - words.length - 1, 0x20),
      );
    }
    records.push(int(4), int(1), int(places[at]!));
  }
  const extension = (subtype: number, data: Buffer, size = 1) => [
    ...[int(7), int(subtype), int(size), int(data.length / size), data],
  ];
  const page = encoding === "utf-8" ? 65001 : 1251;
  records.push(
    ...extension(3, Buffer.concat([1, 0, 0, 0, 1, 1, bigEndian ? 1 : 2, page].map(int)), 4),
    ...extension(13, text(longNames.join("\t"))),
    ...(veryLong.length > 0 ? extension(14, text(veryLong.join(""))) : []),
    ...(encoding === "utf-8" ? extension(20, Buffer.from("UTF-8")) : []),
  );
  const long9 = variables.flatMap(({ labels, width }, at) =>
    labels && width > 8
      ? [
          ...[int(variables[at]!.name.length), text(variables[at]!.name), int(width), int(labels.length)],
          ...labels.flatMap(([value, label]) => [
            int(text(String(value)).length),
            text(String(value)),
            int(text(label).length),
            text(label),
          ]),
        ]
      : [],
  );
  if (long9.length > 0) records.push(...extension(21, Buffer.concat(long9)));
  records.push(int(999), int(0));

  const head = Buffer.concat([
    ...[
      Buffer.from(compression === 2 ? "$FL3" : "$FL2"),
      padded(Buffer.from("@(#) SPSS DATA FILE test"), 60),
    ],
    ...[
      int(2),
      int(element),
      int(compression),
      int(0),
      int(given.casesUnknown ? -1 : rows.length),
      double(100),
    ],
    ...[padded(Buffer.from("01 Jan 25"), 9), padded(Buffer.from("10:00:00"), 8), padded(Buffer.from(""), 64)],
    Buffer.alloc(3),
  ]);
  const eights = rows.flatMap((row) =>
    row.flatMap((cell, at): (number | null | Buffer)[] => {
      const { width } = variables[at]!;
      if (width === 0) return [cell as number | null];
      const bytes = padded(text(String(cell ?? "")), Math.max(width, 1));
      let from = 0;
      return piecesOf(width).flatMap((piece, i, all) => {
        const take = i < all.length - 1 ? 255 : width - from;
        const own = padded(bytes.subarray(from, from + take), elementsOf(piece) * 8);
        from += take;
        return Array.from({ length: elementsOf(piece) }, (_, e) => own.subarray(e * 8, e * 8 + 8));
      });
    }),
  );
  const nothing = -Number.MAX_VALUE;
  const plain = (one: number | null | Buffer) =>
    typeof one === "number" || one === null ? double(one ?? nothing) : one;
  const dictionary = Buffer.concat([head, ...records]);
  if (compression === 0) return Buffer.concat([dictionary, ...eights.map(plain)]);
  const coded: Buffer[] = [];
  for (let from = 0; from < eights.length; from += 8) {
    const some = eights.slice(from, from + 8);
    const commands = Buffer.alloc(8);
    const literal: Buffer[] = [];
    for (const [i, one] of some.entries()) {
      if (one === null) commands[i] = 255;
      else if (typeof one !== "number" && one.equals(Buffer.alloc(8, 0x20))) commands[i] = 254;
      else if (typeof one === "number" && Number.isInteger(one) && one > -100 && one < 152)
        commands[i] = one + 100;
      else {
        commands[i] = 253;
        literal.push(plain(one));
      }
    }
    coded.push(commands, ...literal);
  }
  const code = Buffer.concat(coded);
  if (compression === 1) return Buffer.concat([dictionary, code]);
  const start = dictionary.length;
  const blocks = [code.subarray(0, Math.ceil(code.length / 2)), code.subarray(Math.ceil(code.length / 2))];
  const packed = blocks.map((block) => deflateSync(block));
  const trailer = start + 24 + packed.reduce((sum, one) => sum + one.length, 0);
  let plainAt = start;
  let packedAt = start + 24;
  const entries = blocks.flatMap((block, i) => {
    const entry = [long(plainAt), long(packedAt), int(block.length), int(packed[i]!.length)];
    plainAt += block.length;
    packedAt += packed[i]!.length;
    return entry;
  });
  const end = Buffer.concat([long(-100), long(0), int(0x3ff000), int(blocks.length), ...entries]);
  return Buffer.concat([dictionary, long(start), long(trailer), long(end.length), ...packed, end]);
}
