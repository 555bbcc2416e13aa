import { type ReactNode, useState } from "react";
import { usePageParam, useWords } from "#platform/web";
import { Select } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { Tag } from "#ui/tag";
import { type ResultList, useResultList, useResults } from "./api.ts";
import { Frame } from "./frame.tsx";
import { IntervalTable } from "./interval-table.tsx";
import { Method } from "./method.tsx";
import { useFootnote, useTell } from "./tell.ts";
import { Waiting } from "./waiting.tsx";
import { pageWords } from "./words.ts";

/** One side by one measure, sortable, with intervals. */
export function ListPage({ side }: { side: "suppliers" | "customers" }) {
  const t = useWords(pageWords);
  const wave = usePageParam("wave");
  const [measure, setMeasure] = useState("overall");
  const query = useResultList(wave, side, measure);
  return (
    <Waiting query={query}>
      <Async query={query}>
        {(list) => (
          <Frame wave={list.wave} view={side} title={t(side)} lead={t(`${side}Lead`)}>
            <Section>
              <List
                list={list}
                picker={<MeasurePicker wave={wave} value={measure} onChange={setMeasure} />}
              />
              <Method of={["methodFigures", "methodDiffers", "methodDrawn"]} />
            </Section>
          </Frame>
        )}
      </Async>
    </Waiting>
  );
}

function List({ list, picker }: { list: ResultList; picker: ReactNode }) {
  const t = useWords(pageWords);
  const tell = useTell([list.measure]);
  const footnote = useFootnote(list.wave);
  const { company, measure, side } = list;
  const base = `/surveys/${list.wave.id}/results/${side}`;
  const how = list.rows[0]?.figure ?? { measure: measure.name, method: "mean" as const };
  const line =
    company && company.value !== null
      ? t("lineIs", { name: tell.t("company"), value: tell.value(company.value, company) })
      : "";
  const rows = list.rows.map((row) => ({
    ...row,
    ...{ key: row.party.id, name: row.party.name, to: `${base}/${row.party.id}` },
  }));
  const drawn = rows.some((row) => row.drawn);
  return (
    <IntervalTable
      label={t(side)}
      rows={rows}
      tell={tell}
      scale={tell.scale(how)}
      reference={company?.value ?? null}
      sort={{ key: "value", descending: true }}
      footnote={footnote(line)}
      tools={picker}
      empty={
        <EmptyState
          title={t("listNone")}
          actions={
            <ButtonLink to={`/surveys/${list.wave.id}/results`} variant="default" size="xs">
              {t("toWhole")}
            </ButtonLink>
          }
        >
          {t("listNoneText")}
        </EmptyState>
      }
      more={[
        ...(drawn
          ? [
              {
                key: "drawn",
                title: t("drawn"),
                numeric: true,
                value: (row: (typeof rows)[number]) => row.drawn?.value ?? null,
                cell: (row: (typeof rows)[number]) =>
                  row.drawn ? tell.value(row.drawn.value, row.figure) : "–",
              },
            ]
          : []),
        {
          key: "standing",
          title: t("standing"),
          value: (row: (typeof rows)[number]) => row.standing,
          cell: (row: (typeof rows)[number]) => <Standing standing={row.standing} />,
        },
      ]}
    />
  );
}

function Standing({ standing }: { standing: ResultList["rows"][number]["standing"] }) {
  const t = useWords(pageWords);
  if (standing === "above") return <Tag tone="good">{t("heatAbove")}</Tag>;
  if (standing === "below") return <Tag tone="bad">{t("heatBelow")}</Tag>;
  return standing === "level" ? <Tag>{t("heatSame")}</Tag> : null;
}

/** Which measure the page shows; the names come with the overview, which everybody may see. */
export function MeasurePicker({
  wave,
  value,
  onChange,
}: {
  readonly wave: string;
  readonly value: string;
  readonly onChange: (measure: string) => void;
}) {
  const t = useWords(pageWords);
  const { data } = useResults(wave);
  const tell = useTell(data?.measures ?? []);
  const known = new Set(data?.figures.flatMap(({ measure, value }) => (value === null ? [] : [measure])));
  const options = (data?.measures ?? []).filter(({ name }) => known.has(name));
  return (
    <Select
      size="xs"
      label={t("measure")}
      value={value}
      onChange={(chosen) => chosen && onChange(chosen)}
      allowDeselect={false}
      data={
        options.length > 0
          ? options.map(({ name }) => ({ value: name, label: tell.measure(name) }))
          : [{ value, label: tell.measure(value) }]
      }
    />
  );
}
