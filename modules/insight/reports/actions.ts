import type { Context } from "#platform/context";
import type { Download, Input, Output } from "#platform/http";
import { allow } from "#platform/permissions";
import { mayRun } from "../policy.ts";
import { reportErrors as errors } from "./errors.ts";
import { makeFiles } from "./make.ts";
import type * as schema from "./schema.ts";
import { sendNowJob } from "./send.ts";
import * as store from "./store.ts";

type View = Output<typeof schema.listReports>["reports"][number];

export async function listReports({ actor, db }: Context): Promise<Output<typeof schema.listReports>> {
  const runs = mayRun(actor);
  if (!runs && actor.self === undefined) return { reports: [], mayRun: false };
  const rows = await store.readReports(db, runs ? {} : { reader: actor.self });
  return {
    mayRun: runs,
    reports: rows.map(({ createdAt: _, last, formats, readers, ...row }): View => {
      const isMine = readers.some(({ id }) => id === actor.self);
      const { sent = 0, ...left } = last?.outcomes ?? {};
      return {
        ...row,
        isMine,
        formats: [...formats],
        readers: runs ? readers : readers.filter(({ id }) => id === actor.self),
        last: last && {
          at: new Date(last.at).toISOString(),
          sent,
          left: runs ? Object.entries(left).map(([why, count]) => ({ why, count })) : [],
        },
      };
    }),
  };
}

async function load({ db }: Context, id: string): Promise<store.ReportRow> {
  const [row] = await store.readReports(db, { id });
  if (!row) throw errors.refuse("report_not_found", { id });
  return row;
}

async function checked(
  { db }: Context,
  body: Input<typeof schema.addReport>["body"],
): Promise<store.ReportDraft> {
  const { what, party, rhythm, day, readers } = body;
  if (what === "party" && (party === null || !(await store.isParty(db, party))))
    throw errors.refuse("party_needed", {}, { place: "party" });
  if (rhythm === "weekly" && day > 7) throw errors.refuse("day_unfit", { day }, { place: "day" });
  const living = await store.livingPeople(db, readers);
  readers.forEach((id, i) => {
    if (!living.has(id)) throw errors.refuse("reader_not_found", { id }, { place: `readers[${i}]` });
  });
  return { ...body, party: what === "party" ? party : null };
}

export async function addReport(context: Context, body: Input<typeof schema.addReport>["body"]) {
  const { actor, db } = context;
  if (actor.self === undefined) throw errors.refuse("no_person");
  return { id: await store.insertReport(db, await checked(context, body), actor.self) };
}

export async function changeReport(
  context: Context,
  id: string,
  body: Input<typeof schema.addReport>["body"],
) {
  await load(context, id);
  await store.updateReport(context.db, id, await checked(context, body));
  return { id };
}

export async function removeReport(context: Context, id: string) {
  await load(context, id);
  await store.removeReport(context.db, id);
  return { id };
}

/** Whoever does not want it takes themselves off its list. */
export async function leaveReport(context: Context, id: string) {
  const report = await load(context, id);
  const { self } = context.actor;
  allow(self !== undefined && report.readers.some((reader) => reader.id === self));
  await store.removeReader(context.db, id, self as string);
  return { id };
}

export async function sendNow(context: Context, id: string): Promise<{ task: string }> {
  await load(context, id);
  const period = `now:${context.now.toISOString()}`;
  const task = await context.later(
    sendNowJob.name,
    { id, period },
    { task: { kind: sendNowJob.name, subject: { report: id } } },
  );
  return { task: task as string };
}

/** As whoever asks may see it: those who run it, and its readers. */
export async function downloadReport(context: Context, id: string, format: store.Format): Promise<Download> {
  const { actor } = context;
  const report = await load(context, id);
  allow(mayRun(actor) || report.readers.some((reader) => reader.id === actor.self));
  const files = await makeFiles(context, report, [format]);
  if (files === "nothing_to_tell") throw errors.refuse("nothing_to_tell");
  allow(files !== "may_not_see");
  return files[0] as Download;
}
