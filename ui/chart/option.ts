import type { EChartsCoreOption } from "echarts/core";
import type { BarData, ChartData, HeatData, LineData, SankeyData } from "./kinds.ts";

export interface Ink {
  readonly text: string;
  readonly dim: string;
  readonly line: string;
  readonly surface: string;
  readonly series: readonly string[];
  /** From nothing to the most, for heat. */
  readonly ramp: readonly string[];
  readonly font: string;
}

/** The colours of the kit as they are now; a canvas cannot read CSS variables by itself. */
export function inkOf(root: HTMLElement): Ink {
  const style = getComputedStyle(root);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    text: read("--ui-ink"),
    dim: read("--ui-dim"),
    line: read("--ui-line"),
    surface: read("--ui-surface"),
    series: [1, 2, 3, 4, 5, 6].map((i) => read(`--ui-series-${i}`)),
    ramp: [read("--ui-accent-tint"), read("--ui-series-1"), read("--ui-ramp-end")],
    font: getComputedStyle(document.body).fontFamily,
  };
}

type Write = (value: number) => string;

export function optionOf(data: ChartData, write: Write, ink: Ink): EChartsCoreOption {
  const common = {
    color: [...ink.series],
    textStyle: { fontFamily: ink.font, color: ink.text },
    aria: { enabled: false },
  };
  if (data.kind === "heat") return { ...common, ...heat(data, write, ink) };
  if (data.kind === "sankey") return { ...common, ...sankey(data, write, ink) };
  return { ...common, ...axes(data, write, ink) };
}

/** As drawn text: tooltips in HTML would bring style attributes, which the content security policy refuses. */
function tooltip(ink: Ink) {
  return {
    renderMode: "richText",
    confine: true,
    backgroundColor: ink.surface,
    borderColor: ink.line,
    textStyle: { color: ink.text, fontFamily: ink.font, fontSize: 12 },
  };
}

function axes(data: LineData | BarData, write: Write, ink: Ink): EChartsCoreOption {
  const horizontal = data.kind === "bar" && data.horizontal === true;
  const names = {
    type: "category",
    data: [...data.xs],
    boundaryGap: data.kind === "bar",
    inverse: horizontal,
    axisLine: { lineStyle: { color: ink.line } },
    axisTick: { show: false },
    axisLabel: {
      color: ink.dim,
      hideOverlap: true,
      ...(horizontal ? { width: 160, overflow: "truncate" } : {}),
    },
  };
  const values = {
    type: "value",
    splitNumber: 4,
    splitLine: { lineStyle: { color: ink.line } },
    axisLabel: { color: ink.dim, formatter: (v: number) => write(v), hideOverlap: true },
  };
  return {
    grid: { left: 8, right: 16, top: data.series.length > 1 ? 36 : 12, bottom: 4, containLabel: true },
    legend: {
      show: data.series.length > 1,
      top: 0,
      left: 0,
      icon: "roundRect",
      itemWidth: 12,
      itemHeight: 8,
      textStyle: { color: ink.text },
    },
    tooltip: {
      ...tooltip(ink),
      trigger: "axis",
      axisPointer: { type: data.kind === "bar" ? "shadow" : "line" },
      valueFormatter: (v: unknown) => (typeof v === "number" ? write(v) : "–"),
    },
    xAxis: horizontal ? values : names,
    yAxis: horizontal ? names : values,
    series: data.series.map((s) => ({
      type: data.kind,
      name: s.name,
      data: [...s.values],
      stack: data.stacked ? "all" : undefined,
      ...(data.kind === "line"
        ? {
            symbol: "circle",
            symbolSize: 5,
            showSymbol: data.xs.length < 40,
            lineStyle: { width: 2 },
            areaStyle: data.stacked ? { opacity: 0.25 } : undefined,
          }
        : {
            barMaxWidth: 26,
            itemStyle: { borderRadius: data.stacked ? 0 : horizontal ? [0, 3, 3, 0] : [3, 3, 0, 0] },
          }),
    })),
  };
}

function heat(data: HeatData, write: Write, ink: Ink): EChartsCoreOption {
  const label = { color: ink.dim, width: 140, overflow: "truncate" };
  const most = data.cells.reduce((m, c) => Math.max(m, c.value), 0);
  return {
    grid: { left: 8, right: 8, top: 8, bottom: 52, containLabel: true },
    tooltip: {
      ...tooltip(ink),
      formatter: ({ value }: { value: [number, number, number] }) =>
        `${data.rows[value[1]]} → ${data.columns[value[0]]}\n${write(value[2])}`,
    },
    xAxis: {
      type: "category",
      data: [...data.columns],
      axisLabel: { ...label, rotate: data.columns.length > 6 ? 45 : 0 },
      axisTick: { show: false },
      axisLine: { show: false },
    },
    yAxis: {
      type: "category",
      data: [...data.rows],
      inverse: true,
      axisLabel: label,
      axisTick: { show: false },
      axisLine: { show: false },
    },
    visualMap: {
      min: 0,
      max: most || 1,
      calculable: false,
      orient: "horizontal",
      left: 0,
      bottom: 0,
      itemWidth: 10,
      itemHeight: 120,
      text: [write(most), write(0)],
      textStyle: { color: ink.dim },
      inRange: { color: [...ink.ramp] },
    },
    series: [
      {
        type: "heatmap",
        data: data.cells.map((c) => [c.column, c.row, c.value]),
        itemStyle: { borderColor: ink.surface, borderWidth: 1 },
        progressive: 4000,
      },
    ],
  };
}

function sankey(data: SankeyData, write: Write, ink: Ink): EChartsCoreOption {
  const id = (i: number) => `${i}`;
  return {
    tooltip: {
      ...tooltip(ink),
      formatter: (p: {
        dataType: string;
        name: string;
        value: number;
        data: { source: string; target: string };
      }) =>
        p.dataType === "edge"
          ? `${data.nodes[Number(p.data.source)]} → ${data.nodes[Number(p.data.target)]}\n${write(p.value)}`
          : `${data.nodes[Number(p.name)]}\n${write(p.value)}`,
    },
    series: [
      {
        type: "sankey",
        left: 8,
        right: 120,
        top: 8,
        bottom: 8,
        nodeGap: 10,
        data: data.nodes.map((_, i) => ({ name: id(i) })),
        links: data.links.map((l) => ({ source: id(l.from), target: id(l.to), value: l.value })),
        label: {
          color: ink.text,
          fontFamily: ink.font,
          width: 140,
          overflow: "truncate",
          formatter: ({ name }: { name: string }) => data.nodes[Number(name)] ?? "",
        },
        itemStyle: { color: ink.series[0] },
        lineStyle: { color: ink.series[0], opacity: 0.22 },
        emphasis: { focus: "adjacency" },
      },
    ],
  };
}
