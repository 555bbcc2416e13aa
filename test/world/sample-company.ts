import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { type CompanyOptions, writeCompany } from "#db/sample";
import type { Client } from "../world.ts";

/** A small sample company on disk, for tests that go the whole way. */
export async function sampleFolder(options: CompanyOptions): Promise<{ folder: string; remove(): void }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vizavi-sample-"));
  await writeCompany(folder, options);
  return { folder, remove: () => fs.rmSync(folder, { recursive: true, force: true }) };
}

const read = (folder: string, name: string) => fs.readFileSync(path.join(folder, name));

/** Brings units and people in, as the pages do. */
export async function importOrganisation(lead: Client, folder: string): Promise<void> {
  const files = [];
  for (const name of ["units.csv", "people.csv"]) files.push(await lead.upload(name, read(folder, name)));
  const created = await lead.post("/api/organisation/imports", { files });
  const applied = await lead.post(`/api/organisation/imports/${created.body.id}/application`);
  await succeed(lead, applied.body.task);
}

export async function importLogs(lead: Client, folder: string): Promise<void> {
  for (const name of fs.readdirSync(folder).filter((file) => file.startsWith("events-"))) {
    const file = await lead.upload(name, read(folder, name));
    const imported = await lead.post("/api/processes/imports", { file, missing: ["?"] });
    await succeed(lead, imported.body.task);
  }
}

export async function importEvidence(
  lead: Client,
  name: string,
  bytes: Uint8Array | string,
  plan: object = {},
) {
  const file = await lead.upload(name, bytes);
  const created = await lead.post("/api/relationships/imports", { file });
  if (created.status !== 200) throw new Error(created.text);
  const { id, kind } = created.body;
  if (Object.keys(plan).length > 0)
    await lead.put(`/api/relationships/imports/${id}/plan`, { kind, ...plan });
  const applied = await lead.post(`/api/relationships/imports/${id}/application`);
  return { id, kind, ...(await succeed(lead, applied.body.task)) };
}

export async function importAllEvidence(lead: Client, folder: string): Promise<void> {
  for (const name of ["requests.csv", "mail.csv", "nominations.csv"])
    await importEvidence(lead, name, read(folder, name));
}

export async function succeed(lead: Client, task: string) {
  const ended = await lead.task(task);
  if (ended.state !== "done") throw new Error(JSON.stringify(ended));
  return { task: ended, report: ended.result };
}
