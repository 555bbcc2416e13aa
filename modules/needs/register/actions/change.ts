import type { Context } from "#platform/context";
import { needEvent } from "../events.ts";
import { type ChangeKind, insertChange } from "../store/changes.ts";
import { type NeedColumns, type NeedRow, saveNeed } from "../store/needs.ts";

const columnOf: { [C in keyof Required<NeedColumns>]: (need: NeedRow) => NeedColumns[C] } = {
  title: (need) => need.title,
  titles: (need) => need.titles,
  description: (need) => need.description,
  supplier: (need) => need.supplier,
  customer: (need) => need.customer,
  service: (need) => need.service,
  service_name: (need) => need.serviceName,
  topic: (need) => need.topic,
  stage: (need) => need.stage,
  state: (need) => need.state,
  reason: (need) => need.reason,
  owner: (need) => need.owner,
  target: (need) => need.target,
  merged_into: (need) => need.mergedInto,
};

/** Only what becomes another; what it was is kept beside it, so that the change can be taken back. */
export function difference(need: NeedRow, to: NeedColumns): { before: NeedColumns; after: NeedColumns } {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(to)) {
    const was = columnOf[column as keyof NeedColumns](need);
    if (JSON.stringify(was) === JSON.stringify(value)) continue;
    before[column] = was;
    after[column] = value;
  }
  return { before, after };
}

export interface Made {
  readonly kind: ChangeKind;
  readonly to: NeedColumns;
  readonly note?: string;
  readonly signals?: readonly string[];
  readonly other?: string;
  /** From no need into this one. */
  readonly brought?: readonly string[];
}

/** Keeps a change with what it was before; undefined where nothing would become another. */
export async function change(context: Context, need: NeedRow, made: Made): Promise<string | undefined> {
  const { db, actor, now } = context;
  const { before, after } = difference(need, made.to);
  if (Object.keys(after).length === 0 && made.signals === undefined && made.brought === undefined)
    return undefined;
  if (Object.keys(after).length > 0) await saveNeed(db, need.id, after, now);
  const moved = made.signals ? { signals: made.signals, other: made.other } : {};
  const brought = made.brought ? { brought: made.brought } : {};
  return insertChange(db, {
    need: need.id,
    kind: made.kind,
    before: { columns: before, ...moved, ...brought } as object,
    after: { columns: after } as object,
    note: made.note ?? "",
    by: actor.self ?? null,
    at: now,
  });
}

export async function announceChanged(context: Context, need: NeedRow): Promise<void> {
  await context.announce(needEvent("need_changed", need.id, { number: need.number }));
}
