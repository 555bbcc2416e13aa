import { useWords } from "#platform/web";
import { Section } from "#ui/page";
import type { Figure, ResultMeasure, Results } from "./api.ts";
import { IntervalTable } from "./interval-table.tsx";
import { Method } from "./method.tsx";
import { type Teller, useFootnote, usual } from "./tell.ts";
import { pageWords } from "./words.ts";

/** Dimensions and questions on the scale of the whole, each with its interval and the company's mean as a line. */
export function MeasuresSection({ results, tell }: { results: Results; tell: Teller }) {
  const t = useWords(pageWords);
  const footnote = useFootnote(results.wave);
  const { measures, figures, company, scope } = results;
  const whole = measures.find(({ name }) => name === "overall");
  const base = usual(scope === "company" ? figures : company, "overall");
  const line =
    base && base.value !== null
      ? t("lineIs", { name: lineName(tell, scope), value: tell.value(base.value, base) })
      : "";
  const rowsOf = (kind: ResultMeasure["kind"]) =>
    measures.flatMap((measure) => {
      const figure = measure.kind === kind ? onScale(figures, measure, whole) : undefined;
      return figure ? [{ key: measure.name, name: tell.measure(measure.name), figure }] : [];
    });
  return (["dimension", "item"] as const).map((kind) => {
    const rows = rowsOf(kind);
    if (rows.length === 0) return null;
    const title = t(kind === "dimension" ? "dimensions" : "items");
    return (
      <Section key={kind} title={title}>
        <IntervalTable
          label={title}
          rows={rows}
          tell={tell}
          scale={{ from: whole?.from ?? 1, to: whole?.to ?? 5 }}
          reference={base?.value ?? null}
          footnote={footnote(line)}
        />
        <Method of={["methodFigures"]} />
      </Section>
    );
  });
}

const lineName = (tell: Teller, scope: Results["scope"]): string =>
  scope === "company" ? tell.measure("overall") : tell.t("company");

/** Only ratings on the same scale stand under one another; shares of other questions have their own section. */
function onScale(
  figures: readonly Figure[],
  { name, from, to }: ResultMeasure,
  whole: ResultMeasure | undefined,
): Figure | undefined {
  if (from !== whole?.from || to !== whole.to) return undefined;
  return figures.find((figure) => figure.measure === name && figure.method === "mean");
}
