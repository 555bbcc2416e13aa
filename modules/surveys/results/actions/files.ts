import type { Context } from "#platform/context";
import { csvLine, russianExcel, streamXlsx, type XlsxCell } from "#platform/files";
import { type Download, download } from "#platform/http";
import { open } from "#science/disclosure";
import { mayBrowse } from "../../policy.ts";
import { disclosedDownload } from "../../release/index.ts";
import type { Figure } from "../../schema/release.ts";
import * as schema from "../../schema/results.ts";
import { measuresOf } from "../measures.ts";
import { print } from "../report/print.ts";
import { streamSeen } from "../seen.ts";
import { partiesOf, type WaveRow } from "../store.ts";
import { closedWave } from "../wave.ts";
import { type Teller, teller } from "../words/telling.ts";
import { loadReport } from "./report.ts";

/** The report is made of what was disclosed to its reader and printed in a thread of its own. */
export const reportRoute = disclosedDownload(schema.exportReport, {
  may: mayBrowse,
  load: (context, { params }) => loadReport(context, params.wave),
  write: (report) => print(report),
});

export const figuresRoute = download(schema.exportFigures, {
  may: mayBrowse,
  act: (context, { params, query }) => exportFigures(context, params.wave, params.format, query),
});

/** The report of a wave, as its reader may see it: for reports that are sent. */
export const waveReport = async (context: Context, wave: string): Promise<Download> =>
  print(open(await loadReport(context, wave)));

/** Its figures as a workbook, as its reader may see them. */
export const waveFigures = (context: Context, wave: string): Promise<Download> =>
  exportFigures(context, wave, "xlsx", {});

interface Sides {
  readonly supplier?: string | undefined;
  readonly customer?: string | undefined;
}

/** Every figure of a wave that the reader may see, one a line: page after page is opened as it is written. */
async function exportFigures(
  context: Context,
  id: string,
  format: "csv" | "xlsx",
  { supplier, customer }: Sides,
): Promise<Download> {
  const wave = await closedWave(context, id);
  const { language } = context.actor;
  const measures = measuresOf(wave.items);
  const tell = teller(language, measures);
  const dimensions = new Map(measures.map(({ name, dimension }) => [name, dimension]));
  const filter = { wave: id, ...(supplier ? { supplier } : {}), ...(customer ? { customer } : {}) };
  async function* rows(): AsyncGenerator<XlsxCell[]> {
    for await (const page of streamSeen(context, filter)) {
      const figures = open(page);
      const ids = figures.flatMap((figure) => [figure.supplier ?? [], figure.customer ?? []].flat());
      const names = await partiesOf(context.db, ids);
      const named = (party: string | null) => (party ? (names.get(party)?.name ?? party) : null);
      for (const figure of figures) yield cells(figure, wave, named, dimensions, tell);
    }
  }
  const { t } = tell;
  const name = `${t("figuresFile")} - ${wave.name[language]}.${format}`;
  if (format === "xlsx") {
    const body = streamXlsx([{ name: t("figuresFile"), header: head(tell), rows: rows() }]);
    return { name, mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", body };
  }
  const russian = language === "ru";
  const delimiter = russian ? russianExcel.delimiter : ",";
  async function* lines() {
    yield `\ufeff${csvLine(head(tell), delimiter)}`;
    for await (const row of rows())
      yield csvLine(
        row.map((cell) => plain(cell, russian)),
        delimiter,
      );
  }
  return { name, mediaType: "text/csv; charset=utf-8", body: lines() };
}

const head = ({ t }: Teller): string[] => [
  ...[t("wave"), t("scope"), t("supplier"), t("customer"), t("cut"), t("cutValue")],
  ...[t("measure"), t("measureKey"), t("dimension"), t("method")],
  ...[t("value"), t("low"), t("high"), t("n"), t("covered"), t("of")],
  ...[t("withheld"), t("differs"), t("warnings"), t("counts")],
];

function cells(
  figure: Figure,
  wave: WaveRow,
  named: (party: string | null) => string | null,
  dimensions: ReadonlyMap<string, string | null>,
  tell: Teller,
): XlsxCell[] {
  const { t, language } = tell;
  const { measure, method, value, low, high, n, covered, ofAnswers, withheld, more, counts } = figure;
  const dimension = dimensions.get(measure) ?? null;
  const round = (of: number | null) => (of === null ? null : Math.round(of * 1e6) / 1e6);
  return [
    ...[wave.name[language], t(figure.scope), named(figure.supplier), named(figure.customer)],
    ...[figure.cut && figure.cutValue ? tell.group(figure.cut, figure.cutValue) : null, figure.cutValue],
    ...[tell.measure(measure), measure, dimension ? tell.measure(`dimension:${dimension}`) : null],
    ...[tell.method(method), round(value), round(low), round(high), n, covered, ofAnswers],
    withheld ? t(withheld) : null,
    more?.differs ? t(more.differs) : null,
    (more?.warnings ?? []).map(tell.warning).join("; "),
    counts ? counts.join(" ") : null,
  ];
}

/** A spreadsheet that speaks Russian reads decimals with a comma. */
function plain(cell: XlsxCell, comma: boolean): string | number | null {
  if (typeof cell === "number" && comma && !Number.isInteger(cell)) return String(cell).replace(".", ",");
  return cell as string | number | null;
}
