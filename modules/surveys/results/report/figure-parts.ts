import { type Content, type IntervalLine, intervals, overTime, pageWidth } from "#platform/pdf";
import type { Figure } from "../../schema/release.ts";
import type { ResultList, ResultMeasure } from "../../schema/results.ts";
import { usualFigure } from "../figures.ts";
import type { Printing } from "./document.ts";

const most = 24;

export function figureParts(printing: Printing): Content[] {
  const { data, t } = printing;
  return [
    ...measures(printing, "dimension", t("dimensions")),
    ...trend(printing),
    ...measures(printing, "item", t("items")),
    ...side(printing, data.suppliers, t("suppliers")),
    ...side(printing, data.customers, t("customers")),
  ];
}

/** Ratings on one scale under one another; other kinds of questions are in the file of figures. */
function measures(printing: Printing, kind: ResultMeasure["kind"], title: string): Content[] {
  const { data, tell } = printing;
  const { company } = data;
  const own = company.measures.filter((measure) => measure.kind === kind);
  const scale = company.measures.find(({ name }) => name === "overall");
  const lines = own.flatMap((measure): IntervalLine[] => {
    if (measure.from !== scale?.from || measure.to !== scale.to) return [];
    const figure = usualFigure(company.figures, measure.name);
    return figure?.method === "mean" ? [lineOf(printing, tell.measure(measure.name), figure)] : [];
  });
  const reference = usualFigure(company.figures, "overall")?.value ?? null;
  return chart(printing, title, lines, { from: scale?.from ?? 1, to: scale?.to ?? 5, reference });
}

function side(printing: Printing, list: ResultList, title: string): Content[] {
  const lines = list.rows
    .toSorted((a, b) => (b.figure.value ?? -1e9) - (a.figure.value ?? -1e9))
    .map(({ party, figure }) => lineOf(printing, party.name, figure));
  const { from, to } = list.measure;
  return chart(printing, title, lines, { from, to, reference: list.company?.value ?? null });
}

function lineOf({ tell }: Printing, name: string, figure: Figure): IntervalLine {
  const { value, low, high, n, covered, ofAnswers, withheld } = figure;
  if (value === null) return { name, value, low, high, text: tell.t("cannotTell") };
  const interval = tell.interval(figure);
  const whole = covered !== null && ofAnswers !== null && covered < ofAnswers;
  const behind = withheld || n === null ? "" : whole ? `${covered}/${ofAnswers}` : `n = ${n}`;
  return { name, value, low, high, text: [interval, behind].filter(Boolean).join(", ") };
}

function chart(
  { t }: Printing,
  title: string,
  lines: readonly IntervalLine[],
  scale: Parameters<typeof intervals>[1],
): Content[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, most);
  const parts: Content[] = [
    { text: title, style: "heading" },
    { svg: intervals(shown, scale), width: pageWidth },
  ];
  if (lines.length > most) parts.push({ text: t("others", { count: lines.length - most }), style: "note" });
  return [{ unbreakable: true, stack: parts }];
}

function trend({ data: { company, language }, t, tell }: Printing): Content[] {
  const overall = company.trends.find(({ measure }) => measure === "overall");
  const scale = company.measures.find(({ name }) => name === "overall");
  if (!overall || !scale) return [];
  const points = overall.points.map((point) => ({ ...point, name: point.name[language] }));
  return [
    {
      unbreakable: true,
      stack: [
        { text: t("trend", { measure: tell.measure("overall") }), style: "heading" },
        { svg: overTime(points, scale), width: pageWidth },
      ],
    },
  ];
}
