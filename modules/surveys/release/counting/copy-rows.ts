// Rows of COPY's text format, from chunks of bytes that break anywhere.

/** Splits chunks into rows of fields; `\N` is null. */
export class CopyRows {
  readonly #decoder = new TextDecoder();
  #rest = "";

  *rows(chunk: Uint8Array | null): Generator<(string | null)[]> {
    const text =
      this.#rest + (chunk ? this.#decoder.decode(chunk, { stream: true }) : this.#decoder.decode());
    let from = 0;
    for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", from)) {
      yield text.slice(from, end).split("\t").map(fieldOf);
      from = end + 1;
    }
    this.#rest = text.slice(from);
  }
}

const escaped: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };

function fieldOf(field: string): string | null {
  if (!field.includes("\\")) return field;
  return field === "\\N" ? null : field.replace(/\\(.)/gs, (_, mark: string) => escaped[mark] ?? mark);
}
