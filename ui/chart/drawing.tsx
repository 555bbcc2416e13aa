import { BarChart, HeatmapChart, LineChart, SankeyChart } from "echarts/charts";
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
} from "echarts/components";
import { type ECharts, init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useScheme } from "#ui/theme";
import type { ChartData, ChartPick } from "./kinds.ts";
import { inkOf, optionOf } from "./option.ts";

use([
  LineChart,
  BarChart,
  HeatmapChart,
  SankeyChart,
  GridComponent,
  TooltipComponent,
  LegendComponent,
  VisualMapComponent,
  AriaComponent,
  CanvasRenderer,
]);

export interface DrawingProps {
  readonly label: string;
  readonly data: ChartData;
  readonly write: (value: number) => string;
  readonly onPick?: ((pick: ChartPick) => void) | undefined;
  readonly className?: string | undefined;
}

/** Draws with ECharts on a canvas, in the colours of the scheme that is shown, and follows the size of its place. */
export default function Drawing({ label, data, write, onPick, className }: DrawingProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);
  const pick = useRef(onPick);
  pick.current = onPick;
  const { shown } = useScheme();

  useEffect(() => {
    if (!place.current) return undefined;
    const made = init(place.current, undefined, { renderer: "canvas" });
    chart.current = made;
    made.on("click", (event) => {
      pick.current?.({ series: event.seriesIndex ?? 0, index: event.dataIndex });
    });
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      made.dispose();
      chart.current = undefined;
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read anew when the scheme changes
  useEffect(() => {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    chart.current?.setOption(
      { ...optionOf(data, write, inkOf(document.documentElement)), animation: !calm },
      true,
    );
  }, [data, write, shown]);

  return <div ref={place} className={className} role="img" aria-label={label} />;
}
