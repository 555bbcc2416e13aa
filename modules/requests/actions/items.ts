import type { Context } from "#platform/context";
import type { PartyName, RequestItem } from "../schema/shapes.ts";
import { type ItemRow, serviceNames } from "../store/items.ts";
import { namesOf } from "../store/parties.ts";

type NameOf = (id: string | null | undefined) => PartyName | null;

export interface Named {
  readonly nameOf: NameOf;
  readonly itemOf: (row: ItemRow) => RequestItem;
}

/** Names the parties and services of a page in one statement each. `more` are parties shown beside. */
export async function nameItems(
  { db, actor }: Context,
  rows: readonly ItemRow[],
  more: readonly (string | null)[] = [],
): Promise<Named> {
  const nameOf = await namesOf(db, [
    ...rows.flatMap(({ supplier, customer, requester }) => [supplier, customer, requester]),
    ...more,
  ]);
  const services = await serviceNames(
    db,
    rows.map(({ service }) => service),
    actor.language,
  );
  return { nameOf, itemOf: (row) => itemOf(row, nameOf, services) };
}

/** Of a confidential report nobody learns who wrote it, whatever was stored. */
function itemOf(row: ItemRow, nameOf: NameOf, services: ReadonlyMap<string, string>): RequestItem {
  const name = row.service === null ? undefined : services.get(row.service);
  return {
    ...row,
    service: row.service !== null && name !== undefined ? { id: row.service, name } : null,
    supplier: nameOf(row.supplier),
    customer: row.confidential ? null : nameOf(row.customer),
    requester: row.confidential ? null : nameOf(row.requester),
    openedAt: row.openedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    doneAt: row.doneAt?.toISOString() ?? null,
  };
}
