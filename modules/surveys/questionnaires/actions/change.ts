import type { Context } from "#platform/context";
import { say } from "#platform/words";
import { library } from "../../library/index.ts";
import type { SurveyForm } from "../../schema/form.ts";
import type { ReadingNotice } from "../../schema/questionnaires.ts";
import type { About, Bilingual } from "../../schema/shapes.ts";
import { questionnaireErrors as errors } from "../errors.ts";
import { faultsOf, nameFaults } from "../faults.ts";
import { fingerprint } from "../fingerprint.ts";
import { itemsOf } from "../items.ts";
import { minutesOf } from "../minutes.ts";
import { readForm } from "../read-form.ts";
import * as store from "../store.ts";
import { questionnaireWords } from "../words.ts";
import { load } from "./look.ts";

export type Beginning =
  | { readonly from: "library"; readonly key: string }
  | { readonly from: "empty"; readonly name: Bilingual; readonly about: About }
  | {
      readonly from: "surveyjs";
      readonly name?: Bilingual | undefined;
      readonly about: About;
      readonly json: Readonly<Record<string, unknown>>;
    };

export async function createQuestionnaire(context: Context, body: Beginning) {
  const { notices, ...given } = beginning(body);
  return { id: await insert(context, given), notices: [...notices] };
}

type Begun = Pick<store.NewQuestionnaire, "name" | "purpose" | "about" | "draft">;

function beginning(body: Beginning): Begun & { notices: readonly ReadingNotice[] } {
  if (body.from === "empty") {
    const draft: SurveyForm = { pages: [{ name: "page1", elements: [] }] };
    return { purpose: "own", about: body.about, name: body.name, draft, notices: [] };
  }
  if (body.from === "surveyjs") {
    const { form, title, notices } = readForm(body.json);
    const name = body.name ?? title ?? { en: "", ru: "" };
    return { purpose: "own", about: body.about, name, draft: form, notices };
  }
  const entry = library.find(({ key }) => key === body.key);
  if (!entry) throw errors.refuse("library_key_unknown", { key: body.key }, { place: "key" });
  const { purpose, about, name, form } = entry;
  return { purpose, about, name, draft: form, notices: [] };
}

const insert = ({ db, actor, now }: Context, given: Begun): Promise<string> =>
  store.insertQuestionnaire(db, { ...given, by: actor.self ?? null, now });

export async function copyQuestionnaire(context: Context, id: string) {
  const { name, purpose, about, draft } = await load(context, id);
  const copied = (language: "en" | "ru") =>
    name[language] && say(questionnaireWords, language)("copyOf", { name: name[language] }).slice(0, 2_000);
  return {
    id: await insert(context, { name: { en: copied("en"), ru: copied("ru") }, purpose, about, draft }),
  };
}

export interface Change {
  readonly name: Bilingual;
  readonly about: About;
  readonly form: SurveyForm;
  readonly changedAt: string;
}

export async function changeDraft(context: Context, id: string, { changedAt, ...change }: Change) {
  const { db, actor, now } = context;
  const before = await load(context, id, true);
  if (before.ended) throw errors.refuse("questionnaire_ended");
  const read = new Date(changedAt);
  const at = await store.saveDraft(db, id, { ...change, changedAt: read, by: actor.self ?? null, now });
  if (!at) throw changedMeanwhile(context, before);
  return {
    id,
    changedAt: at.toISOString(),
    unpublished: (await load(context, id)).unpublished,
    missing: [...nameFaults(change.name), ...faultsOf(change.form)],
    minutes: minutesOf(itemsOf(change.form)),
  };
}

function changedMeanwhile({ actor }: Context, { changedBy }: store.QuestionnaireRow) {
  const by = changedBy ?? say(questionnaireWords, actor.language)("somebody");
  return errors.refuse("draft_changed", { by }, { place: "changedAt" });
}

export async function publishVersion(context: Context, id: string, changedAt: string) {
  const { db, actor, now } = context;
  const row = await load(context, id, true);
  if (row.ended) throw errors.refuse("questionnaire_ended");
  if (row.changedAt.getTime() !== new Date(changedAt).getTime()) throw changedMeanwhile(context, row);
  if (!row.unpublished) throw errors.refuse("nothing_new", { number: row.number ?? 0 });
  const missing = [...nameFaults(row.name), ...faultsOf(row.draft)];
  if (missing.length > 0) {
    throw errors.refuse("draft_unfinished", { count: missing.length }, { details: missing.slice(0, 200) });
  }
  const number = (row.number ?? 0) + 1;
  const version = await store.insertVersion(db, {
    questionnaire: id,
    number,
    form: row.draft,
    items: itemsOf(row.draft),
    sha256: fingerprint(row.draft),
    by: actor.self ?? null,
    now,
  });
  return { id: version, number };
}

export async function endQuestionnaire(context: Context, id: string) {
  const { ended } = await load(context, id, true);
  if (!ended) await store.setEnded(context.db, id, context.now);
  return { id };
}

export async function reopenQuestionnaire(context: Context, id: string) {
  await load(context, id, true);
  await store.setEnded(context.db, id, null);
  return { id };
}
