import fs from "node:fs";
import readline from "node:readline";

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", "\\": "\\" };

/** Reads what COPY wrote in its text format: cells as text, null for `\N`. */
export async function* copyLines(path: string): AsyncGenerator<(string | null)[]> {
  const lines = readline.createInterface({ input: fs.createReadStream(path, { highWaterMark: 1 << 20 }) });
  for await (const line of lines) {
    yield line
      .split("\t")
      .map((cell) =>
        cell === "\\N"
          ? null
          : cell.includes("\\")
            ? cell.replace(/\\(.)/g, (_, c: string) => escapes[c] ?? c)
            : cell,
      );
  }
}
