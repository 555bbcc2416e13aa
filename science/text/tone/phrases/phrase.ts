import { type Pattern, pattern } from "../pattern.ts";
import type { RemarkKind } from "../remark.ts";

/** Words that may sound other than they are meant, and how the same can be said. */
export interface Phrase {
  readonly kind: RemarkKind;
  readonly find: Pattern;
  readonly instead: string;
  /** Signs that count only when two of them stand in one sentence. */
  readonly weak: boolean;
}

export function phrases(
  kind: RemarkKind,
  instead: string,
  sources: readonly string[],
  weak = false,
): readonly Phrase[] {
  return sources.map((source) => ({ kind, instead, find: pattern(source), weak }));
}

/** What promises, refusals, reasons, next steps and greetings are told by, in one language. */
export interface Signs {
  readonly phrases: readonly Phrase[];
  /** Words written large for emphasis; abbreviations are not. */
  readonly emphatic: ReadonlySet<string>;
  readonly promise: readonly Pattern[];
  /** The reader is asked to wait. */
  readonly waiting: readonly Pattern[];
  /** The time is put off without saying until when. */
  readonly vague: readonly Pattern[];
  /** A day, an hour, a length of time, or an event the promise is tied to. */
  readonly date: readonly Pattern[];
  /** Words before a number that make it no date: room 214. */
  readonly notADate: readonly Pattern[];
  readonly refusal: readonly Pattern[];
  /** Not being able to read or find something asks for help and refuses nothing. */
  readonly difficulty: readonly Pattern[];
  readonly reason: readonly Pattern[];
  readonly next: readonly Pattern[];
  readonly greeting: readonly Pattern[];
  readonly thanks: readonly Pattern[];
  readonly instead: {
    readonly shout: string;
    readonly promise: string;
    readonly reason: string;
    readonly next: string;
    readonly greeting: string;
  };
}
