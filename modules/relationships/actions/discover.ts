import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { JobRun } from "#platform/jobs";
import { relationshipEvent } from "../events.ts";
import { drawInThread, passOnInThread, relocateInThread } from "../finding/in-thread.ts";
import type { KnownOrganisation } from "../finding/known.ts";
import type { RowKind } from "../finding/relocate.ts";
import { lastSeen } from "../last-seen.ts";
import { reviewOf } from "../review.ts";
import * as store from "../store/discovery.ts";
import * as evidence from "../store/evidence.ts";
import { namesOfLog, readLogs, writeEvents } from "../store/logs.ts";
import { readKnown } from "../store/organisation.ts";
import { applyChanges, writeRows } from "../store/rows.ts";
import { readSettings } from "../store/settings.ts";

export interface Discovered {
  readonly found: number;
  readonly pairs: number;
  readonly evidence: number;
}

const rowKinds: readonly { readonly kind: RowKind; readonly source: evidence.RecountedSource }[] = [
  { kind: "request", source: "requests" },
  { kind: "contact", source: "communication" },
  { kind: "nomination", source: "nomination" },
];

/**
 * Brings evidence and map up to date: rows find their parties anew if the organisation has changed, stale
 * sources are counted, and the map is drawn. Each step is a transaction of its own and may run twice.
 */
export async function discoverRelationships(run: JobRun, always = false): Promise<Discovered | null> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vizavi-map-"));
  try {
    const began = await run.transact(async ({ db }) => {
      await store.leaveQueue(db);
      return store.discoveryState(db);
    });
    if (!always && began.done >= began.wanted) return null;
    const known = await run.transact(({ db }) => readKnown(db));
    await followOrganisation(run, known, folder);
    await followLogs(run, known, folder);
    await countAnew(run);
    return await drawAnew(run, known, folder, began.wanted);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function followOrganisation(run: JobRun, known: KnownOrganisation, folder: string): Promise<void> {
  const stale = await run.transact(({ db }) => store.readStale(db));
  const change = stale.find((one) => one.source === "organisation");
  if (!change) return;
  for (const { kind, source } of rowKinds) {
    run.progress({ phase: "locating" });
    const [rowsFile, changesFile] = [path.join(folder, kind), path.join(folder, `${kind}-changed`)];
    await run.transact((context) => writeRows(context, kind, rowsFile));
    const { changed } = await relocateInThread(
      { kind, rowsFile, known, changesFile },
      { signal: run.signal },
    );
    await run.transact(async (context) => {
      await store.lockDiscovery(context.db);
      if (changed > 0) await applyChanges(context, kind, changesFile);
      await store.markStale(context.db, source);
    });
  }
  await run.transact(async ({ db }) => {
    for (const log of await readLogs(db)) await store.markStale(db, "processes", log.id);
    await store.clearStale(db, change);
  });
}

async function followLogs(run: JobRun, known: KnownOrganisation, folder: string): Promise<void> {
  const stale = await run.transact(({ db }) => store.readStale(db));
  const logs = await run.transact(({ db }) => readLogs(db));
  const files = ["events", "cases", "rows", "own"].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
    string,
  ];
  const [eventsFile, cases, rowsFile, ownFile] = files;
  for (const one of stale.filter(({ source }) => source === "processes")) {
    run.progress({ phase: "hand_overs" });
    const log = logs.find(({ id }) => id === one.log);
    if (!log) {
      await run.transact(async ({ db }) => {
        await evidence.forgetGoneLogs(db);
        await store.clearStale(db, one);
      });
      continue;
    }
    const names = await run.transact(async (context) => {
      await writeEvents(context, log.edition, { events: eventsFile, cases });
      return namesOfLog(context.db, log.edition);
    });
    const order = { log: log.id, eventsFile, cases, ...names, known, rowsFile, ownFile };
    await passOnInThread(order, { signal: run.signal });
    await run.transact(async (context) => {
      await store.lockDiscovery(context.db);
      await evidence.replaceHandOvers(context, log, { rows: rowsFile, own: ownFile });
      await evidence.forgetGoneLogs(context.db);
      await store.clearStale(context.db, one);
    });
  }
}

async function countAnew(run: JobRun): Promise<void> {
  run.progress({ phase: "counting" });
  await run.transact(async (context) => {
    const { db } = context;
    await store.lockDiscovery(db);
    const stale = await store.readStale(db);
    for (const { source } of rowKinds) {
      const one = stale.find((candidate) => candidate.source === source);
      if (!one) continue;
      const dated = await evidence.monthTotals(db, ["requests", "processes", "communication"]);
      await evidence.recount(context, source, new Date(lastSeen(dated) ?? context.now));
      await store.clearStale(db, one);
    }
  });
}

async function drawAnew(
  run: JobRun,
  known: KnownOrganisation,
  folder: string,
  wanted: number,
): Promise<Discovered> {
  run.progress({ phase: "drawing" });
  const began = Date.now();
  const files = ["evidence", "structure", "relationships", "self", "places"].map((name) =>
    path.join(folder, name),
  );
  const [evidenceFile, structureFile, relationshipsFile, selfFile, placesFile] = files as [
    string,
    string,
    string,
    string,
    string,
  ];
  const { settings, asOf, spoken } = await run.transact(async (context) => {
    await evidence.writeEvidence(context, evidenceFile);
    const months = await evidence.monthTotals(context.db, [
      "requests",
      "processes",
      "communication",
      "nomination",
    ]);
    return {
      settings: await readSettings(context.db),
      asOf: lastSeen(months) ?? context.now.getTime(),
      spoken: await store.spokenPairs(context.db),
    };
  });
  const pairs = (words: readonly string[]) =>
    spoken
      .filter(({ word }) => words.includes(word))
      .map(({ supplier, customer }) => `${supplier} ${customer}`);
  const drawn = await drawInThread(
    {
      ...{ evidenceFile, structureFile, relationshipsFile, selfFile, placesFile, known, asOf, ...settings },
      confirmed: pairs(["confirmed"]),
      rejected: pairs(["rejected", "ended"]),
    },
    { signal: run.signal },
  );
  run.progress({ phase: "writing" });
  await run.transact(async (context) => {
    const { db } = context;
    await store.lockDiscovery(db);
    await evidence.replaceStructure(context, structureFile);
    await store.replaceFound(context, relationshipsFile);
    await store.replacePictures(context, { self: selfFile, places: placesFile });
    for (const one of await store.spokenOf(db)) {
      const review = reviewOf(one, settings.threshold);
      if (review === one.review) continue;
      await store.setReview(db, one.id, review);
      if (review) await context.announce(relationshipEvent("review_proposed", one.id, { review }));
    }
    const figures = {
      evidence: drawn.evidence,
      pairs: drawn.pairs,
      found: drawn.found,
      milliseconds: Date.now() - began,
    };
    const found = { done: wanted, asOf: new Date(asOf), foundAt: context.now, prior: drawn.prior };
    await store.settleDiscovery(db, { ...found, learned: drawn.learned, figures });
    await context.announce({
      kind: "map_drawn",
      module: "relationships",
      subject: { kind: "map", id: "map" },
      particulars: figures,
    });
  });
  return { found: drawn.found, pairs: drawn.pairs, evidence: drawn.evidence };
}
