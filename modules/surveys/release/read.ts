// Reading back what was released. Nothing is computed here, and nothing else of anonymous answers can be read.

import type { Selectable } from "kysely";
import type { SurveysFigure } from "#db";
import type { Database } from "#platform/database";
import { type Disclosed, revive } from "#science/disclosure";
import type {
  Figure,
  FigureMore,
  Model,
  ModelResult,
  PublishedComment,
  ReleaseMethod,
  ReleaseScope,
  Withholding,
} from "../schema/release.ts";
import { nobody } from "../schema/shapes.ts";

export interface FigureFilter {
  /** One wave, or several for a trend. */
  readonly wave: string | readonly string[];
  readonly scope?: ReleaseScope | readonly ReleaseScope[];
  readonly supplier?: string | readonly string[];
  readonly customer?: string | readonly string[];
  readonly cut?: string;
  readonly measure?: string | readonly string[];
  readonly method?: ReleaseMethod | readonly ReleaseMethod[];
  /** Only figures that are told. */
  readonly told?: boolean;
  /** Figures after this one, for reading a large wave piece by piece; `limit` belongs to it. */
  readonly after?: number;
  readonly limit?: number;
}

const listed = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** Figures in the order in which they were released: company first, each scope's measures together. One statement. */
export async function readFigures(db: Database, filter: FigureFilter): Promise<Disclosed<Figure[]>> {
  const rows = await figuresOf(db, filter).execute();
  return revive(rows.map(figureOf));
}

/** The same with the places to go on from, for exports of large waves. */
export async function readFiguresFrom(
  db: Database,
  filter: FigureFilter & { readonly limit: number },
): Promise<{ readonly figures: Disclosed<Figure[]>; readonly next: number | null }> {
  const rows = await figuresOf(db, filter).execute();
  const next = rows.length < filter.limit ? null : (rows.at(-1)?.id ?? null);
  return { figures: revive(rows.map(figureOf)), next };
}

function figuresOf(db: Database, filter: FigureFilter) {
  const { scope, supplier, customer, cut, measure, method, told, after, limit } = filter;
  let query = db
    .selectFrom("surveys.figure")
    .selectAll()
    .where("wave", "in", [...listed(filter.wave)])
    .orderBy("wave")
    .orderBy("id");
  if (scope !== undefined) query = query.where("scope", "in", [...listed(scope)]);
  if (supplier !== undefined) query = query.where("supplier", "in", [...listed(supplier)]);
  if (customer !== undefined) query = query.where("customer", "in", [...listed(customer)]);
  if (cut !== undefined) query = query.where("cut", "=", cut);
  if (measure !== undefined) query = query.where("measure", "in", [...listed(measure)]);
  if (method !== undefined) query = query.where("method", "in", [...listed(method)]);
  if (told) query = query.where("value", "is not", null);
  if (after !== undefined) query = query.where("id", ">", after);
  return limit === undefined ? query : query.limit(limit);
}

function figureOf(row: Selectable<SurveysFigure>): Figure {
  return {
    wave: row.wave,
    scope: row.scope as ReleaseScope,
    supplier: row.supplier,
    customer: row.customer,
    cut: row.cut,
    cutValue: row.cut_value,
    measure: row.measure,
    method: row.method as ReleaseMethod,
    value: row.value,
    low: row.low,
    high: row.high,
    n: row.n,
    covered: row.covered,
    ofAnswers: row.of_answers,
    withheld: row.withheld as Withholding | null,
    counts: row.counts,
    more: row.more as FigureMore | null,
  };
}

export interface ModelFilter {
  readonly wave: string;
  /** Null is the whole wave; missing is all. */
  readonly supplier?: string | null;
  readonly name?: ModelResult["name"];
}

/** Drivers, reliability, importance and performance, Kano, opportunity. One statement. */
export async function readModels(db: Database, filter: ModelFilter): Promise<Disclosed<Model[]>> {
  const { wave, supplier, name } = filter;
  let query = db
    .selectFrom("surveys.model")
    .select(["wave", "supplier", "n", "result"])
    .where("wave", "=", wave)
    .orderBy("supplier")
    .orderBy("name");
  if (supplier !== undefined) query = query.where("supplier", "=", supplier ?? nobody);
  if (name !== undefined) query = query.where("name", "=", name);
  const rows = await query.execute();
  return revive(
    rows.map((row) => ({
      wave: row.wave,
      supplier: row.supplier === nobody ? null : row.supplier,
      n: row.n,
      result: row.result as unknown as ModelResult,
    })),
  );
}

export interface CommentFilter {
  readonly wave: string;
  /** A supplier's; null: those that are read with the whole wave's only; missing: all. */
  readonly supplier?: string | null;
  readonly after?: string;
  readonly limit: number;
}

/** Words in the order of their ids, which are random. One statement. */
export async function readComments(
  db: Database,
  filter: CommentFilter,
): Promise<Disclosed<PublishedComment[]>> {
  const { wave, supplier, after, limit } = filter;
  let query = db
    .selectFrom("surveys.comment")
    .select((row) => ["id", "supplier", "item", "words", row("key_hash", "is not", null).as("talks")])
    .where("wave", "=", wave)
    .orderBy("id")
    .limit(limit);
  if (supplier !== undefined)
    query = supplier === null ? query.where("supplier", "is", null) : query.where("supplier", "=", supplier);
  if (after !== undefined) query = query.where("id", ">", after);
  const rows = await query.execute();
  return revive(rows.map(({ talks, ...row }) => ({ ...row, talks: Boolean(talks) })));
}
