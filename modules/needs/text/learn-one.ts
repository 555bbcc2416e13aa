import { sql } from "kysely";
import type { Context } from "#platform/context";
import { type Correction, learn as learnFrom, type ReadText } from "#science/text";
import { readLearnt, writeLearnt } from "./state.ts";
import { readTopics, topicsInUse } from "./topics.ts";

/** Texts to come are read with what was just said; those already read, at the weekly learning. */
export async function learn({ db, now }: Context, text: ReadText, correction: Correction): Promise<void> {
  // Two who correct at once learn one after the other.
  await sql`select pg_advisory_xact_lock(751077)`.execute(db);
  const topics = topicsInUse(await readTopics(db));
  const learned = (await readLearnt(db, "topics"))?.state.learned ?? {};
  const after = learnFrom(topics, learned, text, correction);
  if (after !== learned) await writeLearnt(db, "topics", { learned: after }, now);
}
