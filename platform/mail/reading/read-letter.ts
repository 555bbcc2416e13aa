import type { Address } from "../address.ts";

/** What kind of letter it is; only a person's opens or continues anything. */
export type LetterKind = "person" | "own" | "bounce" | "auto_reply" | "auto_generated" | "list";

export interface Verdict {
  readonly kind: LetterKind;
  /** The sign it was told by, in a line: `Auto-Submitted: auto-replied`. */
  readonly sign: string;
}

export interface LetterFile {
  readonly id: string;
  readonly size: number;
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  /** Of a picture inside the text; null for an attachment. */
  readonly contentId: string | null;
}

/** A letter as it was understood. What it says of itself (sender, thread, date) is believed by nobody yet. */
export interface ReadLetter {
  readonly messageId: string | null;
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  readonly from: Address | null;
  readonly replyTo: Address | null;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  /** Every address the letter says it was delivered to: where tokens in addresses are found. */
  readonly delivered: readonly string[];
  readonly subject: string;
  readonly date: string | null;
  /** What was written, without what it quotes, and without the signature. */
  readonly body: string;
  readonly quoted: string | null;
  readonly signature: string | null;
  readonly files: readonly LetterFile[];
  readonly verdict: Verdict;
  /** Of a bounce: who was not reached and why, and the Message-IDs it speaks of. */
  readonly bounce: Bounce | null;
  /** Whether the receiving server found that the sender's domain disowns it. */
  readonly disowned: boolean;
  /** `smime`, `pgp` when we cannot read what is inside. */
  readonly sealed: "smime" | "pgp" | null;
  /** Of what its sender wrote: the same in each copy of a letter, however it came. */
  readonly digest: string;
}

export interface Bounce {
  readonly recipient: string | null;
  readonly reason: string | null;
  readonly messageIds: readonly string[];
}
