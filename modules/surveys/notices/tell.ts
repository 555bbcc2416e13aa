// What people are told of a wave: that they are asked, once more if they owe an answer, and that results are there. The
// letter has a link of their own; the page leads those who are signed in.

import { houseZone } from "#modules/catalogue";
import type { Context } from "#platform/context";
import { type NoticeDraft, notify } from "#platform/notices";
import { formats, type Say, say } from "#platform/words";
import { addTokens } from "../waves/store/invited.ts";
import type { WaveRow } from "../waves/store/waves.ts";
import { hashOf, newToken } from "../waves/tokens.ts";
import { askedSource, releasedSource, remindedSource } from "./sources.ts";
import { surveyNoticeWords } from "./words.ts";

type Speaks = Say<typeof surveyNoticeWords.en>;
type Language = "en" | "ru";

export interface ToAsk {
  readonly person: string;
  /** About how many parties they are asked. */
  readonly subjects: number;
}

const both = (speak: (t: Speaks, language: Language) => string) => ({
  en: speak(say(surveyNoticeWords, "en"), "en"),
  ru: speak(say(surveyNoticeWords, "ru"), "ru"),
});

/** Each gets a link of their own; of the links only hashes stay. */
async function withLinks(
  { db, config }: Context,
  wave: WaveRow,
  drafts: readonly NoticeDraft[],
): Promise<NoticeDraft[]> {
  const linked = drafts.map((draft) => ({ ...draft, token: newToken() }));
  await addTokens(
    db,
    wave.id,
    false,
    linked.map(({ to, token }) => ({ person: to, hash: hashOf(config, token) })),
  );
  return linked.map(({ token, ...draft }) => ({ ...draft, letter: { secretLink: `/answer/${token}` } }));
}

const invitation = (t: Speaks, { direction }: WaveRow, count: number): string => {
  if (direction === "general") return t("askedGeneral");
  return direction === "prediction" ? t("askedPrediction") : t("asked", { count });
};

const untilWhen = (t: Speaks, language: Language, { closesAt }: WaveRow, zone: string): string =>
  closesAt ? t("until", { day: formats(language, zone).date(closesAt) }) : "";

const paragraphs = (...texts: string[]): string => texts.filter(Boolean).join("\n\n");

export async function tellAsked(ctx: Context, wave: WaveRow, people: readonly ToAsk[]): Promise<void> {
  const zone = await houseZone(ctx.db);
  const drafts = people.map(
    ({ person, subjects }): NoticeDraft => ({
      ...noticeOf(wave, person, askedSource, "asked"),
      text: both((t, language) =>
        paragraphs(
          invitation(t, wave, subjects),
          [t(wave.kind), untilWhen(t, language, wave, zone)].filter(Boolean).join(" "),
          t("ownLink"),
        ),
      ),
    }),
  );
  await notify(ctx, await withLinks(ctx, wave, drafts));
}

export async function tellReminded(
  ctx: Context,
  wave: WaveRow,
  people: readonly string[],
  days: number,
): Promise<void> {
  const zone = await houseZone(ctx.db);
  const drafts = people.map(
    (person): NoticeDraft => ({
      ...noticeOf(wave, person, remindedSource, `reminded/${days}`),
      text: both((t, language) =>
        paragraphs(
          t("reminded"),
          [t(wave.kind), untilWhen(t, language, wave, zone)].filter(Boolean).join(" "),
          t("ownLink"),
        ),
      ),
    }),
  );
  await notify(ctx, await withLinks(ctx, wave, drafts));
}

/** All are told together, whether they answered or not. */
export async function tellReleased(ctx: Context, wave: WaveRow, people: readonly string[]): Promise<void> {
  await notify(
    ctx,
    people.map(
      (person): NoticeDraft => ({
        ...noticeOf(wave, person, releasedSource, "released"),
        text: both((t) => paragraphs(t("released"), t("thanks"))),
        link: `/surveys/${wave.id}/results`,
      }),
    ),
  );
}

function noticeOf(
  { id, name }: WaveRow,
  to: string,
  source: string,
  what: string,
): Omit<NoticeDraft, "text"> {
  return {
    to,
    source,
    key: `surveys/${id}/${what}`,
    title: name,
    link: `/surveys/${id}/answer`,
    about: `/surveys/${id}`,
  };
}
