import { z } from "zod";
import { houseZone } from "#modules/catalogue";
import { addWeeks, type Figure, lastFullWeek, readFigure } from "#modules/measures";
import { type Context, isProgrammeLead } from "#platform/context";
import { readCursor, writeCursor } from "#platform/paging";
import { can, needVerbs } from "../need.ts";
import { mayMark, maySeeAll, mayShape, sidesOf } from "../policy.ts";
import type * as schema from "../schema.ts";
import { type ChangeRow, changesOf } from "../store/changes.ts";
import * as lists from "../store/lists.ts";
import { ownPart } from "../store/marks.ts";
import { findNeed, type NeedRow } from "../store/needs.ts";
import { proofOf } from "../store/signals.ts";
import { titleIn } from "../tell.ts";
import { serviceNames, type TopicNames, topicNames } from "../titles.ts";
import { loadNeed } from "./load.ts";

const cursor = z.tuple([z.number(), z.uuid()]);
const boardSize = 50;
const mapSize = 400;

type Kinds = Readonly<Record<string, number>>;

export function itemOf(
  context: Context,
  row: NeedRow,
  topics: TopicNames,
  kinds: Kinds = {},
): schema.NeedItem {
  const { actor } = context;
  const all = maySeeAll(actor, row);
  return {
    id: row.id,
    number: row.number,
    title: titleIn(row, actor.language),
    supplier: row.supplierParty,
    customer: row.customerParty,
    topic:
      row.topic === null
        ? null
        : { key: row.topic, name: topics.get(row.topic)?.[actor.language] ?? row.topic },
    stage: row.stage,
    state: row.state,
    priority: row.priority,
    stageSince: row.stageSince.toISOString(),
    owner: row.ownerParty,
    proof: all
      ? {
          signals: row.signals,
          people: row.people,
          units: row.units,
          hoursMonthly: row.hoursMonthly,
          trend: "says" in row.trend ? row.trend : null,
          parts: [...row.parts],
          kinds,
        }
      : null,
    mayShape: mayShape(actor, row),
  };
}

async function itemsOf(context: Context, rows: readonly NeedRow[]): Promise<schema.NeedItem[]> {
  const topics = await topicNames(context.db);
  const kinds = await lists.kindsOf(
    context.db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => itemOf(context, row, topics, kinds.get(row.id)));
}

async function around({ db, actor }: Context) {
  return {
    proposed: await lists.countProposed(db, actor),
    mayOpen: isProgrammeLead(actor) || actor.leads.length > 0,
    mayWeigh: isProgrammeLead(actor),
  };
}

type Listing = lists.Filter & {
  readonly order: lists.Order;
  readonly after?: string | undefined;
  readonly limit: number;
};

export async function listNeeds(context: Context, ask: Listing) {
  const after = readCursor(ask.after, cursor);
  const rows = await lists.listNeeds(context.db, context.actor, { ...ask, after, limit: ask.limit + 1 });
  const page = rows.slice(0, ask.limit);
  const last = rows.length > ask.limit ? page.at(-1) : undefined;
  return {
    needs: await itemsOf(context, page),
    next: last ? writeCursor([last.key, last.id]) : null,
    ...(await around(context)),
  };
}

export async function boardOfNeeds(context: Context, filter: lists.Filter) {
  const { needs, counts } = await lists.boardNeeds(context.db, context.actor, filter, boardSize);
  return { needs: await itemsOf(context, needs), counts, ...(await around(context)) };
}

export async function mapOfNeeds({ db, actor }: Context, filter: lists.Filter) {
  const cells = await lists.mapNeeds(db, actor, filter, mapSize + 1);
  return {
    cells: cells.slice(0, mapSize).map((cell) => ({
      supplier: { id: cell.supplier, name: cell.supplierName },
      customer: { id: cell.customer, name: cell.customerName },
      needs: cell.needs,
      priority: cell.priority,
      top: { number: cell.top.number, title: titleIn(cell.top, actor.language) },
    })),
    capped: cells.length > mapSize,
  };
}

/** The first five of one's own sides: what is open, and what waits for a word. */
export async function mondayNeeds(context: Context) {
  const { db, actor } = context;
  const mine = !isProgrammeLead(actor) || actor.leads.length > 0;
  const ask = { order: "priority", limit: 5, mine } as const;
  const open = await lists.listNeeds(db, actor, { ...ask, state: "open" });
  const proposed = await lists.listNeeds(db, actor, { ...ask, state: "proposed" });
  const rows = [...open, ...proposed]
    .filter((row) => maySeeAll(actor, row))
    .toSorted((a, b) => b.priority - a.priority)
    .slice(0, 5);
  return {
    needs: await itemsOf(context, rows),
    proposed: await lists.countProposed(db, actor),
    open: open.length,
  };
}

