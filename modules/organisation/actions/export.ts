import type { Context } from "#platform/context";
import { type CsvCell, csvLine, russianExcel, streamXlsx } from "#platform/files";
import type { Download } from "#platform/http";
import { allow } from "#platform/permissions";
import { say } from "#platform/words";
import { mayShape } from "../policy.ts";
import { personFields, unitFields } from "../reading/fields.ts";
import { personLines, unitLines } from "../store/export.ts";
import { words } from "../words.ts";

type Format = "csv" | "xlsx";
const atATime = 5_000;
const personColumns = ["id", "name", "email", "unit", "position", "manager", "from", "to"] as const;
const unitColumns = ["id", "name", "parent", "head", "kind", "function", "serves"] as const;

export async function exportPeople(context: Context, format: Format): Promise<Download> {
  allow(mayShape(context.actor));
  async function* rows() {
    for (let after = "", more = true; more; ) {
      const lines = await personLines(context.db, after, atATime);
      for (const line of lines) yield personColumns.map((column) => line[column]);
      after = lines.at(-1)?.id ?? after;
      more = lines.length === atATime;
    }
  }
  const t = say(words, context.actor.language);
  return file(context, format, t("peopleFile"), header(context, personFields, personColumns), rows());
}

export async function exportUnits(context: Context, format: Format): Promise<Download> {
  allow(mayShape(context.actor));
  const t = say(words, context.actor.language);
  async function* rows() {
    for (const line of await unitLines(context.db))
      yield [line.id, line.name, line.parent, line.head, t(line.kind), line.function, line.serves];
  }
  return file(context, format, t("unitsFile"), header(context, unitFields, unitColumns), rows());
}

/** The canonical name of each column in the reader's language: the import knows them all. */
function header(
  { actor }: Context,
  fields: readonly { readonly key: string; readonly names: readonly string[] }[],
  columns: readonly string[],
): string[] {
  return columns.map((column) => {
    const names = fields.find((field) => field.key === column)?.names ?? [column];
    return (actor.language === "ru" ? names[1] : names[0]) ?? column;
  });
}

function file(
  { actor }: Context,
  format: Format,
  name: string,
  head: string[],
  rows: AsyncIterable<CsvCell[]>,
): Download {
  if (format === "xlsx") {
    const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    return { name: `${name}.xlsx`, mediaType, body: streamXlsx([{ name, header: head, rows }]) };
  }
  const delimiter = actor.language === "ru" ? russianExcel.delimiter : ",";
  async function* lines() {
    let chunk = `\ufeff${csvLine(head, delimiter)}`;
    for await (const row of rows) {
      chunk += csvLine(row, delimiter);
      if (chunk.length > 65_536) {
        yield chunk;
        chunk = "";
      }
    }
    yield chunk;
  }
  return { name: `${name}.csv`, mediaType: "text/csv; charset=utf-8", body: lines() };
}
