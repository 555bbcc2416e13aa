import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { houseZone } from "#modules/catalogue";
import { type Context, type House, inContext } from "#platform/context";
import type { Download } from "#platform/http";
import type { JobDefinition, JobRun } from "#platform/jobs";
import { type LetterFile, queueLetter } from "#platform/mail";
import { formats, say } from "#platform/words";
import { dueOn, wallClock } from "./due.ts";
import { makeFiles, titleOf } from "./make.ts";
import * as store from "./store.ts";
import { reportWords } from "./words.ts";

const pageOf = { company: "/insight", wave: "/surveys", party: "/insight/parties" } as const;

async function asFile({ name, mediaType, body }: Download): Promise<LetterFile> {
  const bytes =
    typeof body === "string" || body instanceof Uint8Array
      ? Buffer.from(body)
      : await buffer(Readable.from(body));
  return { name, mediaType, base64: bytes.toString("base64") };
}

/** Makes and sends one reader's copy. Whoever has had it of this period is left alone, so that it may run twice. */
async function sendTo(
  house: House,
  report: store.ReportRow,
  period: string,
  person: string,
  transact: JobRun["transact"],
): Promise<store.SendOutcome | undefined> {
  const reader = await transact(({ db }) => store.readerOf(db, person));
  const close = (outcome: store.SendOutcome, more?: (context: Context) => Promise<unknown>) =>
    transact(async (context) => {
      if (!(await store.markSent(context.db, report.id, period, person, outcome))) return undefined;
      await more?.(context);
      return outcome;
    });
  if (!reader?.address) return close("no_address");
  const made = await inContext(house, { actor: reader.actor, readOnly: true }, async (context) => {
    const files = await makeFiles(context, report, report.formats);
    if (typeof files === "string") return files;
    return Promise.all(files.map(asFile));
  });
  if (typeof made === "string") return close(made);
  const { language } = reader.actor;
  const t = say(reportWords, language);
  const subject = titleOf(report, language);
  const at = (house.config.url ?? `http://${house.config.host}:${house.config.port}`).replace(/\/+$/, "");
  const page = `${at}${pageOf[report.what]}${report.party ? `/${report.party.id}` : ""}`;
  return close("sent", (context) =>
    queueLetter(context, {
      key: `insight.report:${report.id}:${period}:${person}`,
      to: [{ name: reader.name, address: reader.address as string }],
      subject: `${subject}: ${t(report.rhythm)}`,
      text: [
        t("letter", { date: formats(language, "UTC").date(context.now.toISOString()) }),
        `${t("letterOpen")} ${page}`,
        `${t("letterStop", { owner: report.owner.name })} ${at}/insight/reports`,
      ].join("\n\n"),
      bulk: true,
      // The files are not kept once they have arrived.
      forget: true,
      attachments: made,
    }),
  );
}

async function sendReport(run: JobRun, report: store.ReportRow, period: string) {
  const left = await run.transact(({ db }) => store.readersLeft(db, report.id, period));
  const outcomes: Partial<Record<store.SendOutcome, number>> = {};
  for (const [done, person] of left.entries()) {
    run.signal.throwIfAborted();
    run.progress({ phase: "sending", done, total: left.length });
    const outcome = await sendTo(run.house, report, period, person, run.transact);
    if (outcome) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
  return outcomes;
}

/** Every hour: what is due on this day and was not sent yet, up to three days late. */
export const sendDueJob: JobDefinition = {
  name: "insight.send-due-reports",
  schedule: "7 * * * *",
  retries: 1,
  async work(run) {
    const { reports, clock, now } = await run.transact(async ({ db, now }) => ({
      now,
      reports: await store.readReports(db),
      clock: wallClock(now, await houseZone(db)),
    }));
    for (const report of reports) {
      const due = report.isPaused ? undefined : dueOn(report, clock);
      // What was due before anybody asked for it is not owed.
      if (!due || Date.parse(`${due}T23:59:59Z`) < report.createdAt.getTime()) continue;
      try {
        await sendReport(run, report, due);
      } catch (error) {
        // One report that cannot be made keeps no other from being sent; the next hour tries it again.
        run.house.log.error({ report: report.id, error, now }, "a report was not sent");
      }
    }
  },
};

/** At once, because somebody asked; `period` is theirs, so that a job that runs twice sends once. */
export const sendNowJob: JobDefinition = {
  name: "insight.send-report",
  retries: 1,
  async work(run, { id, period }: { id: string; period: string }) {
    const [report] = await run.transact(({ db }) => store.readReports(db, { id }));
    return report ? sendReport(run, report, period) : {};
  },
};
