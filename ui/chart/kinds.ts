/** What is drawn, as plain data: the page gives numbers, the kit gives form, colour and the table behind. */
export type ChartData = LineData | BarData | HeatData | SankeyData;

export interface LineData {
  readonly kind: "line";
  /** The places along the bottom, in order: months, dates, versions. */
  readonly xs: readonly string[];
  readonly xTitle: string;
  /** One line each; null leaves a gap. Up to six. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** Fills the ground under the lines and stacks them. */
  readonly stacked?: boolean;
}

export interface BarData {
  readonly kind: "bar";
  readonly xs: readonly string[];
  readonly xTitle: string;
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly stacked?: boolean;
  /** Bars to the right, with room for long names. */
  readonly horizontal?: boolean;
}

export interface HeatData {
  readonly kind: "heat";
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly rowTitle: string;
  readonly columnTitle: string;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly value: number }[];
}

export interface SankeyData {
  readonly kind: "sankey";
  readonly nodes: readonly string[];
  /** No circles: a flow that comes back needs a node of its own. */
  readonly links: readonly { readonly from: number; readonly to: number; readonly value: number }[];
}

/** What was pressed: the index of the series and of the place, the cell's row and column, or the link's ends. */
export interface ChartPick {
  readonly series: number;
  readonly index: number;
}

export interface Table {
  readonly columns: readonly { readonly title: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

export interface TableTitles {
  readonly value: string;
  readonly from: string;
  readonly to: string;
}

/** The same numbers as a table. */
export function tableOf(data: ChartData, write: (value: number) => string, titles: TableTitles): Table {
  const cell = (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : write(value);
  if (data.kind === "heat") {
    return {
      columns: [
        { title: data.rowTitle },
        { title: data.columnTitle },
        { title: titles.value, numeric: true },
      ],
      rows: data.cells
        .toSorted((a, b) => b.value - a.value)
        .map((c) => [data.rows[c.row] ?? "", data.columns[c.column] ?? "", write(c.value)]),
    };
  }
  if (data.kind === "sankey") {
    return {
      columns: [{ title: titles.from }, { title: titles.to }, { title: titles.value, numeric: true }],
      rows: data.links
        .toSorted((a, b) => b.value - a.value)
        .map((l) => [data.nodes[l.from] ?? "", data.nodes[l.to] ?? "", write(l.value)]),
    };
  }
  return {
    columns: [{ title: data.xTitle }, ...data.series.map((s) => ({ title: s.name, numeric: true }))],
    rows: data.xs.map((x, i) => [x, ...data.series.map((s) => cell(s.values[i]))]),
  };
}
