import { useFormat, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { type Column, DataTable } from "#ui/table";
import type { Series, Week } from "./api.ts";
import { useWriting } from "./told.ts";
import { words } from "./words.ts";

/** The weeks of which there is something, the latest first; each opens its rows. */
export function WeekTable({
  series,
  label,
  onOpen,
  openWeek,
}: {
  series: Series;
  label: string;
  onOpen: ((week: string) => void) | undefined;
  openWeek: (week: string) => string;
}) {
  const t = useWords(words);
  const format = useFormat();
  const write = useWriting(series.kind);
  const said = (value: number | null) => (value === null ? t("nothing") : write(value));
  const { kind } = series;
  const columns: Column<Week>[] = [
    { key: "week", title: t("week"), cell: ({ week }) => format.date(week), value: ({ week }) => week },
    ...(kind === "share"
      ? [
          {
            key: "n",
            title: t(series.measure === "returns" ? "cameBack" : "missed"),
            numeric: true,
            cell: ({ n, total }: Week) => t("ofSettled", { n, total }),
            value: ({ n }: Week) => n,
          },
          {
            key: "share",
            title: t("share"),
            numeric: true,
            cell: ({ mean }: Week) => said(mean),
            value: ({ mean }: Week) => mean,
          },
        ]
      : [
          {
            key: "n",
            title: t("counted"),
            numeric: true,
            cell: ({ n }: Week) => format.number(n),
            value: ({ n }: Week) => n,
          },
        ]),
    ...(kind === "hours" || kind === "marks"
      ? [
          {
            key: "median",
            title: t("median"),
            numeric: true,
            cell: ({ median }: Week) => said(median),
            value: ({ median }: Week) => median,
          },
          {
            key: "mean",
            title: t("mean"),
            numeric: true,
            cell: ({ mean }: Week) => said(mean),
            value: ({ mean }: Week) => mean,
          },
        ]
      : []),
    ...(onOpen
      ? [
          {
            key: "open",
            title: "",
            width: "7rem",
            cell: ({ week }: Week) => (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={openWeek(week)}
                onClick={() => onOpen(week)}
              >
                {t("open")}
              </Button>
            ),
          },
        ]
      : []),
  ];
  const rows = series.weeks.filter(({ n, total }) => n > 0 || total > 0).toReversed();
  return (
    <DataTable
      label={label}
      rows={rows}
      columns={columns}
      rowKey={({ week }) => week}
      sort={{ key: "week", descending: true }}
    />
  );
}
