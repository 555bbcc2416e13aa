import type { Client } from "#test/world";
import type { Fresh, Relation, Serving } from "./company.ts";

export interface Call {
  readonly path: string;
  readonly body?: unknown;
}

/** What is called, and what each who asks is told. Whoever is not named is refused: 401 to strangers, 403 to the others. */
export interface Row {
  readonly told: Readonly<Partial<Record<Relation, number>>>;
  /** A call that would go through for those who may; made anew for each who asks. */
  readonly call: (serving: Serving, by: Relation, asker: Client) => Call | Promise<Call>;
}

export const telling =
  (status: number) =>
  (...who: readonly Relation[]): Readonly<Partial<Record<Relation, number>>> =>
    Object.fromEntries(who.map((one) => [one, status]));
export const allowed = telling(200);
export const inTheWay = telling(409);

export const asked: readonly Relation[] = ["asker", "onBehalf"];
export const serve: readonly Relation[] = ["serving", "headOfServing"];
/** Everybody who may read a request that is for the unit. */
export const readers: readonly Relation[] = [
  ...asked,
  ...serve,
  ...(["watcher", "helper", "colleague", "headOfAsking", "part", "lead"] as const),
];
export const signedIn: readonly Relation[] = [
  ...readers,
  ...(["nobody", "elsewhere", "administrator", "outsider"] as const),
];
/** Everybody who is somebody in the organisation. */
export const somebody = signedIn.filter((one) => !["nobody", "lead", "administrator"].includes(one));

/** On a request that was just made: `:id`, `:work`, `:part` and names of persons as `:asker`. */
export const on =
  (
    path: string,
    body?: (fresh: Fresh, serving: Serving) => unknown,
    more: Parameters<Serving["fresh"]>[0] = {},
  ) =>
  async (serving: Serving): Promise<Call> => {
    const fresh = await serving.fresh(more);
    const filled = path.replace(/:(\w+)/g, (whole, name: string) =>
      String((fresh as unknown as Record<string, unknown>)[name] ?? serving.ids[name] ?? whole),
    );
    return { path: filled, ...(body ? { body: body(fresh, serving) } : {}) };
  };
