import { readDirectory } from "#modules/organisation";
import { witnessRequests } from "#modules/relationships";
import type { Context } from "#platform/context";
import type { JobRun } from "#platform/jobs";
import { worksAsFacts } from "../evidence/store.ts";
import { importErrors } from "./errors.ts";
import { type PastRequest, type Problem, RowJudge } from "./judge.ts";
import { type DeskFile, openDesk } from "./read-desk.ts";
import * as store from "./store.ts";

export const checkJob = "requests.check-import";
export const applyJob = "requests.apply-import";

/** So many problems are kept to be read; all are counted. */
const keptProblems = 2_000;

/**
 * Reads another desk's export: tries, or makes it so. Applied, all of it is one transaction; requests the house has already
 * stay as they are, so that the same export, or a later one, may be applied again.
 */
export async function runImport(run: JobRun, id: string, apply: boolean): Promise<store.Report> {
  const row = await run.transact(({ db }) => store.findImport(db, id));
  if (!row) throw importErrors.refuse("import_not_found", { id });
  // The job may run again after it had committed.
  if (row.state === "applied" && row.report) return row.report;
  const file = await openDesk(
    { path: run.house.uploads.pathOf(row.file), name: row.fileName },
    { desk: row.desk, mapping: row.mapping },
  );
  return run.transact(async (context) => {
    const directory = await readDirectory(context.db);
    if (directory.units.size === 0) throw importErrors.refuse("nobody_known");
    const problems: Problem[] = [];
    const counts = new Counts(file.unknown);
    const judge = new RowJudge(directory, (problem) => {
      counts[problem.severity] += 1;
      if (problems.length < keptProblems) problems.push(problem);
    });
    const services = await store.servicesByName(context.db);
    for await (const batch of file.batches) {
      run.signal.throwIfAborted();
      const past = batch.flatMap((one) => judge.take(one) ?? []);
      counts.add(batch.length, past);
      counts.fresh += apply
        ? await storeBatch(context, row.desk, past, services)
        : past.length -
          (await store.countKnown(
            context.db,
            row.desk,
            past.map(({ key }) => key),
          ));
      run.progress({ phase: apply ? "writing" : "reading", done: counts.rows });
    }
    if (apply && row.taking === "nothing" && counts.refused > 0)
      throw importErrors.refuse("import_faulty", { count: counts.refused });
    const report = counts.report();
    await store.keepProblems(
      context.db,
      id,
      problems.map((problem) => ({ ...problem, column: headerOf(file, problem) })),
    );
    await store.settleImport(context.db, id, apply ? "applied" : "checked", report, context.now);
    if (apply) {
      await context.announce({
        kind: "requests_imported",
        module: "requests",
        subject: { kind: "import", id },
        particulars: { desk: row.desk, rows: report.rows, fresh: report.fresh },
      });
    }
    return report;
  });
}

const headerOf = (file: DeskFile, { field }: Problem): string | null => {
  const column = file.mapping[field];
  return column === undefined ? null : (file.headers[column] ?? null);
};

async function storeBatch(
  context: Context,
  desk: string,
  past: readonly PastRequest[],
  services: ReadonlyMap<string, string>,
): Promise<number> {
  if (past.length === 0) return 0;
  const named = past.map((one) => ({
    ...one,
    serviceId: services.get(`${one.unit} ${one.service.toLowerCase()}`) ?? null,
  }));
  const fresh = await store.insertPast(context.db, desk, named);
  await store.indexPast(
    context.db,
    fresh.map(({ id }) => id),
  );
  const facts = await worksAsFacts(
    context.db,
    fresh.map(({ work }) => work),
  );
  // The service is told as the desk calls it, also where the catalogue knows none of that name.
  const called = new Map(past.map((one) => [one.key, one.service]));
  const keys = new Map(fresh.map(({ work, key }) => [work, key]));
  await witnessRequests(
    context,
    facts.map((fact) => {
      const key = keys.get(fact.key) as string;
      return { ...fact, key, service: fact.service || (called.get(key) ?? "") };
    }),
    desk,
  );
  return fresh.length;
}

class Counts {
  rows = 0;
  good = 0;
  fresh = 0;
  refused = 0;
  mended = 0;
  #open = 0;
  readonly #kinds: Record<string, number> = {};
  readonly #suppliers = new Set<string>();
  readonly #customers = new Set<string>();
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;
  readonly #unknown: readonly string[];

  constructor(unknown: readonly string[]) {
    this.#unknown = unknown;
  }

  add(rows: number, past: readonly PastRequest[]): void {
    this.rows += rows;
    this.good += past.length;
    for (const { kind, doneAt, unit, customer, openedAt } of past) {
      this.#kinds[kind] = (this.#kinds[kind] ?? 0) + 1;
      if (!doneAt) this.#open += 1;
      this.#suppliers.add(unit);
      this.#customers.add(customer);
      this.#first = Math.min(this.#first, openedAt.getTime());
      this.#last = Math.max(this.#last, openedAt.getTime());
    }
  }

  report(): store.Report {
    const day = (time: number) => (Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : null);
    const { rows, good, fresh, refused, mended } = this;
    return {
      ...{ rows, good, fresh, refused, mended },
      open: this.#open,
      kinds: this.#kinds,
      suppliers: this.#suppliers.size,
      customers: this.#customers.size,
      from: day(this.#first),
      to: day(this.#last),
      unknownColumns: this.#unknown,
    };
  }
}
