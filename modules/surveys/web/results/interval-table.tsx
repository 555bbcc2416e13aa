import type { ReactNode } from "react";
import { useFormat, useWords } from "#platform/web";
import { intervalList, SavePicture, Whisker } from "#ui/chart";
import { type Column, DataTable, Exports, type Sort } from "#ui/table";
import type { Figure } from "./api.ts";
import css from "./results.module.css";
import type { Teller } from "./tell.ts";
import { pageWords } from "./words.ts";

export interface IntervalRow {
  readonly key: string;
  readonly name: string;
  readonly figure: Figure;
  readonly to?: string;
  /** Instead of what the figure is usually written as. */
  readonly text?: string;
}

interface IntervalTableProps<Row extends IntervalRow> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly tell: Teller;
  readonly scale: { readonly from: number; readonly to: number };
  readonly reference?: number | null;
  readonly footnote: string;
  readonly sort?: Sort;
  readonly more?: readonly Column<Row>[];
  readonly empty?: ReactNode;
  readonly tools?: ReactNode;
}

/** A table that is a chart: a dot and a whisker beside each name, with the numbers in words. */
export function IntervalTable<Row extends IntervalRow>(props: IntervalTableProps<Row>) {
  const { label, rows, tell, scale, reference, footnote, sort, more = [], empty, tools } = props;
  const t = useWords(pageWords);
  const format = useFormat();
  const covers: Column<Row> = {
    key: "n",
    title: t("covers"),
    numeric: true,
    cell: ({ figure }) => coverOf(figure, (of) => t("coversOf", of), format.number),
    value: ({ figure }) => figure.covered ?? figure.n,
  };
  const columns: Column<Row>[] = [
    { key: "name", title: t("name"), cell: ({ name }) => name, value: ({ name }) => name },
    {
      key: "picture",
      title: t("picture"),
      sortable: false,
      width: "30%",
      cell: ({ figure: { value, low, high } }) =>
        value !== null && <Whisker {...{ value, low, high, reference }} {...scale} />,
    },
    {
      key: "value",
      title: t("figure"),
      numeric: true,
      cell: ({ figure, text }) => <Told figure={figure} tell={tell} text={text} />,
      value: ({ figure }) => figure.value,
    },
    ...(rows.some(({ figure }) => figure.n !== null || figure.covered !== null) ? [covers] : []),
    ...more,
  ];
  const picture = () =>
    intervalList(
      rows.slice(0, 60).map(({ name, figure, text }) => ({
        ...{ name, value: figure.value, low: figure.low, high: figure.high },
        text: text ?? tell.interval(figure),
      })),
      { ...scale, reference: reference ?? null },
      (value) => tell.tick(value, rows[0]?.figure ?? { method: "mean" }),
    );
  return (
    <>
      <DataTable
        label={label}
        rows={rows}
        columns={columns}
        rowKey={({ key }) => key}
        rowTo={({ to }) => to}
        {...(sort ? { sort } : {})}
        empty={empty}
        tools={tools}
        exports={
          <div className={css.tools}>
            <SavePicture name={label} picture={picture} footnote={footnote} />
            <Exports rows={{ name: label, rows, columns }} />
          </div>
        }
      />
      <p className={css.small}>{footnote}</p>
    </>
  );
}

/** A figure with its interval; what cannot be told says why, which is an answer as well. */
export function Told({ figure, tell, text }: { figure: Figure; tell: Teller; text?: string | undefined }) {
  if (figure.value !== null) return <span className={css.number}>{text ?? tell.interval(figure)}</span>;
  return (
    <span className={css.untold}>
      {tell.t("cannotTell")}
      {figure.withheld && <span className={css.small}>: {tell.t(figure.withheld)}</span>}
    </span>
  );
}

function coverOf(
  { covered, ofAnswers, n }: Figure,
  of: (cover: { covered: number; of: number }) => string,
  write: (value: number) => string,
): string {
  if (covered !== null && ofAnswers !== null) return of({ covered, of: ofAnswers });
  return n === null ? "–" : write(n);
}
