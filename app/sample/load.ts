// Loads the sample company: makes its files and hands them to the rooms' own imports, as a person would.

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { JobRun } from "#platform/jobs";
import { apply, call, finish } from "./call.ts";
import { keep, sampleSize, weeksUntil, writeInThread } from "./files.ts";
import { loadImprovements, loadOutcomes, outcomeRows } from "./improve.ts";

import { noteWhole } from "./mark.ts";
import { servicesAsked, splitRequests } from "./requests.ts";
import { loadSurveys } from "./surveys.ts";

export interface SampleOrder {
  readonly language: "en" | "ru";
}

export async function loadSample(run: JobRun, { language }: SampleOrder): Promise<{ files: number }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vizavi-sample-"));
  try {
    run.progress({ phase: "making", done: 0 });
    const weeksLater = weeksUntil(run.house.clock());
    const names = await writeInThread(folder, { ...sampleSize, language, weeksLater });
    const total = names.length + 6;
    let done = 1;
    const begin = async (phase: string) => {
      run.progress({ phase, done, total });
      done += 1;
    };
    await begin("organisation");
    const files = [await keep(run, folder, "units.csv"), await keep(run, folder, "people.csv")];
    const created = await call<{ id: string }>(run, "POST", "/api/organisation/imports", { body: { files } });
    await apply(run, "/api/organisation/imports/:id/application", created.id);
    for (const name of names.filter((file) => file.startsWith("events-"))) {
      await begin("processes");
      const file = await keep(run, folder, name);
      const body = { file, missing: ["?"], columns: {}, name: processName(name) };
      const { task } = await call<{ task: string }>(run, "POST", "/api/processes/imports", { body });
      await finish(run, task);
    }
    splitRequests(folder);
    for (const name of ["requests-earlier.csv", "mail.csv", "nominations.csv"]) {
      await begin("evidence");
      const file = await keep(run, folder, name);
      const { id } = await call<{ id: string }>(run, "POST", "/api/relationships/imports", {
        body: { file },
      });
      await apply(run, "/api/relationships/imports/:id/application", id);
    }
    await begin("services");
    for (const body of await run.transact(({ db }) => servicesAsked(db, language))) {
      const service = await call<{ id: string }>(run, "POST", "/api/catalogue/services", { body });
      await call(run, "POST", "/api/catalogue/services/:id/publication", { params: { id: service.id } });
    }
    await begin("requests");
    const recent = await keep(run, folder, "requests-recent.csv");
    const past = await call<{ id: string }>(run, "POST", "/api/requests/imports", {
      body: { file: recent, desk: "other" },
    });
    await apply(run, "/api/requests/imports/:id/application", past.id);
    await begin("map");
    await finish(run, (await call<{ task: string }>(run, "POST", "/api/relationships/discovery", {})).task);
    await begin("surveys");
    await loadSurveys(run, folder, language);
    await begin("improvements");
    await loadImprovements(run, folder, language);
    await begin("outcomes");
    const truth = JSON.parse(fs.readFileSync(path.join(folder, "truth.json"), "utf8"));
    fs.writeFileSync(path.join(folder, "outcomes.csv"), outcomeRows(truth));
    await loadOutcomes(run, await keep(run, folder, "outcomes.csv"));
    await run.transact(noteWhole);
    return { files: names.length };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** `events-purchase-to-pay.csv` is the process "Purchase to pay". */
function processName(file: string): string {
  const words = file.replace(/^events-|\.csv$/g, "").replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