export async function showNeed(context: Context, id: string): Promise<schema.NeedView> {
  const { db, actor } = context;
  const row = await loadNeed(context, id);
  const kinds = await lists.kindsOf(db, [row.id]);
  const topics = await topicNames(db);
  const item = itemOf(context, row, topics, kinds.get(row.id));
  const merged = row.mergedInto === null ? undefined : await findNeed(db, row.mergedInto);
  const shape = mayShape(actor, row);
  const { marks, mine, follows } = await ownPart(db, row.id, actor.self);
  const rest = {
    ...item,
    description: row.description,
    service:
      row.service === null
        ? row.serviceName || null
        : ((await serviceNames(db, [row.service])).get(row.service) ?? null),
    reason: row.reason,
    mergedInto: merged ? { number: merged.number, title: titleIn(merged, actor.language) } : null,
    createdAt: row.createdAt.toISOString(),
    follows,
    can: {
      shape,
      mark: mayMark(actor, row) && can("mark", row),
      sides: isProgrammeLead(actor) ? (["supplier", "customer"] as const).slice() : sidesOf(actor, row),
      agree: agreeing(context, row),
      verbs: shape ? needVerbs.filter((verb) => can(verb, row)) : [],
    },
  };
  if (item.proof === null) return { ...rest, ...nothing, description: "" };
  const changes = await changesOf(db, row.id, { limit: 50 });
  const latest = changes.find(({ undoneAt }) => undoneAt === null);
  const undoable = shape && latest !== undefined ? latest.id : null;
  const proof = await proofOf(db, row.id, context.now);
  return {
    ...rest,
    importance: row.importance,
    satisfaction: row.satisfaction,
    marks,
    mine,
    target: row.target,
    customers: [...proof.customers],
    topics: proof.topics.map(({ topic, count }) => ({
      key: topic,
      name: topics.get(topic)?.[actor.language] ?? topic,
      count,
    })),
    weeks: [...proof.weeks],
    waiting: await waitingOf(context, row),
    history: changes.map((change) => historyOf(change, undoable)),
    concerned: row.concerned.length,
  };
}

const nothing = {
  importance: null,
  satisfaction: null,
  marks: 0,
  mine: null,
  target: null,
  customers: [],
  topics: [],
  weeks: [],
  waiting: null,
  history: [],
  concerned: 0,
} as const satisfies Partial<schema.NeedView>;

function agreeing({ actor }: Context, row: NeedRow) {
  const { target } = row;
  if (target === null || !can("target", row)) return [];
  const sides = isProgrammeLead(actor) ? (["supplier", "customer"] as const) : sidesOf(actor, row);
  return sides.filter((side) => target.agreed[side] === undefined);
}

const untouched = new Set(["opened", "proposed"]);

function historyOf(change: ChangeRow, undoable: string | null): schema.NeedChange {
  const { before, after } = change;
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  const of = (columns: object | undefined, key: "stage" | "title") =>
    text((columns as Record<string, unknown> | undefined)?.[key]);
  const key = change.kind === "moved" ? "stage" : "title";
  return {
    id: change.id,
    kind: change.kind,
    by: change.by?.name ?? null,
    at: change.at.toISOString(),
    note: change.note,
    from: of(before.columns, key),
    to: of(after.columns, key),
    signals: (before.signals ?? before.brought)?.length ?? 0,
    undone: change.undoneAt !== null,
    undoable: change.id === undoable && !untouched.has(change.kind),
  };
}

const waitingKeys = ["waiting", "hand_over_waiting"] as const;

/** Of requests or of hand-overs, whichever there are more of. */
async function waitingOf({ db, now }: Context, row: NeedRow): Promise<schema.NeedView["waiting"]> {
  if (row.supplier === null || row.hoursMonthly === 0) return null;
  const to = lastFullWeek(now, await houseZone(db));
  const from = addWeeks(to, -12);
  const of = { supplier: row.supplier, ...(row.customer ? { customer: row.customer } : {}), from, to };
  const found: { measure: (typeof waitingKeys)[number]; figure: Figure }[] = [];
  for (const measure of waitingKeys)
    found.push({ measure, figure: await readFigure(db, { measure, ...of }) });
  const [most] = found.toSorted((a, b) => b.figure.n - a.figure.n);
  if (!most || most.figure.mean === null) return null;
  const usual = (await readFigure(db, { measure: most.measure, from: addWeeks(to, -51), to })).median;
  if (usual === null) return null;
  const { n, mean, median } = most.figure;
  return { measure: most.measure, n, mean, median, usual };
}
