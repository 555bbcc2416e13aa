// Whoever had said something hears what is done about it, and whether it helped; whoever answers for it hears what waits.

import { voicesOf } from "#modules/needs";
import { peopleOfUnits, personsOfAccounts } from "#modules/organisation";
import type { Context } from "#platform/context";
import type { EventRow } from "#platform/events";
import { type NoticeDraft, notify } from "#platform/notices";
import type { Reaction } from "#platform/reactions";
import { formats, type Say, say } from "#platform/words";
import { capital, todayOf } from "../actions/views.ts";
import type { SolutionEvent, SolutionParticulars } from "../events.ts";
import * as read from "../store/read.ts";
import { sentenceOf } from "../verdict-words.ts";
import { isWithheld } from "../withheld.ts";
import { noticeWords } from "../words.ts";
import { becameSource, mineSource } from "./sources.ts";

type T = Say<typeof noticeWords.en>;
type Sentence = (t: T, language: "ru" | "en") => string;

const told: readonly SolutionEvent[] = [
  "solution_planned",
  "solution_running",
  "solution_introduced",
  "solution_evaluated",
  "solution_dropped",
];
/** News that is older tells nobody anything. */
const freshFor = 14 * 86_400_000;

export const notices: Reaction = {
  name: "solutions.notices",
  on: told,
  async react(context, event) {
    if (context.now.getTime() - event.at.getTime() > freshFor) return;
    const row = await read.findItem(context.db, event.subject.id, await todayOf(context));
    if (!row) return;
    const { voices, owner } = sentencesOf(event, row);
    const doers = await personsOfAccounts(context.db, event.actor ? [event.actor] : []);
    const doer = event.actor ? doers.get(event.actor) : undefined;
    const people = new Map<string, { source: string; sentence: Sentence }>();
    if (voices)
      for (const person of await voicesAndHeads(context, row))
        people.set(person, { source: becameSource, sentence: voices });
    if (owner && row.owner) people.set(row.owner.id, { source: mineSource, sentence: owner });
    if (doer) people.delete(doer);
    await notify(
      context,
      [...people].map(([to, { source, sentence }]) => draftOf(event, row, to, source, sentence)),
    );
  },
};

function draftOf(
  event: EventRow,
  row: read.ItemRow,
  to: string,
  source: string,
  sentence: Sentence,
): NoticeDraft {
  const both = (speak: Sentence) => ({
    ru: speak(say(noticeWords, "ru"), "ru"),
    en: speak(say(noticeWords, "en"), "en"),
  });
  return {
    to,
    source,
    key: `solutions/${event.id}`,
    title: both((t) => t("title", { number: String(row.number), title: row.title })),
    text: both(sentence),
    link: `/solutions/${row.id}`,
  };
}

function sentencesOf(
  event: EventRow,
  row: read.ItemRow,
): { readonly voices?: Sentence; readonly owner?: Sentence } {
  switch (event.kind as SolutionEvent) {
    case "solution_planned": {
      if (row.firstStart === null) return {};
      const { firstStart } = row;
      const supplier = row.supplier.name;
      const day = (language: "ru" | "en") => formats(language, "UTC").date(firstStart);
      return { voices: (t, language) => t("planned", { supplier, day: day(language) }) };
    }
    case "solution_running":
      return { owner: (t) => t("fixed") };
    case "solution_introduced":
      return { voices: (t) => t("introduced") };
    case "solution_evaluated": {
      const { verdict } = event.particulars as unknown as SolutionParticulars["solution_evaluated"];
      const found = (language: "ru" | "en") => capital(foundIn(row, language));
      const key = verdict === "cannotTellYet" ? "undecided" : "evaluatedPlain";
      return {
        voices: (t, language) => t("evaluated", { sentence: found(language) }),
        owner: (t, language) => t(key, { sentence: found(language) }),
      };
    }
    case "solution_dropped": {
      // Of a draft nobody had heard.
      const { reason } = event.particulars as unknown as SolutionParticulars["solution_dropped"];
      return row.fixedAt === null ? {} : { voices: (t) => t("dropped", { reason }) };
    }
    default:
      return {};
  }
}

function foundIn(row: read.ItemRow, language: "ru" | "en"): string {
  const { verdict, because, effect, low, high, withIt, withoutIt, moreWeeks } = row;
  const found = { verdict, because, effect, low, high, withIt, withoutIt, moreWeeks };
  return sentenceOf(
    {
      ...found,
      measure: row.measure ?? "",
      unit: row.unit ?? "hours",
      margin: row.margin ?? 0,
      level: row.level ?? 0.95,
      // It is sent to many and kept: who may see the survey's figures finds them on the page.
      withheld: isWithheld(null, { measure: row.measure, supplier: row.supplier.id }),
    },
    language,
  );
}

/** Those whose signals are in its needs, and the heads of those it is brought to and of its supplier. */
async function voicesAndHeads(context: Context, row: read.ItemRow): Promise<ReadonlySet<string>> {
  const people = new Set<string>();
  for (const need of await read.needsOfSolution(context.db, row.id))
    for (const person of (await voicesOf(context.db, need.id)).people) people.add(person);
  const units = (await read.rollOutOf(context.db, row.id)).map(({ customer }) => customer.id);
  for (const { head } of (await peopleOfUnits(context.db, [row.supplier.id, ...units])).values())
    if (head) people.add(head);
  return people;
}
