import { randomUUID } from "node:crypto";
import { addMember, askPart, openRequest } from "#modules/requests";
import type { Client, World } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";

/** How somebody may stand to a request. Purchasing asks, accounts serve, the garage does a part. */
export const relations = [
  "stranger",
  "nobody",
  "asker",
  "onBehalf",
  "watcher",
  "helper",
  "colleague",
  "headOfAsking",
  "serving",
  "headOfServing",
  "part",
  "elsewhere",
  "lead",
  "administrator",
  "outsider",
] as const;
export type Relation = (typeof relations)[number];

/** A request that was just made, with everybody in their place. */
export interface Fresh {
  readonly id: string;
  readonly number: number;
  /** The facing work, of accounts. */
  readonly work: string;
  /** The part that the garage does. */
  readonly part: string;
  readonly message: string;
}

export interface Serving {
  readonly world: World;
  readonly lead: Client;
  /** Parties by short name: those of the small company, and a person for each relation. */
  readonly ids: Readonly<Record<string, string>>;
  /** Somebody in this relation, on a session of their own. */
  as(by: Relation): Promise<Client>;
  /** Makes a request; `kind`, `visibility` and the like as one wishes. */
  fresh(more?: { visibility?: "unit" | "people"; subject?: string; waits?: boolean }): Promise<Fresh>;
}

const homes: Readonly<Partial<Record<Relation, string>>> = {
  asker: "purchasing",
  onBehalf: "purchasing",
  watcher: "store",
  helper: "store",
  colleague: "purchasing",
  serving: "accounts",
  headOfServing: "accounts",
  part: "garage",
  elsewhere: "store",
  outsider: "supplier",
};

const emailOf = (by: Relation) => (by === "headOfAsking" ? "boris@x.ru" : `${by.toLowerCase()}@x.ru`);

export async function makeServing(world: World): Promise<Serving> {
  const { lead, ids: made } = await makeSmallCompany(world);
  const ids: Record<string, string> = { ...made, headOfAsking: made.boris as string };
  const ok = async (answer: ReturnType<Client["post"]>) => {
    const { status, text, body } = await answer;
    if (status !== 200) throw new Error(text);
    return body;
  };
  for (const [key, name] of [
    ["garage", "Гараж"],
    ["store", "Склад"],
  ] as const)
    ids[key] = (await ok(lead.post("/api/units", { name, parent: ids.top }))).id;
  for (const [by, home] of Object.entries(homes)) {
    const person = { name: `Лицо ${by}`, email: emailOf(by as Relation), unit: ids[home], on: "2020-02-01" };
    ids[by] = (await ok(lead.post("/api/people", person))).id;
  }
  await ok(lead.put(`/api/units/${ids.accounts}/head`, { person: ids.headOfServing }));

  const clients = new Map<Relation, Promise<Client>>();
  return {
    world,
    lead,
    ids,
    as(by) {
      if (by === "stranger") return Promise.resolve(world.stranger());
      const known = clients.get(by);
      if (known) return known;
      const client =
        by === "lead"
          ? Promise.resolve(lead)
          : by === "administrator"
            ? world.client({ roles: ["administrator"] })
            : world.client({ email: emailOf(by) });
      clients.set(by, client);
      return client;
    },
    fresh: (more = {}) =>
      world.asHouse(async (ctx) => {
        const { id, number, work, message } = await openRequest(ctx, {
          subject: more.subject ?? `Справка ${randomUUID().slice(0, 8)}`,
          text: "Нужна справка о доходах",
          supplier: ids.accounts,
          ...(more.visibility ? { visibility: more.visibility } : {}),
          requesters: [ids.onBehalf as string],
          watchers: [ids.watcher as string],
          as: { person: ids.asker as string, side: "customer" },
        });
        await addMember(ctx, id, { person: ids.helper as string, role: "helper" });
        const part = await askPart(ctx, work, {
          unit: ids.garage as string,
          task: "Привезти бумаги",
          text: "Из архива",
          wait: more.waits ?? false,
        });
        return { id, number, work, part: part.work, message: message as string };
      }),
  };
}
