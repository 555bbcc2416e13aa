// The one way by which news of requests reaches people: whoever may not see the request, or the part of it that the news
// is about, is not told.

import { relationsOf } from "#modules/organisation";
import type { Actor, Role } from "#platform/context";
import { type LetterHeads, type NoticeDraft, notify } from "#platform/notices";
import { type Say, say } from "#platform/words";
import { marksOf } from "../mail/marks.ts";
import { maySee, maySeeInside } from "../policy.ts";
import type { Scene } from "./scene.ts";
import { nameOfSource, type RequestSource } from "./sources.ts";
import { noticeWords } from "./words.ts";

export type Speaks = Say<typeof noticeWords.en>;

export interface Telling {
  readonly to: readonly (string | null | undefined)[];
  readonly source: RequestSource;
  readonly text: (t: Speaks, language: "en" | "ru") => string;
  /** In place of number and subject. */
  readonly title?: (t: Speaks) => string;
  /** Only for those who serve: what is said inside. */
  readonly inside?: boolean;
  /** Says nothing of the request itself, so that it may be told to somebody who does not see it. */
  readonly bare?: boolean;
  /** What they are besides their relations to parties. */
  readonly roles?: readonly Role[];
  readonly urgent?: boolean;
  /** A place on the page. */
  readonly place?: string;
  /** The letter may be answered; it is known by this, a message's id or a name of its own. */
  readonly thread?: string;
  /** In place of the event's: news that two events bring is told once. */
  readonly key?: string;
  /** Who wrote it, besides whoever did it: they know. */
  readonly by?: string | null;
}

/** Longer ones are read on the page. */
const longest = 20_000;

export async function tell(scene: Scene, tellings: readonly Telling[]): Promise<void> {
  const { context, facts, doer } = scene;
  const wanted = tellings.flatMap((telling) =>
    telling.to
      .filter((person) => person != null && person !== doer && person !== telling.by)
      .map((person) => ({ person: person as string, telling })),
  );
  if (wanted.length === 0) return;
  const relations = await relationsOf(
    context.db,
    wanted.map(({ person }) => person),
  );
  const told = new Set<string>();
  const drafts: NoticeDraft[] = [];
  for (const { person, telling } of wanted) {
    const related = relations.get(person);
    if (told.has(person) || !related) continue;
    const actor: Actor = { userId: person, name: "", roles: telling.roles ?? [], language: "en", ...related };
    const sees = telling.inside ? maySeeInside(actor, facts) : maySee(actor, facts);
    if (!sees && !telling.bare) continue;
    told.add(person);
    drafts.push(await draftOf(scene, person, telling, sees));
  }
  await notify(context, drafts);
}

async function draftOf(scene: Scene, person: string, telling: Telling, sees: boolean): Promise<NoticeDraft> {
  const { event, facts, begun } = scene;
  const both = (speak: (t: Speaks, language: "en" | "ru") => string) => ({
    ru: speak(say(noticeWords, "ru"), "ru").slice(0, longest),
    en: speak(say(noticeWords, "en"), "en").slice(0, longest),
  });
  const { number, confidential } = facts;
  const subject = sees ? facts.subject : "";
  const page = `/requests/${number}`;
  // Of a confidential report letters say nothing but that there is news.
  const said = confidential
    ? { title: both((t) => t("confidentialTitle", { number: String(number) })), text: both((t) => t("news")) }
    : {
        title: both(telling.title ?? ((t) => t("title", { number: String(number), subject }).trim())),
        text: both(telling.text),
      };
  const letter = telling.thread && !confidential ? await headsOf(scene, person, telling.thread) : undefined;
  return {
    to: person,
    source: nameOfSource(telling.source),
    key: telling.key ?? `requests/${event.id}`,
    ...said,
    link: telling.place ? `${page}#${telling.place}` : page,
    about: page,
    urgent: telling.urgent ?? false,
    dayOnly: confidential,
    // Whoever wrote by letter is answered by letter.
    prompt:
      begun.channel === "mail" && facts.members.some((m) => m.person === person && m.role === "requester"),
    ...(letter ? { letter } : {}),
  };
}

async function headsOf({ context, facts }: Scene, person: string, thread: string): Promise<LetterHeads> {
  const marks = await marksOf(context, facts, person);
  return {
    subject: marks.subject(facts.subject),
    messageId: marks.messageIdFor(thread),
    references: marks.references,
    ...(marks.replyTo ? { replyTo: marks.replyTo, mark: marks.token } : {}),
  };
}
