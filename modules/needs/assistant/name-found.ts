import { z } from "zod";
import type { JobRun } from "#platform/jobs";
import { readTopics, writeTopic } from "../text/topics.ts";
import { ask, type Failure, NoAnswer } from "./ask.ts";
import { keyOf, noteAnswer, readAssistant } from "./store.ts";

const task = `Below are words and typical remarks of colleagues about internal services; what could name somebody is blanked.
Name what they have in common in two to four words, as a subject and not as a complaint.
Answer with nothing but JSON: {"ru": "<name in Russian>", "en": "<name in English>"}`;
const Name = z.object({ ru: z.string().trim().min(1).max(80), en: z.string().trim().min(1).max(80) });
const mostAtOnce = 20;

export interface Named {
  readonly named: number;
  readonly failure: Failure | null;
}

/**
 * Lets the assistant propose names for topics found in texts, if there is one. Their words stay their names where it
 * gives no answer; that it gave none is kept, and said on the page.
 */
export async function nameFound(run: Pick<JobRun, "transact" | "signal" | "house">): Promise<Named> {
  const { where, waiting } = await run.transact(async ({ db, config }) => {
    const row = await readAssistant(db);
    const topics = row.isOn ? await readTopics(db) : [];
    return {
      where: row.isOn
        ? { endpoint: row.endpoint, model: row.model, key: keyOf(config, row.sealed) }
        : undefined,
      waiting: topics.filter(({ isWaiting, found }) => isWaiting && !found?.namedBy).slice(0, mostAtOnce),
    };
  });
  if (!where) return { named: 0, failure: null };
  let named = 0;
  for (const { key, found, seeds, origin } of waiting) {
    try {
      const texts = [found!.label.join(", "), ...found!.quotes];
      // Outside any transaction: whoever answers slowly holds nothing up.
      const { value, model } = await ask(where, { task, texts, shape: Name }, run.signal);
      await run.transact(async ({ db, now }) => {
        const still = (await readTopics(db)).find((topic) => topic.key === key && topic.isWaiting);
        if (!still) return;
        await writeTopic(
          db,
          {
            ...{ key, name: value, seeds: { list: seeds }, origin, is_used: false },
            more: { found: { ...found!, namedBy: model } },
          },
          { by: null, now },
        );
        await noteAnswer(db, null, now);
      });
      named += 1;
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      await run.transact(({ db, now }) => noteAnswer(db, error.reason, now));
      return { named, failure: error.reason };
    }
  }
  return { named, failure: null };
}

/** Whether it answers at all, with words of nobody's. */
export async function tryAssistant(
  run: Pick<JobRun, "transact" | "signal">,
): Promise<{ failure: Failure | null }> {
  const where = await run.transact(async ({ db, config }) => {
    const { endpoint, model, sealed } = await readAssistant(db);
    return { endpoint, model, key: keyOf(config, sealed) };
  });
  let failure: Failure | null = null;
  try {
    await ask(where, { task, texts: ["принтер, printer", "Принтер не печатает"], shape: Name }, run.signal);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    failure = error.reason;
  }
  await run.transact(({ db, now }) => noteAnswer(db, failure, now));
  return { failure };
}
