import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { sql } from "kysely";
import type { JobRun } from "#platform/jobs";
import { usualPlan } from "../import-plan.ts";
import { insertImport } from "../store/import/imports.ts";
import { runImport } from "./imports.ts";
import type { ImportReport } from "./run-import.ts";

export interface OrganisationPaths {
  readonly units?: string;
  readonly people?: string;
}

/**
 * Brings in files that lie on this machine, as if somebody had uploaded them and applied the import at once. For
 * jobs of others (the sample company): the import stays in the list of imports like any other.
 */
export async function importPaths(run: JobRun, paths: OrganisationPaths): Promise<ImportReport> {
  const keep = async (path: string | undefined) => (path ? await keepFile(run, path) : null);
  const files = { units: await keep(paths.units), people: await keep(paths.people) };
  const importId = await run.transact(({ db, now, actor }) =>
    insertImport(db, files, usualPlan(now.toISOString().slice(0, 10), files.units !== null), actor.userId),
  );
  return runImport(run, importId, true);
}

async function keepFile({ house, actor, transact }: JobRun, path: string): Promise<string> {
  const { id, size, sha256 } = await house.uploads.put(createReadStream(path), house.config.uploadLimit);
  await transact(({ db }) =>
    sql`
      insert into platform.file (id, name, size, sha256, owner)
      values (${id}, ${basename(path)}, ${size}, ${sha256}, ${actor.userId})
    `.execute(db),
  );
  return id;
}
