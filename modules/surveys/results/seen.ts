// Of what was released, what this reader may see: narrowed before it is read, and looked at again afterwards.

import { type Context, isProgrammeLead, ownParties } from "#platform/context";
import { allDisclosed, type Disclosed, mapDisclosed } from "#science/disclosure";
import { maySeeScope } from "../policy.ts";
import { type FigureFilter, readFigures, readFiguresFrom } from "../release/index.ts";
import type { Figure } from "../schema/release.ts";
import type { Sides } from "./store.ts";

/** Nothing, as the gate would give it. */
export const nothing = <T>(): Disclosed<readonly T[]> => mapDisclosed(allDisclosed([]), () => []);

/** Figures of one scope or of several that need no narrowing by sides. */
export async function seenFigures(
  context: Context,
  filter: FigureFilter,
): Promise<Disclosed<readonly Figure[]>> {
  const parts = narrowed(context, filter);
  const read: Disclosed<readonly Figure[]>[] = [];
  for (const part of parts) read.push(await readFigures(context.db, part));
  return mapDisclosed(allDisclosed(read), (all) => {
    const seen = (all as readonly (readonly Figure[])[]).flat().filter((f) => maySeeScope(context.actor, f));
    return parts.length < 2 ? seen : once(seen);
  });
}

/** All that the reader may see of a wave, in pages, for files. */
export async function* streamSeen(
  context: Context,
  filter: FigureFilter,
): AsyncGenerator<Disclosed<readonly Figure[]>> {
  const read = new Set<string>();
  const scopes = ["company", "supplier", "customer", "relationship", "cut", "service"] as const;
  const parts = isProgrammeLead(context.actor)
    ? [filter]
    : scopes.flatMap((scope) => narrowed(context, { ...filter, scope }));
  for (const part of parts) {
    for (let after: number | null = -1; after !== null; ) {
      const { figures, next } = await readFiguresFrom(context.db, { ...part, after, limit: 5_000 });
      yield mapDisclosed(figures, (page) =>
        page.filter((f) => maySeeScope(context.actor, f) && (parts.length === 1 || isNew(read, f))),
      );
      after = next;
    }
  }
}

/** Whose suppliers and whose customers the reader may see relationships of; null: everybody's. */
export function sidesSeen({ actor }: Context): Sides {
  if (isProgrammeLead(actor)) return { suppliers: null, customers: null };
  return { suppliers: ownParties(actor), customers: actor.leads };
}

/** `maySeeScope` in terms of the filter: by the reader's own sides. */
function narrowed(context: Context, filter: FigureFilter): FigureFilter[] {
  const { suppliers, customers } = sidesSeen(context);
  if (suppliers === null || customers === null || filter.scope === "company") return [filter];
  const supplying = within(filter, "supplier", suppliers);
  const asking = within(filter, "customer", customers);
  if (filter.scope === "supplier") return supplying;
  if (filter.scope === "customer") return asking;
  if (filter.scope === "relationship") return [...supplying, ...asking];
  return [];
}

function within(filter: FigureFilter, side: "supplier" | "customer", own: readonly string[]): FigureFilter[] {
  const asked = filter[side];
  const wanted = asked === undefined ? own : own.filter((id) => asked === id || asked.includes(id));
  return wanted.length === 0 ? [] : [{ ...filter, [side]: wanted }];
}

/** A head of both sides meets a relationship on both ways. */
function once(figures: readonly Figure[]): Figure[] {
  const read = new Set<string>();
  return figures.filter((figure) => isNew(read, figure));
}

function isNew(read: Set<string>, { scope, supplier, customer, measure, method }: Figure): boolean {
  const key = [scope, supplier, customer, measure, method].join(" ");
  if (read.has(key)) return false;
  read.add(key);
  return true;
}
