import { z } from "zod";
import type { Context } from "#platform/context";
import type { Download } from "#platform/http";
import { readCursor, writeCursor } from "#platform/paging";
import { library } from "../../library/index.ts";
import type { Item } from "../../schema/shapes.ts";
import { questionnaireErrors as errors } from "../errors.ts";
import { faultsOf, nameFaults } from "../faults.ts";
import { flatten, itemsOf } from "../items.ts";
import { minutesOf } from "../minutes.ts";
import * as store from "../store.ts";

const place = z.tuple([z.uuid()]);

export async function listQuestionnaires(
  { db }: Context,
  {
    ended,
    after,
    limit,
  }: { readonly ended: boolean; readonly after?: string | undefined; readonly limit: number },
) {
  const rows = await store.questionnaires(db, { ended, after: readCursor(after, place)?.[0], limit });
  const last = rows.at(-1);
  return {
    questionnaires: rows.map(itemView),
    next: last && rows.length === limit ? writeCursor([last.id]) : null,
  };
}

function itemView(row: store.QuestionnaireRow) {
  const { id, name, purpose, about, ended, unpublished, changedAt, version, number, publishedAt } = row;
  return {
    ...{ id, name, purpose, about, ended, unpublished },
    changedAt: changedAt.toISOString(),
    version:
      version && number && publishedAt
        ? { id: version, number, publishedAt: publishedAt.toISOString() }
        : null,
  };
}

export async function listLibrary() {
  return {
    library: library.map(({ key, name, lead, purpose, about, form }) => {
      const items = itemsOf(form);
      return { key, name, lead, purpose, about, questions: items.length, minutes: minutesOf(items) };
    }),
  };
}

export async function load({ db }: Context, id: string, lock = false): Promise<store.QuestionnaireWithDraft> {
  const row = await store.findQuestionnaire(db, id, lock);
  if (!row) throw errors.refuse("questionnaire_not_found", { id });
  return row;
}

export async function showQuestionnaire(context: Context, id: string) {
  const row = await load(context, id);
  return {
    ...itemView(row),
    form: row.draft,
    changedBy: row.changedBy,
    missing: [...nameFaults(row.name), ...faultsOf(row.draft)],
    minutes: minutesOf(itemsOf(row.draft)),
  };
}

const versionsAtATime = 20;

export async function listVersions(context: Context, id: string, before: number | undefined) {
  await load(context, id);
  const rows = await store.versionsOf(context.db, id, before, versionsAtATime);
  return {
    versions: rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() })),
    next: rows.length === versionsAtATime ? (rows.at(-1)?.number ?? null) : null,
  };
}

export async function showVersion({ db }: Context, questionnaire: string, number: number) {
  const version = await store.versionNumbered(db, questionnaire, number);
  if (!version) throw errors.refuse("version_not_found", { number });
  const { id, form, items } = version;
  return { id, number, form, items: [...items] };
}

/** What would be counted of an answer to the draft, by the same rules as real ones. */
export async function tryAnswers(context: Context, id: string, data: Readonly<Record<string, unknown>>) {
  const items = itemsOf((await load(context, id)).draft);
  const { answers, comments, problems } = flatten(items, data);
  const said = new Set([...Object.keys(answers), ...Object.keys(comments)]);
  return {
    counted: items
      .filter(({ name }) => answers[name] !== undefined)
      .map((item) => ({ item, ...placesOf(item, answers[item.name] as store.Answered) })),
    comments: items
      .filter(({ name }) => comments[name] !== undefined)
      .map((item) => ({ item, words: comments[item.name] as string })),
    problems: problems.slice(0, 100),
    empty: items.filter(({ name }) => !said.has(name)).length,
  };
}

function placesOf(item: Item, given: store.Answered): { places: number[]; party: string | null } {
  if (item.form === "party") return { places: [], party: String(given) };
  const all = typeof given === "object" ? given : [given];
  return { places: all.map((one) => item.values.indexOf(one)), party: null };
}

export async function saveQuestionnaire(context: Context, id: string): Promise<Download> {
  const { name, draft } = await load(context, id);
  const title = name[context.actor.language] || name.en || name.ru;
  return {
    name: `${title.replaceAll(/[^\p{L}\p{N} _-]/gu, "").slice(0, 80) || "questionnaire"}.json`,
    mediaType: "application/json",
    body: JSON.stringify({ title: name, ...draft }, null, 2),
  };
}
