import { useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Group, Select, Text } from "#ui/base";
import { Chart } from "#ui/chart";
import { Section } from "#ui/page";
import { SimpleTable } from "#ui/table";
import type { OutcomeView, Picture } from "./api.ts";
import { outcomeWords } from "./words.ts";

/** In standard deviations around its own mean; null stays null. */
function standard(values: readonly (number | null)[]): (number | null)[] {
  const known = values.filter((value) => value !== null);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const spread = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (known.length - 1));
  return values.map((value) =>
    value === null || !(spread > 0) ? null : Math.round(((value - mean) / spread) * 100) / 100,
  );
}

/** One inner figure and one outcome over the months, in one picture, with the figures themselves below. */
export function MonthsSection({ picture, known }: { picture: Picture; known: readonly OutcomeView[] }) {
  const t = useWords(outcomeWords);
  const format = useFormat();
  const [insideKey, setInside] = useState(picture.inside[0]?.key ?? "waiting");
  const [outcomeKey, setOutcome] = useState(known[0]?.key ?? "");
  const inside = picture.inside.find(({ key }) => key === insideKey);
  const outcome = known.find(({ key }) => key === outcomeKey) ?? known[0];
  if (!inside || !outcome || picture.months.length === 0) return null;
  const at = new Map(outcome.values.map(({ month, value }) => [month, value]));
  const outer = picture.months.map((month) => at.get(month) ?? null);
  const inner = t(`in_${inside.key}`);
  const label = t("chart", { inside: inner, outcome: outcome.name });
  const write = (value: number | null) =>
    value === null ? "–" : format.number(Math.round(value * 100) / 100);
  return (
    <Section title={t("months")}>
      <Group>
        <Select
          label={t("inside")}
          value={inside.key}
          allowDeselect={false}
          onChange={(next) => next && setInside(next as typeof insideKey)}
          data={picture.inside.map(({ key }) => ({ value: key, label: t(`in_${key}`) }))}
        />
        <Select
          label={t("outcome")}
          value={outcome.key}
          allowDeselect={false}
          onChange={(next) => next && setOutcome(next)}
          data={known.map(({ key, name }) => ({ value: key, label: name }))}
        />
      </Group>
      <Chart
        label={label}
        note={t("normal")}
        data={{
          kind: "line",
          xs: picture.months,
          xTitle: t("month"),
          series: [
            { name: inner, values: standard(inside.values) },
            { name: outcome.name, values: standard(outer) },
          ],
        }}
      />
      <details>
        <Text component="summary" size="sm">
          {label}
        </Text>
        <SimpleTable
          label={label}
          columns={[
            { title: t("month") },
            { title: inner, numeric: true },
            { title: outcome.name, numeric: true },
          ]}
          rows={picture.months
            .map((month, i) => [month, write(inside.values[i] ?? null), write(outer[i] ?? null)])
            .reverse()}
        />
      </details>
    </Section>
  );
}
