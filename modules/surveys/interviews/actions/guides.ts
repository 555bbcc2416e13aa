import { houseZone } from "#modules/catalogue";
import { type Context, isProgrammeLead } from "#platform/context";
import type { GuideBody, GuideView } from "../../schema/interviews.ts";
import type { Bilingual } from "../../schema/shapes.ts";
import { interviewErrors } from "../errors.ts";
import { readyGuides } from "../library/index.ts";
import * as store from "../store/guides.ts";

export async function listGuides({ db, actor }: Context) {
  const guides = await store.listGuides(db);
  return {
    guides: guides.map(viewOf),
    ready: [...readyGuides],
    mayChange: isProgrammeLead(actor),
    zone: await houseZone(db),
  };
}

export async function addGuide(
  context: Context,
  body: GuideBody | { readonly ready: string },
): Promise<GuideView> {
  const { db, actor, now } = context;
  const from = "ready" in body ? body.ready : null;
  const guide = "ready" in body ? readyGuides.find(({ key }) => key === body.ready) : body;
  if (!guide) throw interviewErrors.refuse("guide_not_found", { id: String(from) });
  checkGuide(guide);
  const id = await store.insertGuide(db, guide, { ready: from, by: actor.self ?? null, at: now });
  context.touch("surveys");
  return viewOf(await find(context, id));
}

export async function changeGuide(
  context: Context,
  id: string,
  { version, ...guide }: GuideBody & { readonly version: number },
): Promise<GuideView> {
  const { db, actor, now } = context;
  const known = await find(context, id);
  if (known.version !== version) throw interviewErrors.refuse("guide_changed");
  checkGuide(guide);
  await store.saveGuide(db, id, guide, { by: actor.self ?? null, at: now });
  context.touch("surveys");
  return viewOf(await find(context, id));
}

export async function endGuide(context: Context, id: string): Promise<{ id: string }> {
  await store.endGuide(context.db, id, context.now);
  context.touch("surveys");
  return { id };
}

async function find({ db }: Context, id: string): Promise<store.GuideRow> {
  const guide = await store.findGuide(db, id);
  if (!guide) throw interviewErrors.refuse("guide_not_found", { id });
  return guide;
}

const viewOf = ({ changedAt, ...guide }: store.GuideRow): GuideView => ({
  ...guide,
  changedAt: changedAt.toISOString(),
});

/** Nothing is asked half translated; a purpose and a lead may be left out, in both languages. */
function checkGuide({ name, lead, questions }: GuideBody): void {
  const keys = new Set<string>();
  whole(name, "name", true);
  whole(lead, "lead", false);
  questions.forEach(({ key, ask, purpose }, at) => {
    if (keys.has(key)) throw interviewErrors.refuse("same_question_twice", { key });
    keys.add(key);
    whole(ask, `questions.${at}.ask`, true);
    whole(purpose, `questions.${at}.purpose`, false);
  });
}

function whole({ en, ru }: Bilingual, place: string, needed: boolean): void {
  const [has, other] = [en !== "", ru !== ""];
  if (has !== other || (needed && !has))
    throw interviewErrors.refuse("half_translated", { place }, { place });
}
