import type { Context } from "#platform/context";
import { csvLine, russianExcel, streamXlsx, type XlsxCell } from "#platform/files";
import type { Download } from "#platform/http";
import { say } from "#platform/words";
import { type Cursor, type Filter, listed, type RelationshipRow } from "../store/relationships.ts";
import { words } from "../words.ts";
import { viewFor } from "./look.ts";

const atATime = 2_000;

/** The list as a file, whole, as it is filtered and sorted. */
export async function exportRelationships(
  context: Context,
  format: "csv" | "xlsx",
  filter: Filter,
): Promise<Download> {
  const t = say(words, context.actor.language);
  const view = await viewFor(context);
  async function* rows(): AsyncGenerator<XlsxCell[]> {
    for (let after: Cursor | undefined, more = true; more; ) {
      const page = await listed(context.db, view, filter, { after, limit: atATime });
      for (const row of page.rows) yield cells(row, t);
      after = page.next ?? undefined;
      more = page.next !== null;
    }
  }
  if (format === "xlsx") {
    const body = streamXlsx([{ name: t("relationships"), header: head(t), rows: rows() }]);
    const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    return { name: `${t("relationships")}.xlsx`, mediaType, body };
  }
  const delimiter = context.actor.language === "ru" ? russianExcel.delimiter : ",";
  const comma = context.actor.language === "ru";
  async function* lines() {
    yield `\ufeff${csvLine(head(t), delimiter)}`;
    for await (const row of rows())
      yield csvLine(
        row.map((cell) => plain(cell, comma)),
        delimiter,
      );
  }
  return { name: `${t("relationships")}.csv`, mediaType: "text/csv; charset=utf-8", body: lines() };
}

type Words = ReturnType<typeof say<(typeof words)["en"]>>;

const head = (t: Words) => [
  ...[t("supplier"), t("customer"), t("name"), t("services"), t("state"), t("confidence")],
  ...[t("ofCustomerDemand"), t("ofSupplierWork"), t("handOvers"), t("meanWait"), t("waitMonthly")],
  ...[t("evidence"), t("sources")],
];

function cells(row: RelationshipRow, t: Words): XlsxCell[] {
  const { supplier, customer, name, services, state, confidence, ofCustomerDemand, ofSupplierWork } = row;
  const wait = row.meanWaitSeconds === null ? null : round(row.meanWaitSeconds / 3_600, 2);
  return [
    ...[supplier.name, customer.name, name, services.join("; "), t(state), round(confidence, 4)],
    ...[
      round(ofCustomerDemand, 4),
      round(ofSupplierWork, 4),
      row.handOvers,
      wait,
      round(row.waitHoursMonthly, 2),
    ],
    ...[round(row.evidenceCount, 2), row.sources.map((source) => t(source)).join("; ")],
  ];
}

const round = (n: number, digits: number) => Math.round(n * 10 ** digits) / 10 ** digits;

/** A spreadsheet that speaks Russian reads decimals with a comma. */
function plain(cell: XlsxCell, comma: boolean): string | number | null {
  if (typeof cell === "number" && comma && !Number.isInteger(cell)) return String(cell).replace(".", ",");
  return cell as string | number | null;
}
