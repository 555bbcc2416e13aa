import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "#platform/database";
import type { SignalKind } from "../schema/shapes.ts";

export type Openness = "both" | "customer" | "counted";

/** One expression of a need, as whoever knows of it hands it over. */
export interface SignalGiven {
  readonly module: string;
  readonly kind: SignalKind;
  /** With module and kind: one source is one signal, however often it is told. */
  readonly source: string;
  /** What a page opens. */
  readonly ref?: { readonly kind: string; readonly id: string } | null | undefined;
  readonly supplier: string | null;
  readonly customer: string | null;
  readonly service?: string | null | undefined;
  readonly serviceName?: string | undefined;
  readonly person?: string | null | undefined;
  /** YYYY-MM-DD. */
  readonly saidOn: string;
  readonly words?: string | null | undefined;
  readonly openness: Openness;
  readonly hours?: number | null | undefined;
  readonly score?: number | null | undefined;
}

/** The columns every way in fills, in this order. */
export const signalColumns = sql.raw(
  `module, kind, source, ref_kind, ref_id, supplier, customer, service, service_name, person, said_on, words, openness,
   hours, score`,
);

/**
 * Told again, a signal is brought up to what its source says now; only where something differs is it written, and only
 * where the words differ is it read anew. What people said of it stays.
 */
export const broughtUp = sql.raw(`
  on conflict (module, kind, source) do update set
    ref_kind = excluded.ref_kind, ref_id = excluded.ref_id, supplier = excluded.supplier,
    customer = excluded.customer, service = excluded.service, service_name = excluded.service_name,
    person = excluded.person, said_on = excluded.said_on, words = excluded.words, openness = excluded.openness,
    hours = excluded.hours, score = excluded.score,
    analysed_with = case when signal.words is distinct from excluded.words then null else signal.analysed_with end
  where (signal.ref_kind, signal.ref_id, signal.supplier, signal.customer, signal.service, signal.service_name,
      signal.person, signal.said_on, signal.words, signal.openness, signal.hours, signal.score)
    is distinct from (excluded.ref_kind, excluded.ref_id, excluded.supplier, excluded.customer, excluded.service,
      excluded.service_name, excluded.person, excluded.said_on, excluded.words, excluded.openness, excluded.hours,
      excluded.score)`);

/** Longer words are cut: the analysis reads no more either. */
export const longestWords = 20_000;

export async function putSignals(db: Database, given: readonly SignalGiven[]): Promise<void> {
  if (given.length === 0) return;
  const rows = given.map((one) => ({
    module: one.module,
    kind: one.kind,
    source: one.source,
    ref_kind: one.ref?.kind ?? null,
    ref_id: one.ref?.id ?? null,
    supplier: one.supplier,
    customer: one.customer,
    service: one.service ?? null,
    service_name: one.serviceName ?? "",
    person: one.person ?? null,
    said_on: one.saidOn,
    words: one.words?.trim().slice(0, longestWords) || null,
    openness: one.openness,
    hours: one.hours ?? null,
    score: one.score ?? null,
  }));
  await sql`
    insert into needs.signal (${signalColumns})
    select ${signalColumns} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (module text, kind text,
      source text, ref_kind text, ref_id text, supplier uuid, customer uuid, service uuid, service_name text,
      person uuid, said_on date, words text, openness text, hours float8, score float8)
    ${broughtUp}
  `.execute(db);
}

export async function idOfSignal(
  db: Database,
  { module, kind, source }: Pick<SignalGiven, "module" | "kind" | "source">,
): Promise<string> {
  const row = await db
    .selectFrom("needs.signal")
    .select("id")
    .where("module", "=", module)
    .where("kind", "=", kind)
    .where("source", "=", source)
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Sources that are no more, or never were anybody's business: their signals go. */
export async function dropSignals(
  db: Database,
  module: string,
  sources: readonly string[],
  kept: RawBuilder<SqlBool> = sql<SqlBool>`false`,
): Promise<void> {
  if (sources.length === 0) return;
  await sql`
    delete from needs.signal s
    where s.module = ${module} and s.source = any(${[...sources]}::text[]) and not (${kept})
  `.execute(db);
}

/** A person's name goes from everything they said; the words stay, with names masked wherever they are shown veiled. */
export async function forgetPerson(db: Database, person: string): Promise<void> {
  await sql`update needs.signal set person = null where person = ${person}`.execute(db);
  await sql`update needs.signal set placed_by = null where placed_by = ${person}`.execute(db);
  await sql`update needs.correction set corrected_by = null where corrected_by = ${person}`.execute(db);
  await sql`update needs.sentiment_correction set corrected_by = null where corrected_by = ${person}`.execute(
    db,
  );
}

/** What the house keeps of somebody here, for whoever asks for their own. */
export async function signalsOfPerson(
  db: Database,
  person: string,
): Promise<readonly { kind: string; saidOn: string; words: string | null; topics: string[] }[]> {
  const { rows } = await sql<{ kind: string; saidOn: string; words: string | null; topics: string[] }>`
    select kind, said_on::text as "saidOn", words, coalesce(topics, '{}') as topics from needs.signal
    where person = ${person} order by said_on desc, id desc
  `.execute(db);
  return rows;
}

/** The units of a merged one live on in another. */
export async function moveSignals(db: Database, from: string, into: string): Promise<void> {
  await sql`
    update needs.signal set
      supplier = case when supplier = ${from} then ${into}::uuid else supplier end,
      customer = case when customer = ${from} then ${into}::uuid else customer end
    where supplier = ${from} or customer = ${from}
  `.execute(db);
}
