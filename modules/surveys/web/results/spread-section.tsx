import { useFormat, useLanguage, useWords } from "#platform/web";
import { Section } from "#ui/page";
import { SimpleTable } from "#ui/table";
import type { ResultMeasure, Results } from "./api.ts";
import css from "./results.module.css";
import type { Teller } from "./tell.ts";
import { pageWords } from "./words.ts";

/** How the answers spread over the values, where that was released. */
export function SpreadSection({ results: { figures, measures }, tell }: { results: Results; tell: Teller }) {
  const t = useWords(pageWords);
  const format = useFormat();
  const [language] = useLanguage();
  const rows = measures.flatMap((measure) => {
    const counts = figures.find((figure) => figure.measure === measure.name && figure.counts)?.counts;
    return counts ? [{ measure, counts, sum: counts.reduce((a, b) => a + b, 0) }] : [];
  });
  if (rows.length === 0) return null;
  const valueName = ({ labels, values }: ResultMeasure, i: number) =>
    labels[i]?.[language] ?? values[i] ?? String(i + 1);
  // Of a choice of several everybody may have given more than one answer: shares would add up to more than all.
  const said = (measure: ResultMeasure, counts: readonly number[], sum: number) =>
    counts
      .map((count, i) => {
        const many = measure.form === "choices" || sum === 0;
        return `${valueName(measure, i)}: ${many ? format.number(count) : format.percent(count / sum)}`;
      })
      .join(" · ");
  return (
    <Section title={t("distribution")} lead={t("distributionLead")}>
      <SimpleTable
        label={t("distribution")}
        columns={[
          { title: t("question"), wide: true },
          { title: t("distribution"), wide: true },
          { title: tell.t("n"), numeric: true },
        ]}
        rows={rows.map(({ measure, counts, sum }) => [
          tell.measure(measure.name),
          <div key="spread">
            <div className={css.spread} aria-hidden="true">
              {counts.map((count, i) => (
                <span
                  // biome-ignore lint/suspicious/noArrayIndexKey: a part is its value's place
                  key={i}
                  className={css.part}
                  style={{ flexGrow: count, background: shade(i, counts.length) }}
                />
              ))}
            </div>
            <span className={css.small}>{said(measure, counts, sum)}</span>
          </div>,
          format.number(sum),
        ])}
      />
    </Section>
  );
}

/** From the lowest answer to the highest, from light to strong: the words below say the same. */
const shade = (i: number, of: number): string =>
  `color-mix(in srgb, var(--ui-series-1) ${Math.round(15 + (85 * i) / Math.max(1, of - 1))}%, var(--ui-surface))`;
