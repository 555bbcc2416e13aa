import type { Context } from "#platform/context";
import { csvLine, russianExcel } from "#platform/files";
import type { Download, Output } from "#platform/http";
import { allow } from "#platform/permissions";
import { say } from "#platform/words";
import { mayReadBadRows } from "../policy.ts";
import { reportWords } from "../report-words.ts";
import type * as schema from "../schema/index.ts";
import { type BadRowRow, badRowsOf } from "../store/figures.ts";
import type { LogRow } from "../store/logs.ts";
import { mineWords } from "../words.ts";
import { readableLog } from "./logs.ts";

const shownRows = 50;
const rowsAtOnce = 5_000;

export async function showReport(ctx: Context, id: string): Promise<Output<typeof schema.showReport>> {
  const log = await readableLog(ctx, id);
  const words = say(mineWords, ctx.actor.language);
  const bad = mayReadBadRows(ctx.actor) ? await badRowsOf(ctx.db, log.edition, shownRows) : [];
  return {
    fileName: log.file_name,
    format: log.format,
    importedAt: log.imported_at.toISOString(),
    importedBy: log.imported_by,
    rows: log.rows_read,
    taken: log.events,
    bad: log.rows_bad,
    filtered: log.rows_filtered,
    badByReason: log.bad_by_reason,
    badRows: bad.map((row) => ({
      line: row.line,
      column: row.column_name,
      value: row.value,
      reason: row.reason,
      sentence: words(row.reason),
    })),
    notices: log.notices
      .filter((notice): notice is typeof notice & { code: NoticeCode } => notice.code in mineWords.en)
      .map(({ code, count, line }) => ({ code, sentence: words(code, { count, line: String(line ?? 0) }) })),
    mapping: log.mapping,
    missing: log.missing,
    lifecycle: log.stage,
    zone: log.zone,
    handedEvents: log.handed_events,
    unhandedEvents: log.unhanded_events,
  };
}

type NoticeCode = "unclosed_quote" | "unnamed_traces";

/** Every bad row as a file; the reader's language chooses the style that opens by a double click. */
export async function downloadBadRows(ctx: Context, id: string): Promise<Download> {
  const log = await readableLog(ctx, id);
  allow(mayReadBadRows(ctx.actor));
  return {
    name: `${log.name}.bad-rows.csv`,
    mediaType: "text/csv; charset=utf-8",
    body: badRowLines(ctx, log),
  };
}

async function* badRowLines(ctx: Context, log: LogRow): AsyncGenerator<string> {
  const reasons = say(mineWords, ctx.actor.language);
  const words = say(reportWords, ctx.actor.language);
  const { delimiter, bom } = ctx.actor.language === "ru" ? russianExcel : { delimiter: ",", bom: true };
  const line = (cells: (string | number)[]) => csvLine(cells, delimiter);
  yield (bom ? "\ufeff" : "") + line([words("line"), words("column"), words("value"), words("reason")]);
  let sent = 0;
  for (
    let rows: BadRowRow[];
    (rows = await badRowsOf(ctx.db, log.edition, rowsAtOnce, sent - 1)).length > 0;
  ) {
    yield rows.map((row) => line([row.line, row.column_name, row.value, reasons(row.reason)])).join("");
    sent += rows.length;
  }
  if (sent < log.rows_bad) yield line(["", "", "", words("notListed", { count: log.rows_bad - sent })]);
}
