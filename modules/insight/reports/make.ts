import { isOutsider } from "#modules/organisation";
import { waveFigures, waveReport } from "#modules/surveys";
import type { Context } from "#platform/context";
import type { Download } from "#platform/http";
import { runInThread } from "#platform/threads";
import { say } from "#platform/words";
import { maySeeWhole } from "../policy.ts";
import { drawPicture } from "./picture.ts";
import { type Format, latestWave, type ReportRow } from "./store.ts";
import { reportWords } from "./words.ts";
import { workbookOf } from "./workbook.ts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The files of a report as whoever acts may see them, or why there are none. */
export async function makeFiles(
  context: Context,
  report: Pick<ReportRow, "what" | "party" | "rhythm" | "title">,
  formats: readonly Format[],
): Promise<readonly Download[] | "may_not_see" | "nothing_to_tell"> {
  const { actor, db } = context;
  // How units serve each other is for those within; a partner sees what is their own.
  const isOutside = actor.self !== undefined && (await isOutsider(db, actor.self));
  if (report.party ? !maySeeWhole(actor, report.party.id) : isOutside) return "may_not_see";
  if (report.what === "wave") {
    const wave = await latestWave(db);
    if (!wave) return "nothing_to_tell";
    const files: Download[] = [];
    for (const format of formats)
      files.push(format === "pdf" ? await waveReport(context, wave) : await waveFigures(context, wave));
    return files;
  }
  const picture = await drawPicture(context, { party: report.party?.id ?? null, rhythm: report.rhythm });
  if (!picture) return "nothing_to_tell";
  const name = `${titleOf(report, actor.language)} ${picture.to}`;
  const files: Download[] = [];
  for (const format of formats) {
    const body =
      format === "pdf"
        ? await runInThread<Uint8Array>(new URL("./thread.ts", import.meta.url), picture)
        : workbookOf(picture);
    files.push({
      name: `${name}.${format}`,
      body,
      stored: true,
      mediaType: format === "pdf" ? "application/pdf" : xlsx,
    });
  }
  return files;
}

export function titleOf(
  { what, party, title }: Pick<ReportRow, "what" | "party" | "title">,
  language: "en" | "ru",
): string {
  const t = say(reportWords, language);
  return title || (party ? t("party", { name: party.name }) : t(what === "wave" ? "wave" : "company"));
}
