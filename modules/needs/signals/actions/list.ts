import { z } from "zod";
import type { Context } from "#platform/context";
import { readCursor, writeCursor } from "#platform/paging";
import type { SignalList, SignalQuery } from "../../schema/signals.ts";
import { gatherJob } from "../job-names.ts";
import { readSignals, readVeiledWords } from "./door.ts";

const place = z.tuple([z.iso.date(), z.uuid()]);

export async function listSignals(context: Context, query: SignalQuery): Promise<SignalList> {
  const { after, limit, standing, ...filter } = query;
  const before = readCursor(after, place);
  const signals = await readSignals(context, {
    ...filter,
    free: standing === "free",
    limit: limit + 1,
    before: before && { saidOn: before[0], id: before[1] },
  });
  const shown = signals.slice(0, limit);
  const last = shown.at(-1);
  // Narrowed further, a veil would no longer hide: who of whom, of which service, on which days.
  const isWide =
    !before && !filter.customer && !filter.service && !filter.from && !filter.to && !filter.sentiment;
  const isForComplaints = !filter.kind || filter.kind === "complaint";
  const veiled =
    isWide && isForComplaints && (filter.need || filter.supplier)
      ? await readVeiledWords(context, {
          ...(filter.need ? { need: filter.need } : {}),
          ...(filter.supplier ? { supplier: filter.supplier } : {}),
          topic: filter.topic,
        })
      : [];
  return {
    signals: shown,
    veiled,
    next: signals.length > limit && last ? writeCursor([last.saidOn, last.id]) : null,
  };
}

export async function gatherSignals(context: Context): Promise<{ task: string }> {
  const task = await context.later(gatherJob, {}, { task: { kind: gatherJob } });
  return { task: task! };
}
