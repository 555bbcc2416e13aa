import { sql } from "kysely";
import { readDirectory } from "#modules/organisation";
import type { Context } from "#platform/context";
import { csvLine, russianExcel, streamXlsx } from "#platform/files";
import type { Download } from "#platform/http";
import { say } from "#platform/words";
import { shapeable } from "../store/readers.ts";
import { findServices, type ServiceRow } from "../store/services.ts";
import { serviceFields } from "./fields.ts";
import { type Directory, nameInFile } from "./parties.ts";
import { approvalInFile } from "./read-json.ts";
import { fileWords } from "./words.ts";

const atATime = 500;

/** The services one keeps, as a file that imports again. */
export async function exportServices(context: Context, format: "csv" | "xlsx"): Promise<Download> {
  const { db, actor } = context;
  const t = say(fileWords, actor.language);
  const name = t("services");
  const header = serviceFields.map(({ names }) => (actor.language === "ru" ? names[1] : names[0]));
  const directory = await readDirectory(db);
  async function* rows() {
    for (let after = "00000000-0000-0000-0000-000000000000", more = true; more; ) {
      const found = await findServices(db, sql`${shapeable(actor)} and s.id > ${after}::uuid`, atATime);
      for (const service of found) yield lineOf(service, directory);
      after = found.at(-1)?.id ?? after;
      more = found.length === atATime;
    }
  }
  if (format === "xlsx") {
    const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    return { name: `${name}.xlsx`, mediaType, body: streamXlsx([{ name, header, rows: rows() }]) };
  }
  const delimiter = actor.language === "ru" ? russianExcel.delimiter : ",";
  async function* lines() {
    yield `\ufeff${csvLine(header, delimiter)}`;
    for await (const row of rows()) yield csvLine(row, delimiter);
  }
  return { name: `${name}.csv`, mediaType: "text/csv; charset=utf-8", body: lines() };
}

/** A service without a code is given its id, so that it is known again. */
function lineOf(service: ServiceRow, directory: Directory): string[] {
  const named = (id: string) => nameInFile(directory, id);
  const { ru, en } = service.words;
  const both = (part: "name" | "description" | "needed" | "promise" | "cost") => [
    ru?.[part] ?? "",
    en?.[part] ?? "",
  ];
  const json = (value: readonly unknown[] | null) =>
    value === null || value.length === 0 ? "" : JSON.stringify(value);
  return [
    service.code ?? service.id,
    named(service.supplier),
    ...both("name"),
    ...both("description"),
    ...both("needed"),
    ...both("promise"),
    ...both("cost"),
    (ru?.examples ?? []).join("\n"),
    (en?.examples ?? []).join("\n"),
    service.forEverybody ? "*" : [...service.categories, ...service.parties.map(named)].join("; "),
    service.synonyms.join("; "),
    service.expectedMinutes === null
      ? ""
      : String(Math.round((service.expectedMinutes / 60) * 10_000) / 10_000),
    service.owner === null ? "" : named(service.owner),
    service.state,
    json(service.form),
    json(approvalInFile(service.approval, directory)),
    json(service.ratingQuestions),
  ];
}
