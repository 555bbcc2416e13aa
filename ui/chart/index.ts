export { Chart, type ChartProps } from "./chart.tsx";
export type { BarData, ChartData, ChartPick, HeatData, LineData, SankeyData } from "./kinds.ts";
export * from "./picture/index.ts";
