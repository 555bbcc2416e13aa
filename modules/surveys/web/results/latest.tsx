import { useFormat, useLanguage, useWords } from "#platform/web";
import { Sparkline } from "#ui/figure";
import { ButtonLink } from "#ui/link";
import { type LatestResult, useLatest } from "./api.ts";
import { FigureCard } from "./figure-card.tsx";
import css from "./results.module.css";
import { useTell } from "./tell.ts";
import { pageWords } from "./words.ts";

type Latest = NonNullable<LatestResult["latest"]>;

/** The last score with its interval and how it went before; the way to all results. */
export function LatestScore({ latest, name, to }: { latest: Latest; name?: string; to: string }) {
  const t = useWords(pageWords);
  const format = useFormat();
  const [language] = useLanguage();
  const { figure, from, to: end, wave, company, change, trend } = latest;
  const whole = {
    ...{ name: "overall", title: null, kind: "whole" as const, dimension: null, measures: null },
    ...{ form: null, pair: null },
    ...{ from, to: end, values: [], labels: [] },
  };
  const tell = useTell([whole]);
  const known = trend.filter(({ value }) => value !== null).length > 1;
  return (
    <div className={css.cards}>
      <FigureCard
        figure={figure}
        tell={tell}
        {...(name ? { name } : {})}
        reference={company}
        change={change ?? undefined}
      />
      <div className={css.card}>
        <span className={css.label}>
          {t("latestOf", { wave: wave.name[language], date: format.date(wave.closedAt) })}
        </span>
        {known && (
          <Sparkline values={trend.map(({ value }) => value)} label={t("trend")} width={140} height={36} />
        )}
        {company !== null && (
          <span className={css.small}>{t("companyIs", { value: tell.value(company, figure) })}</span>
        )}
        <ButtonLink to={to} variant="default" size="xs">
          {t("latestOpen")}
        </ButtonLink>
      </div>
    </div>
  );
}

export const useLatestOf = (query: Parameters<typeof useLatest>[0]) => useLatest(query).data?.latest ?? null;
