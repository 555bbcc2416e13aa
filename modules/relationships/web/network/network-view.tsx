import { useEffect, useRef } from "react";
import Sigma from "sigma";
import { useWords } from "#platform/web";
import { useScheme } from "#ui/theme";
import { mapWords } from "../map-words.ts";
import type { EdgeLook, MapGraph, NodeLook } from "./graph.ts";
import css from "./network.module.css";

export interface Highlight {
  readonly nodes: ReadonlySet<string>;
  /** Only lines between two of these that touch the first one; all lines among them without it. */
  readonly centre: string | undefined;
}

/** The drawing itself, by WebGL: thousands of lines move with the hand. */
export function NetworkView(props: {
  graph: MapGraph;
  highlight: Highlight | undefined;
  focus: string | undefined;
  onChoose: (id: string | undefined) => void;
}) {
  const t = useWords(mapWords);
  const { shown } = useScheme();
  const box = useRef<HTMLDivElement>(null);
  const sigma = useRef<Sigma<NodeLook, EdgeLook>>(undefined);
  const state = useRef(props);
  state.current = props;

  // biome-ignore lint/correctness/useExhaustiveDependencies: in another scheme everything is drawn in other colours
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const style = getComputedStyle(element);
    const ink = style.getPropertyValue("--ui-ink").trim();
    const surface = style.getPropertyValue("--ui-surface").trim();
    const faint = style.getPropertyValue("--ui-line").trim();
    const large = props.graph.size > 1_500;
    let hovered: string | undefined;
    const lit = (node: string) => {
      const { highlight } = state.current;
      return highlight ? highlight.nodes.has(node) : true;
    };
    const renderer = new Sigma<NodeLook, EdgeLook>(props.graph, element, {
      hideEdgesOnMove: large,
      hideLabelsOnMove: large,
      labelColor: { color: ink },
      labelFont: "system-ui, sans-serif",
      labelSize: 12,
      labelDensity: 0.6,
      labelGridCellSize: 90,
      labelRenderedSizeThreshold: large ? 4 : 6,
      minEdgeThickness: 0.5,
      // Among thousands of lines no arrow head is seen, and each costs.
      defaultEdgeType: large ? "line" : "arrow",
      zIndex: true,
      defaultDrawNodeHover: (context, data, settings) =>
        drawHover(context, data, settings.labelSize, surface, ink),
      nodeReducer: (node, data) => {
        const { highlight, focus } = state.current;
        if (node === focus || node === hovered)
          return { ...data, zIndex: 2, forceLabel: true, highlighted: node === focus };
        if (!highlight) return data;
        if (!lit(node)) return { ...data, color: faint, label: "", zIndex: 0 };
        return { ...data, zIndex: 1, forceLabel: highlight.nodes.size < 30 };
      },
      edgeReducer: (edge, data) => {
        const { highlight } = state.current;
        if (!highlight) return data;
        const [from, to] = props.graph.extremities(edge);
        const both = lit(from) && lit(to);
        const touches =
          highlight.centre === undefined || from === highlight.centre || to === highlight.centre;
        return both && touches
          ? { ...data, color: data.full, size: data.size + 0.6, zIndex: 1 }
          : { ...data, hidden: true };
      },
    });
    sigma.current = renderer;
    renderer.on("clickNode", ({ node }) => state.current.onChoose(node));
    renderer.on("clickStage", () => state.current.onChoose(undefined));
    renderer.on("enterNode", ({ node }) => {
      hovered = node;
      element.style.cursor = "pointer";
      renderer.refresh({ partialGraph: { nodes: [node] }, skipIndexation: true });
    });
    renderer.on("leaveNode", ({ node }) => {
      hovered = undefined;
      element.style.cursor = "";
      renderer.refresh({ partialGraph: { nodes: [node] }, skipIndexation: true });
    });
    return () => {
      renderer.kill();
      sigma.current = undefined;
    };
  }, [props.graph, shown]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the reducers read what changed
  useEffect(() => {
    sigma.current?.refresh({ skipIndexation: true });
  }, [props.highlight, props.focus]);

  return <div ref={box} className={css.drawing} role="img" aria-label={t("networkLabel")} />;
}

/** The name on a plate, readable in both schemes. */
function drawHover(
  context: CanvasRenderingContext2D,
  data: { x: number; y: number; size: number; label: string | null; color: string },
  size: number,
  surface: string,
  ink: string,
): void {
  context.font = `600 ${size}px system-ui, sans-serif`;
  const text = data.label ?? "";
  const width = context.measureText(text).width;
  context.fillStyle = surface;
  context.beginPath();
  context.roundRect(data.x + data.size + 2, data.y - size * 0.85, width + 12, size * 1.7, 5);
  context.fill();
  context.beginPath();
  context.arc(data.x, data.y, data.size + 2, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = data.color;
  context.beginPath();
  context.arc(data.x, data.y, data.size, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = ink;
  context.fillText(text, data.x + data.size + 8, data.y + size / 3);
}
