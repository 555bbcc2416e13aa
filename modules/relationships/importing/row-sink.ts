import fs from "node:fs";
import { copyField } from "#platform/database";

type Cell = Parameters<typeof copyField>[0];

/** Writes rows in COPY's text format to a file, so that a large import never stands in memory. */
export class RowSink {
  readonly #file: number;
  #chunk = "";
  rows = 0;

  constructor(path: string) {
    this.#file = fs.openSync(path, "w");
  }

  put(cells: readonly Cell[]): void {
    this.#chunk += `${cells.map(copyField).join("\t")}\n`;
    this.rows += 1;
    if (this.#chunk.length > 1 << 20) this.#flush();
  }

  close(): void {
    this.#flush();
    fs.closeSync(this.#file);
  }

  #flush(): void {
    fs.writeSync(this.#file, this.#chunk);
    this.#chunk = "";
  }
}
