import { sql } from "kysely";
import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { makeReader, namesOf } from "#science/text";
import { needEvent } from "../events.ts";
import { mayCorrect } from "../policy.ts";
import type { SentimentKey, SignalView } from "../schema/shapes.ts";
import { readSignals } from "../signals/actions/door.ts";
import { signalErrors } from "../signals/errors.ts";
import { textErrors } from "./errors.ts";
import { learn } from "./learn-one.ts";
import { namesInHouse } from "./names.ts";
import { readTopics } from "./topics.ts";

/** A signal the actor may read, or none at all. */
export async function loadSignal(context: Context, id: string): Promise<SignalView> {
  const [signal] = await readSignals(context, { ids: [id], limit: 1 });
  if (!signal) throw signalErrors.refuse("signal_unknown", { id });
  return signal;
}

async function loadToCorrect(context: Context, id: string): Promise<SignalView & { readonly words: string }> {
  const signal = await loadSignal(context, id);
  allow(
    mayCorrect(context.actor, {
      supplier: signal.supplier?.id ?? null,
      customer: signal.customer?.id ?? null,
    }),
  );
  if (signal.words === null) throw signalErrors.refuse("words_not_read", {});
  return { ...signal, words: signal.words };
}

/** A person says that a signal has a topic, or has it not: kept for good, and learnt from for the texts to come. */
export async function correctTopic(
  context: Context,
  id: string,
  { topic, isRight }: { readonly topic: string; readonly isRight: boolean },
): Promise<SignalView> {
  const { db, actor, now } = context;
  const signal = await loadToCorrect(context, id);
  const topics = await readTopics(db);
  if (!topics.some(({ key, isUsed }) => key === topic && isUsed))
    throw textErrors.refuse("topic_unknown", { key: topic }, { place: "topic" });
  await sql`
    insert into needs.correction (signal, topic, is_right, corrected_by, corrected_at)
    values (${id}, ${topic}, ${isRight}, ${actor.self ?? null}, ${now})
    on conflict (signal, topic) do update set is_right = excluded.is_right, corrected_by = excluded.corrected_by,
      corrected_at = excluded.corrected_at
  `.execute(db);
  await setTopic(context, id, topic, isRight);
  await learn(context, makeReader(namesOf(await namesInHouse(db)))(signal.words), {
    topic,
    belongs: isRight,
  });
  await context.announce(needEvent("signal_corrected", { kind: "signal", id }, { signal: id }));
  return loadSignal(context, id);
}

/** Taken back: the machine says again what it says, at its next reading. */
export async function forgetTopicCorrection(
  context: Context,
  id: string,
  topic: string,
): Promise<SignalView> {
  const { db } = context;
  const signal = await loadToCorrect(context, id);
  const said = signal.corrected.find((one) => one.topic === topic);
  if (said) {
    await sql`delete from needs.correction where signal = ${id} and topic = ${topic}`.execute(db);
    await setTopic(context, id, topic, !said.isRight);
    await sql`update needs.signal set analysed_with = null where id = ${id}`.execute(db);
    await context.announce(needEvent("signal_corrected", { kind: "signal", id }, { signal: id }));
  }
  return loadSignal(context, id);
}

async function setTopic({ db }: Context, id: string, topic: string, has: boolean): Promise<void> {
  await sql`
    update needs.signal set topics = ${
      has
        ? sql`case when ${topic}::text = any(coalesce(topics, '{}')) then topics
            else coalesce(topics, '{}') || ${topic}::text end`
        : sql`array_remove(coalesce(topics, '{}'), ${topic}::text)`
    } where id = ${id}
  `.execute(db);
}

export async function correctSentiment(
  context: Context,
  id: string,
  sentiment: SentimentKey,
): Promise<SignalView> {
  const { db, actor, now } = context;
  await loadToCorrect(context, id);
  await sql`
    insert into needs.sentiment_correction (signal, sentiment, corrected_by, corrected_at)
    values (${id}, ${sentiment}, ${actor.self ?? null}, ${now})
    on conflict (signal) do update set sentiment = excluded.sentiment, corrected_by = excluded.corrected_by,
      corrected_at = excluded.corrected_at
  `.execute(db);
  await sql`
    update needs.signal set sentiment = ${sentiment}, topics = coalesce(topics, '{}') where id = ${id}
  `.execute(db);
  await context.announce(needEvent("signal_corrected", { kind: "signal", id }, { signal: id }));
  return loadSignal(context, id);
}
