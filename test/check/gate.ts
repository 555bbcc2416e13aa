// Anonymous answers have one way out. These are the places where somebody could make another, each with its keeper.

import type { Finding, Rule } from "./rule.ts";
import { read, sources } from "./tree.ts";

interface Guard {
  readonly pattern: RegExp;
  /** Files that may have it. */
  readonly may: RegExp;
  readonly reason: string;
}

const guards: readonly Guard[] = [
  {
    pattern: /\brevive\b(?=[\s,}]|\()/,
    may: /^(modules\/surveys\/release\/|science\/disclosure\/)/,
    reason:
      "only the release reads back what passed the gate before; anywhere else `revive` would seal what nobody looked through",
  },
  {
    pattern: /\.vault\b/,
    may: /^(modules\/surveys\/release\/|app\/house\.ts$|platform\/database\/roles\.ts$)/,
    reason: "only closing a wave (and the audit of it) works as the role that may read raw answers",
  },
  {
    pattern: /\banswers\.(response|comment)\b/,
    may: /^(modules\/surveys\/release\/|db\/tables\.ts$)/,
    reason: "raw answers are put in by functions of the database, and read by nobody but the release",
  },
];

/** Lines of comments speak of things; they do not use them. */
const isComment = (line: string): boolean => /^\s*(\/\/|\/?\*)/.test(line);

export const gate: Rule = {
  name: "gate",
  async check() {
    const findings: Finding[] = [];
    for (const file of sources()) {
      if (/\.test\.tsx?$|-for-tests\.ts$|^test\//.test(file)) continue;
      const lines = read(file).split("\n");
      for (const { pattern, may, reason } of guards) {
        if (may.test(file)) continue;
        const at = lines.findIndex((line) => !isComment(line) && pattern.test(line));
        if (at !== -1) findings.push({ place: `${file}:${at + 1}`, sentence: reason });
      }
    }
    return findings;
  },
};
