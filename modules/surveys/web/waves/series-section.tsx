import { useState } from "react";
import { useFormat, useLanguage, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { Confirm } from "#ui/dialog";
import { Link } from "#ui/link";
import { Section } from "#ui/page";
import { SimpleTable } from "#ui/table";
import { Tag } from "#ui/tag";
import { endSeries, type Series, useRefresh, useSeries } from "./api.ts";
import { listWords } from "./list-words.ts";
import css from "./waves.module.css";
import { waveWords } from "./words.ts";

/** Waves that return: when the next one is, and the way to end them. */
export function SeriesSection() {
  const t = useWords(waveWords);
  const l = useWords(listWords);
  const [language] = useLanguage();
  const refresh = useRefresh();
  const [ending, setEnding] = useState<Series>();
  const all = useSeries().data?.series ?? [];
  if (all.length === 0) return null;
  return (
    <Section title={l("series")} lead={l("seriesLead")}>
      <SimpleTable
        label={l("series")}
        columns={[{ title: l("name") }, { title: l("state") }, { title: l("latest") }, { title: "" }]}
        rows={all.map((one) => [
          <span key="name">
            <strong>{one.name[language]}</strong>
            <br />
            <span className={css.dim}>
              {t(one.every)}
              {one.rotate !== null && ` · ${l("rotates", { count: one.rotate })}`}
            </span>
          </span>,
          <NextOn key="next" series={one} />,
          one.latest ? (
            <Link key="latest" to={`/surveys/${one.latest}`}>
              {l("waves", { count: one.waves })}
            </Link>
          ) : (
            ""
          ),
          one.endedAt === null ? (
            <Button key="end" size="compact-sm" variant="subtle" color="gray" onClick={() => setEnding(one)}>
              {l("endSeries")}
            </Button>
          ) : (
            ""
          ),
        ])}
      />
      <Confirm
        opened={ending !== undefined}
        onClose={() => setEnding(undefined)}
        title={l("endSeries")}
        verb={l("endSeries")}
        act={async () => {
          if (ending) await endSeries({ params: { series: ending.id } });
          refresh();
        }}
      >
        {l("endSeriesSure", { name: ending?.name[language] ?? "" })}
      </Confirm>
    </Section>
  );
}

function NextOn({ series }: { series: Series }) {
  const t = useWords(waveWords);
  const l = useWords(listWords);
  const format = useFormat();
  if (series.endedAt !== null || series.nextOn === null) return <Tag>{l("seriesOver")}</Tag>;
  if (series.every === "standing") return <Tag tone="accent">{t("standing")}</Tag>;
  const day = format.date(series.nextOn);
  // The job looks every five minutes: what was due on a day before did not come about.
  const late = series.nextOn < new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 10);
  return <Tag tone={late ? "bad" : "neutral"}>{l(late ? "late" : "next", { day })}</Tag>;
}
