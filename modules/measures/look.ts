import { z } from "zod";
import { houseZone } from "#modules/catalogue";
import { briefsOf } from "#modules/requests";
import { type Context, isProgrammeLead } from "#platform/context";
import { exactMoment, readCursor, writeCursor } from "#platform/paging";
import { allow } from "#platform/permissions";
import { errors } from "./errors.ts";
import { kindOf, type MeasureKey } from "./measure.ts";
import { mayRead, mayReadRows } from "./policy.ts";
import type { MeasureRows, MeasureSeries } from "./schema.ts";
import { readFigure, readKept, readSeries } from "./store/read.ts";
import { partiesNamed, readRows, servicesOf } from "./store/rows.ts";
import { addWeeks, lastFullWeek, mondayOf } from "./week.ts";

interface Whose {
  readonly measure: MeasureKey;
  readonly supplier?: string | undefined;
  readonly customer?: string | undefined;
  readonly service?: string | undefined;
}

const sidesOf = ({ supplier, customer }: Whose) => ({
  supplier: supplier ?? null,
  customer: customer ?? null,
});

/** Without dates: half a year. */
const usualWeeks = 26;
const longest = 522;

async function sidesNamed(context: Context, whose: Whose) {
  const { supplier, customer } = whose;
  const wanted = [supplier, customer].filter((id) => id !== undefined);
  const found = wanted.length === 0 ? new Map() : await partiesNamed(context.db, wanted);
  for (const id of wanted) if (!found.has(id)) throw errors.refuse("party_not_found", { id });
  return { supplier: found.get(supplier) ?? null, customer: found.get(customer) ?? null };
}

export async function showSeries(
  context: Context,
  asked: Whose & {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly weeks?: number | undefined;
  },
): Promise<MeasureSeries> {
  const { db, actor, now } = context;
  const { measure, supplier, customer, service } = asked;
  const sides = sidesOf(asked);
  allow(mayRead(actor, { measure, ...sides }));
  const names = await sidesNamed(context, asked);
  const last = lastFullWeek(now, await houseZone(db));
  const to = mondayOf(asked.to ?? last);
  const from = mondayOf(asked.from ?? addWeeks(to, 1 - (asked.weeks ?? usualWeeks)));
  if (from > to) throw errors.refuse("span_backwards", {}, { place: "from" });
  if (addWeeks(from, longest) <= to) throw errors.refuse("span_too_long", {}, { place: "from" });
  const whose = { measure, supplier, customer, service, from, to };
  const by =
    supplier !== undefined && customer !== undefined
      ? service === undefined
        ? "pair"
        : "pairAndService"
      : supplier !== undefined
        ? "supplier"
        : customer !== undefined
          ? "customer"
          : "company";
  const [series] = await readSeries(db, { ...whose, by });
  const kept = await readKept(db);
  return {
    measure,
    kind: kindOf[measure],
    ...names,
    service: service ?? null,
    weeks: series?.weeks ?? [],
    sum: await readFigure(db, whose),
    services:
      supplier !== undefined && customer !== undefined
        ? await servicesOf(db, { measure, supplier, customer })
        : [],
    lastFullWeek: last,
    known: kept.first !== null && kept.last !== null ? { first: kept.first, last: kept.last } : null,
    countedAt: kept.countedAt?.toISOString() ?? null,
    mayOpenRows: mayReadRows(actor, { measure, ...sides }),
  };
}

const place = z.tuple([exactMoment, z.string().max(60)]);

export async function listRows(
  context: Context,
  asked: Whose & { readonly week: string; readonly after?: string | undefined; readonly limit: number },
): Promise<MeasureRows> {
  const { db, actor } = context;
  const { measure, service, limit } = asked;
  const sides = sidesOf(asked);
  allow(mayReadRows(actor, { measure, ...sides }));
  const [at, id] = readCursor(asked.after, place) ?? [];
  const found = await readRows(db, {
    measure,
    ...sides,
    service,
    week: mondayOf(asked.week),
    zone: await houseZone(db),
    after: at !== undefined && id !== undefined ? { at, id } : undefined,
    limit: limit + 1,
    leads: isProgrammeLead(actor) || actor.leads.length > 0,
  });
  const rows = found.slice(0, limit);
  const seen = await briefsOf(
    db,
    actor,
    rows.flatMap(({ request }) => request ?? []),
  );
  const last = rows.at(-1);
  return {
    rows: rows.map(({ id: key, exactly: _, request, at: moment, ...row }) => ({
      ...row,
      key,
      at: moment.toISOString(),
      request: (request !== null && seen.get(request)) || null,
    })),
    next: last && found.length > limit ? writeCursor([last.exactly, last.id]) : null,
  };
}
