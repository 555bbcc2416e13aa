import {
  type PersonRow,
  type Problem,
  readPeople,
  readUnits,
  resolveHeads,
  type UnitRow,
} from "#modules/organisation";
import { readTable } from "#platform/files";
import { usualSpan } from "#science/network";
import { monthOf } from "#science/time";
import { countStructure } from "./count-structure.ts";
import { Directory } from "./directory.ts";
import type { MonthlyEvidence } from "./evidence.ts";
import { errors } from "./reading/errors.ts";
import { readEvents } from "./reading/events.ts";
import { readMail } from "./reading/mail.ts";
import { readNominations } from "./reading/nominations.ts";
import type { EvidenceReport } from "./reading/problem.ts";
import { readRequests } from "./reading/requests.ts";
import { refuseSwapped } from "./reading/swapped.ts";

/** Paths of the files a map is drawn from. */
export interface DiscoveryFiles {
  readonly people?: string;
  readonly units?: string;
  readonly events: readonly string[];
  readonly requests: readonly string[];
  readonly mail: readonly string[];
  readonly nominations: readonly string[];
}

export interface OrganisationReport {
  readonly file: string;
  readonly rows: number;
  readonly problems: readonly Problem[];
  readonly unknownColumns: readonly string[];
}

/** What was met in each file. */
export interface FileReports {
  readonly organisation: readonly OrganisationReport[];
  readonly reports: readonly EvidenceReport[];
}

export interface GatheredEvidence extends FileReports {
  readonly directory: Directory;
  readonly evidence: readonly MonthlyEvidence[];
  /** The last moment seen in the evidence, in milliseconds; the present unless somebody says otherwise. */
  readonly lastSeen: number;
}

/**
 * Reads all files and counts the evidence in them. Without a units file, units are the names that the other
 * files use. `onFile` is told which file comes next. Throws a Refusal when a file as a whole cannot be used.
 */
export async function readFiles(
  files: DiscoveryFiles,
  onFile: (path: string) => void = () => {},
): Promise<GatheredEvidence> {
  const organisation: OrganisationReport[] = [];
  const { units, people } = await readOrganisation(files, organisation, onFile);
  const directory = new Directory({ units, people }, { open: files.units === undefined });
  const evidence: MonthlyEvidence[] = [];
  const reports: EvidenceReport[] = [];
  const take = (result: { evidence: MonthlyEvidence[]; report: EvidenceReport }) => {
    for (const row of result.evidence) evidence.push(row);
    reports.push(result.report);
  };
  for (const path of files.requests) {
    onFile(path);
    take(await readRequests({ path }, directory));
  }
  for (const path of files.events) {
    onFile(path);
    take(await readEvents(path, directory));
  }
  for (const path of files.mail) {
    onFile(path);
    take(await readMail({ path }, directory));
  }
  const latest = latestOf(evidence);
  for (const path of files.nominations) {
    onFile(path);
    take(await readNominations({ path }, directory, latest));
  }
  const lastSeen = latestOf(evidence);
  for (const row of countStructure(units, directory, monthOf(lastSeen))) evidence.push(row);
  if (evidence.length === 0) throw errors.refuse("no_evidence", {}, { details: { organisation, reports } });
  return { directory, evidence, lastSeen, organisation, reports };
}

async function readOrganisation(
  files: DiscoveryFiles,
  reports: OrganisationReport[],
  onFile: (path: string) => void,
): Promise<{ units: readonly UnitRow[]; people: readonly PersonRow[] }> {
  let units: readonly UnitRow[] = [];
  let people: readonly PersonRow[] = [];
  const read = files.units === undefined ? undefined : await unitsIn(files.units, onFile);
  if (read) units = read.rows;
  if (files.people !== undefined) {
    onFile(files.people);
    const table = await readTable({ path: files.people });
    refuseSwapped(table, "people");
    const found = readPeople(table, read ? { units } : {});
    people = found.rows;
    reports.push({
      file: table.name,
      rows: table.rows.length,
      problems: found.problems,
      unknownColumns: found.unknown,
    });
  }
  if (read) {
    const heads = resolveHeads(read, people);
    units = heads.rows;
    const problems = files.people === undefined ? read.problems : [...read.problems, ...heads.problems];
    reports.unshift({
      file: read.name,
      rows: read.count,
      problems: problems.sort((a, b) => a.line - b.line),
      unknownColumns: read.unknown,
    });
  }
  return { units, people };
}

async function unitsIn(path: string, onFile: (path: string) => void) {
  onFile(path);
  const table = await readTable({ path });
  refuseSwapped(table, "units");
  return { ...readUnits(table), name: table.name, count: table.rows.length };
}

/** The last moment of the months the evidence covers; a row dated decades ahead is a typing error. */
function latestOf(evidence: readonly MonthlyEvidence[]): number {
  const months = new Map<number, number>();
  for (const { month, count, last } of evidence) {
    if (last !== null) months.set(month, (months.get(month) ?? 0) + count);
  }
  const span = usualSpan(months);
  let latest = 0;
  for (const { month, last } of evidence) {
    if (last !== null && month <= span.last && last > latest) latest = last;
  }
  return latest;
}
