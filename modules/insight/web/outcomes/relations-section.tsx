import { useFormat, useWords } from "#platform/web";
import { List, Text } from "#ui/base";
import { Section } from "#ui/page";
import { EmptyState } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { Tag, type Tone } from "#ui/tag";
import type { Picture, Relation, ToldLag } from "./api.ts";
import { outcomeWords } from "./words.ts";

const tones: Record<ToldLag["telling"], Tone> = {
  together: "accent",
  against: "accent",
  atMostWeak: "neutral",
  cannotTellYet: "neutral",
};

interface Row extends ToldLag {
  readonly key: string;
  readonly inside: string;
  readonly outcome: string;
}

/** What of inside and outside goes together, in words first, then every comparison that was made. */
export function RelationsSection({ picture }: { picture: Picture }) {
  const t = useWords(outcomeWords);
  const format = useFormat();
  const names = new Map(picture.outcomes.map(({ key, name }) => [key, name]));
  const inner = (key: string) => t(`in_${key}` as "in_waiting");
  const rows = picture.relations.flatMap((relation: Relation) =>
    relation.lags.map(
      (lag): Row => ({
        ...lag,
        key: `${relation.inside}|${relation.outcome}|${lag.lag}`,
        inside: inner(relation.inside),
        outcome: names.get(relation.outcome) ?? relation.outcome,
      }),
    ),
  );
  const write = (value: number | null) =>
    value === null ? "–" : format.number(Math.round(value * 100) / 100);
  const found = rows.filter(({ telling }) => telling === "together" || telling === "against");
  const columns: Column<Row>[] = [
    { key: "inside", title: t("inside"), value: (row) => row.inside, cell: (row) => row.inside },
    { key: "outcome", title: t("outcome"), value: (row) => row.outcome, cell: (row) => row.outcome },
    { key: "lag", title: t("lag"), numeric: true, value: (row) => row.lag, cell: (row) => row.lag },
    { key: "r", title: t("r"), numeric: true, value: (row) => row.value, cell: (row) => write(row.value) },
    {
      key: "interval",
      title: t("interval"),
      cell: (row) => (row.value === null ? t("tooFew") : `${write(row.low)} … ${write(row.high)}`),
      sortable: false,
    },
    { key: "n", title: t("pairs"), numeric: true, value: (row) => row.n, cell: (row) => row.n },
    {
      key: "worth",
      title: t("worth"),
      numeric: true,
      value: (row) => row.effective,
      cell: (row) => (row.effective === null ? "–" : Math.round(row.effective)),
    },
    {
      key: "telling",
      title: t("telling"),
      value: (row) => row.telling,
      cell: (row) => <Tag tone={tones[row.telling]}>{t(`tell_${row.telling}`)}</Tag>,
    },
  ];
  return (
    <>
      <Section title={t("together")} lead={t("togetherLead", { count: picture.comparisons })}>
        {found.length === 0 ? (
          <EmptyState title={t("foundNone")}>{t("foundNoneText")}</EmptyState>
        ) : (
          <List spacing={6}>
            {found.map((row) => (
              <List.Item key={row.key}>
                {t(row.telling === "together" ? "sentenceTogether" : "sentenceAgainst", {
                  inside: row.inside,
                  outcome: row.outcome,
                  lag: row.lag === 0 ? t("sameMonth") : t("later", { count: row.lag }),
                  value: write(row.value),
                  low: write(row.low),
                  high: write(row.high),
                  n: row.n,
                  effective: Math.round(row.effective ?? 0),
                })}
              </List.Item>
            ))}
          </List>
        )}
      </Section>
      <Section title={t("all")}>
        <DataTable label={t("all")} rows={rows} columns={columns} rowKey={(row) => row.key} />
        <Text size="sm" c="dimmed">
          {t("method")}
        </Text>
      </Section>
    </>
  );
}
