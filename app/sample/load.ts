// Loads the sample company: makes its files and hands them to the rooms' own imports, as a person would.

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { catalogue } from "#modules/catalogue/module";
import { organisation } from "#modules/organisation/module";
import { processes } from "#modules/processes/module";
import { relationships } from "#modules/relationships/module";
import { requests } from "#modules/requests/module";
import type { JobRun } from "#platform/jobs";
import { loadTask, type TaskRow } from "#platform/jobs";
import { sampleErrors } from "./errors.ts";
import { servicesAsked, splitRequests } from "./requests.ts";

const routes = [organisation, processes, relationships, catalogue, requests].flatMap(
  (module) => module.routes ?? [],
);

/** Small enough to be there in half a minute, large enough to be worth looking at. */
const size = { people: 400, months: 12, seed: 3 };

export interface SampleOrder {
  readonly language: "en" | "ru";
}

export async function loadSample(run: JobRun, { language }: SampleOrder): Promise<{ files: number }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vizavi-sample-"));
  try {
    run.progress({ phase: "making", done: 0 });
    const names = await writeInThread(folder, { ...size, language });
    const total = names.length + 3;
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

function writeInThread(folder: string, options: object): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./write-thread.ts", import.meta.url), {
      workerData: { folder, options },
    });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

/** Puts a file where uploads are, as the actor's own. */
async function keep(run: JobRun, folder: string, name: string): Promise<string> {
  const stored = await run.house.uploads.put(
    fs.createReadStream(path.join(folder, name)),
    Number.MAX_SAFE_INTEGER,
  );
  await run.transact(({ db, actor }) =>
    db
      .insertInto("platform.file")
      .values({ ...stored, name, owner: actor.userId })
      .execute(),
  );
  return stored.id;
}

/** The verb behind an address, called as its page would call it. */
async function call<R>(run: JobRun, method: string, address: string, input: object): Promise<R> {
  const route = routes.find((one) => one.endpoint.method === method && one.endpoint.path === address);
  if (!route) throw new Error(`no room answers ${method} ${address}`);
  const { body } = input as { body?: unknown };
  const given = { ...input, ...(body === undefined ? {} : { body: route.endpoint.body?.parse(body) }) };
  return run.transact((context) => route.act(context, given, nowhere) as Promise<R>);
}

/** These verbs look at no header. */
const nowhere = { headers: {}, address: "", session: undefined, setCookies: () => {} };

async function apply(run: JobRun, address: string, id: string): Promise<void> {
  await finish(run, (await call<{ task: string }>(run, "POST", address, { params: { id } })).task);
}

/** Waits for a task that another worker does. */
async function finish(run: JobRun, id: string): Promise<void> {
  for (;;) {
    run.signal.throwIfAborted();
    const task: TaskRow = await run.transact((context) => loadTask(context, id));
    if (task.state === "done") return;
    if (task.state === "failed" || task.state === "cancelled") {
      const { sentence = task.state } = (task.error ?? {}) as { sentence?: string };
      throw sampleErrors.refuse("step_failed", { reason: sentence });
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
