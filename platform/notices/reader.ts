import type { Context } from "#platform/context";
import type { Database } from "#platform/database";
import type { NoticeSource } from "./source.ts";

/** What the house knows of somebody who is told something; the rooms say it, the machine room does not know people. */
export interface Contact {
  readonly name: string;
  /** Null: no letter can reach them. */
  readonly address: string | null;
  /** Whether they can sign in and read on the page. */
  readonly account: boolean;
  readonly language: "en" | "ru" | null;
  /** When they wish to be approached, `HH:MM`. */
  readonly hours: { readonly from: string; readonly to: string } | null;
  /** Whether they said that letters are their way. */
  readonly prefersLetters: boolean;
}

/** The days people work, and where the clock hangs, for those who said nothing else. */
export interface HouseDays {
  readonly timeZone: string;
  /** `YYYY-MM-DD` */
  isWorking(day: string): boolean;
}

/** A letter as it goes to the post, which sends it once, whatever happens: a second one with its key is the same. */
export interface NoticeLetter {
  readonly key: string;
  readonly to: readonly { readonly name: string; readonly address: string }[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly replyTo?: string;
  readonly messageId?: string;
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  /** One of many alike. */
  readonly bulk: boolean;
  /** Its text holds a secret, and is not kept once it is sent. */
  readonly forget: boolean;
}

/** What the app hands to the desk that delivers notices. */
export interface NoticeDesk {
  readonly sources: readonly NoticeSource[];
  contactsOf(db: Database, recipients: readonly string[]): Promise<ReadonlyMap<string, Contact>>;
  houseDays(db: Database): Promise<HouseDays>;
  /** Puts a letter to those that wait to be sent, in the caller's transaction. */
  post(context: Context, letter: NoticeLetter): Promise<unknown>;
}

/** What a reader has chosen; null everywhere: nothing yet. */
export interface ReaderChoices {
  readonly timeZone: string | null;
  readonly quiet: "usual" | "own" | "never";
  /** `HH:MM` */
  readonly quietFrom: string | null;
  readonly quietTo: string | null;
  readonly digestAt: string | null;
  /** The reader's day of the last digest. */
  readonly digestOn: string | null;
}

export const noChoices: ReaderChoices = {
  timeZone: null,
  quiet: "usual",
  quietFrom: null,
  quietTo: null,
  digestAt: null,
  digestOn: null,
};
