import { useWords } from "#platform/web";
import { Stack } from "#ui/base";
import type { MarkedDay } from "#ui/chart";
import { Link } from "#ui/link";
import { Async, EmptyState } from "#ui/state";
import { useSeries, type Whose } from "./api.ts";
import { pathOf } from "./path.ts";
import { Weekly } from "./weekly.tsx";
import { words } from "./words.ts";

export interface MeasureChartProps extends Whose {
  /** How many full weeks back; half a year unless told. */
  readonly weeks?: number;
  /** A day to be marked: when something began. */
  readonly mark?: string | MarkedDay | undefined;
  /** False where a heading right above says the same. */
  readonly captioned?: boolean;
}

/** A measure of a relationship, of one party or of the company, week by week, with its table and the way to its rows. */
export default function MeasureChart({ weeks = 26, mark, captioned, ...whose }: MeasureChartProps) {
  const t = useWords(words);
  const query = useSeries(whose, weeks);
  const marked = typeof mark === "string" ? { day: mark, label: t("began") } : mark;
  return (
    <Async query={query}>
      {(series) =>
        series.sum.n === 0 && series.sum.total === 0 ? (
          <EmptyState title={t("emptyTitle")}>{t("emptyPair")}</EmptyState>
        ) : (
          <Stack gap="xs">
            <Weekly series={series} mark={marked} {...(captioned === undefined ? {} : { captioned })} />
            <Link to={pathOf(whose, { weeks })}>{t("rows")}</Link>
          </Stack>
        )
      }
    </Async>
  );
}
