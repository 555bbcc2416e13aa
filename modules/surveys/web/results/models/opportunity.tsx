import { useWords } from "#platform/web";
import { Section } from "#ui/page";
import { IntervalTable } from "../interval-table.tsx";
import { Method } from "../method.tsx";
import { useFootnote } from "../tell.ts";
import { Warnings } from "../warnings.tsx";
import { pageWords } from "../words.ts";
import { asFigure, type ModelProps } from "./of.ts";

/** Important and poorly served first; tiers rather than decimals. */
export function OpportunitySection({ model, wave, tell }: ModelProps<"opportunity">) {
  const t = useWords(pageWords);
  const footnote = useFootnote(wave);
  if (model.needs.length === 0) return null;
  const needs = new Map(model.needs.map((need) => [need.pair, need]));
  const write = (value: number | undefined) =>
    value === undefined ? "–" : tell.value(value, { measure: "need", method: "mean" });
  return (
    <Section title={t("opportunity")} lead={t("opportunityLead")}>
      <IntervalTable
        label={t("opportunity")}
        rows={model.needs.map(({ pair, opportunity, n }) => ({
          ...{ key: pair, name: tell.pair(pair), figure: asFigure(pair, "mean", opportunity, n) },
        }))}
        tell={tell}
        scale={{ from: 0, to: 20 }}
        sort={{ key: "value", descending: true }}
        footnote={footnote()}
        more={[
          {
            key: "tier",
            title: t("place"),
            value: ({ key }) => needs.get(key)?.tier ?? null,
            cell: ({ key }) => t("tier", { tier: needs.get(key)?.tier ?? 0 }),
          },
          {
            key: "importance",
            title: t("importanceOf"),
            numeric: true,
            value: ({ key }) => needs.get(key)?.importance ?? null,
            cell: ({ key }) => write(needs.get(key)?.importance),
          },
          {
            key: "satisfaction",
            title: t("satisfaction"),
            numeric: true,
            value: ({ key }) => needs.get(key)?.satisfaction ?? null,
            cell: ({ key }) => write(needs.get(key)?.satisfaction),
          },
        ]}
      />
      <Warnings of={model.warnings} tell={tell} />
      <Method of={["methodOpportunity"]} />
    </Section>
  );
}
