import { z } from "zod";
import type { Context } from "#platform/context";
import { readCursor, writeCursor } from "#platform/paging";
import { allow } from "#platform/permissions";
import { readSignals, readVeiledWords } from "../../signals/actions/door.ts";
import { maySeeAll } from "../policy.ts";
import { topicNames } from "../titles.ts";
import { loadNeed } from "./load.ts";

const cursor = z.tuple([z.iso.date(), z.uuid()]);

/** The proof in words: signals as the reader may read them, the latest first; then complaints without names. */
export async function voicesOfNeed(
  context: Context,
  id: string,
  ask: { readonly after?: string | undefined; readonly limit: number },
) {
  const { db, actor } = context;
  const need = await loadNeed(context, id);
  allow(maySeeAll(actor, need));
  const after = readCursor(ask.after, cursor);
  const before = after ? { saidOn: after[0], id: after[1] } : undefined;
  const signals = await readSignals(context, { need: need.id, limit: ask.limit, before });
  const veiled = after ? [] : await readVeiledWords(context, { need: need.id });
  const topics = await topicNames(db);
  const named = (keys: readonly string[]) => keys.map((key) => topics.get(key)?.[actor.language] ?? key);
  const last = signals.length === ask.limit ? signals.at(-1) : undefined;
  return {
    signals: signals.map((signal) => ({ ...signal, topics: named(signal.topics) })),
    veiled: veiled.map((one) => ({ ...one, topics: named(one.topics) })),
    next: last ? writeCursor([last.saidOn, last.id]) : null,
    /** How many there are in all; those that the reader may not read are counted. */
    all: need.signals,
  };
}
