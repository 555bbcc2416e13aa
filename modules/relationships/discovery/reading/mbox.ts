import { parseTimestamp } from "#science/time";

export interface MessageHead {
  /** Line on which the message begins, from 1. */
  readonly line: number;
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  /** Milliseconds, or undefined without a readable date. */
  readonly time: number | undefined;
  readonly id: string;
}

const wanted = new Set(["from", "to", "cc", "date", "message-id"]);
const longestHeader = 100_000;

/**
 * Takes an mbox file apart in pieces and hands over the five headers that are metadata. Bodies and all other
 * headers are skipped as they pass and never kept.
 */
export class MboxHeaders {
  readonly #hand: (head: MessageHead) => void;
  #rest: Buffer = Buffer.alloc(0);
  #line = 0;
  #start = 1;
  #inHead = false;
  #begun = false;
  #blankBefore = true;
  #headers: Record<string, string> = {};
  #last = "";

  constructor(hand: (head: MessageHead) => void) {
    this.#hand = hand;
  }

  push(piece: Buffer): void {
    const data = this.#rest.length > 0 ? Buffer.concat([this.#rest, piece]) : piece;
    let from = 0;
    for (let end = data.indexOf(10); end >= 0; end = data.indexOf(10, from)) {
      this.#take(data, from, end > from && data[end - 1] === 13 ? end - 1 : end);
      from = end + 1;
    }
    // Of a line without end only as much as a header may have is kept: the rest would not be looked at.
    this.#rest = data.subarray(from, from + longestHeader);
  }

  end(): void {
    if (this.#rest.length > 0) this.#take(this.#rest, 0, this.#rest.length);
    this.#finish();
  }

  #take(data: Buffer, from: number, to: number): void {
    this.#line += 1;
    const begins = this.#blankBefore && to - from > 5 && data.toString("latin1", from, from + 5) === "From ";
    this.#blankBefore = to === from;
    if (begins) {
      this.#finish();
      this.#start = this.#line;
      this.#inHead = true;
      this.#begun = true;
      return;
    }
    // A single saved message has no separator line: its headers come at once.
    if (!this.#begun && to > from) {
      this.#inHead = true;
      this.#begun = true;
      this.#start = this.#line;
    }
    if (!this.#inHead) return;
    if (to === from) this.#inHead = false;
    else this.#header(data.toString("utf8", from, Math.min(to, from + longestHeader)));
  }

  #header(line: string): void {
    if (line[0] === " " || line[0] === "\t") {
      if (this.#last !== "" && this.#headers[this.#last]!.length < longestHeader)
        this.#headers[this.#last] += ` ${line.trim()}`;
      return;
    }
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    this.#last = wanted.has(name) ? name : "";
    if (this.#last !== "") {
      const before = this.#headers[name];
      this.#headers[name] = (before === undefined ? "" : `${before}, `) + line.slice(colon + 1).trim();
    }
  }

  #finish(): void {
    if (!this.#begun) return;
    const { from = "", to = "", cc = "", date = "", "message-id": id = "" } = this.#headers;
    this.#hand({ line: this.#start, from, to, cc, id, time: parseTimestamp(date) });
    this.#headers = {};
    this.#last = "";
    this.#begun = false;
    this.#inHead = false;
  }
}
