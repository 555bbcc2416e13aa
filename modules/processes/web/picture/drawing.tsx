import { type MouseEvent, useMemo, useState } from "react";
import { useFormat, useGo, useWords } from "#platform/web";
import { casesTo, passagesTo } from "../links.ts";
import { words } from "../words.ts";
import { type LayoutOptions, layOut, type Point } from "./layout.ts";
import css from "./picture.module.css";
import { curve, placeLabels, spreadPorts, twoLines } from "./ports.ts";
import { endNode, type Line, type PictureData, type Selection, startNode } from "./select.ts";

export type Measure = "frequency" | "time";

const node = { width: 172, height: 54 };
const end = { width: 68, height: 26 };
const sizeOf = (no: number) => (no < 0 ? end : node);
const options: LayoutOptions = {
  nodeSize: sizeOf,
  layerGap: 50,
  nodeGap: 54,
  laneWidth: 34,
  top: startNode,
  bottom: endNode,
};

export interface DrawingProps {
  readonly log: string;
  readonly data: PictureData;
  readonly selection: Selection;
  readonly measure: Measure;
  readonly label: string;
  /** Width on the screen for the drawing's own size: 1 is its natural size. */
  readonly scale: (naturalWidth: number) => number;
}

/** The process as a drawing in layers, from the start at the top to the end at the bottom. */
export function Drawing({ log, data, selection, measure, label, scale }: DrawingProps) {
  const [hot, setHot] = useState<number>();
  const layout = useMemo(() => {
    const nodes = [startNode, ...selection.nodes, endNode];
    const edges = selection.lines.map(({ from, to, count }) => ({ from, to, weight: count }));
    const made = layOut(nodes, edges, options);
    const ways = spreadPorts(made.edges, edges, made.nodes, (no) => sizeOf(no).width);
    return { ...made, edges: ways };
  }, [selection]);
  const margin = { left: 8, right: 64 };
  const width = layout.width + margin.left + margin.right;
  const height = layout.height + 4;
  const factor = scale(width);
  const most = Math.max(1, ...selection.lines.map((line) => line.count));
  const hotOf = (line: Line) => (hot === undefined ? undefined : line.from === hot || line.to === hot);
  const busiest = Math.max(1, ...data.activities.map((activity) => activity.events));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing whose parts are links; a fieldset cannot stand in its place
    <svg
      role="group"
      aria-label={label}
      width={width * factor}
      height={height * factor}
      viewBox={`${-margin.left} -2 ${width} ${height}`}
    >
      {selection.lines.map((line, i) => (
        <LineShape
          key={`${line.from} ${line.to}`}
          log={log}
          data={data}
          line={line}
          way={layout.edges[i]}
          at={layout.nodes.get(line.from)!}
          thickness={1.25 + 6 * Math.sqrt(line.count / most)}
          warmth={measure === "time" ? warmthOf(line, selection.lines) : undefined}
          hot={hotOf(line)}
        />
      ))}
      {[...layout.nodes].map(([no, place]) =>
        no < 0 ? (
          <EndShape key={no} start={no === startNode} place={place} />
        ) : (
          <NodeShape
            key={no}
            log={log}
            activity={data.activities[no]!}
            place={place}
            wash={data.activities[no]!.events / busiest}
            onHot={(on) => setHot(on ? no : undefined)}
          />
        ),
      )}
      <Tags
        lines={selection.lines}
        ways={layout.edges}
        nodes={layout.nodes}
        measure={measure}
        hotOf={hotOf}
      />
    </svg>
  );
}

/** From 0 to 1 over the times of the lines shown, by their logarithm: times differ by powers. */
function warmthOf(line: Line, lines: readonly Line[]): number | undefined {
  if (line.kind !== "step") return undefined;
  const value = (seconds: number) => Math.log(seconds + 1);
  const all = lines.filter((one) => one.kind === "step").map((one) => value(one.medianSeconds));
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return high > low ? (value(line.medianSeconds) - low) / (high - low) : 0.5;
}

function useFollow(to: string) {
  const go = useGo();
  return {
    href: to,
    onClick: (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      go(to);
    },
  };
}

function NodeShape({
  log,
  activity,
  place,
  wash,
  onHot,
}: {
  log: string;
  activity: PictureData["activities"][number];
  place: Point;
  wash: number;
  onHot: (on: boolean) => void;
}) {
  const t = useWords(words);
  const format = useFormat();
  const follow = useFollow(casesTo(log, { activity: activity.name }));
  const { name, events, cases } = activity;
  const lines = twoLines(name, 24);
  const box = { x: place.x - node.width / 2, y: place.y - node.height / 2, ...node, rx: 9 };
  const spoken = t("nodeSpoken", { name, events, cases });
  return (
    <a
      href={follow.href}
      onClick={follow.onClick}
      className={css.node}
      onPointerEnter={() => onHot(true)}
      onPointerLeave={() => onHot(false)}
      onFocus={() => onHot(true)}
      onBlur={() => onHot(false)}
    >
      <title>{spoken}</title>
      <rect className={css.shape} {...box} />
      <rect className={css.wash} {...box} opacity={0.05 + 0.2 * wash} />
      <g aria-hidden>
        {lines.map((text, i) => (
          <text
            key={text}
            className={css.name}
            x={place.x}
            y={place.y + (lines.length > 1 ? -11 : -4) + i * 15}
          >
            {text}
          </text>
        ))}
        <text className={css.count} x={place.x} y={place.y + (lines.length > 1 ? 21 : 16)}>
          {format.number(events)}
        </text>
      </g>
    </a>
  );
}

function EndShape({ start, place }: { start: boolean; place: Point }) {
  const t = useWords(words);
  return (
    <g>
      <rect
        className={css.end}
        x={place.x - end.width / 2}
        y={place.y - end.height / 2}
        {...end}
        rx={end.height / 2}
      />
      <text className={css.endName} x={place.x} y={place.y + 4}>
        {start ? t("start") : t("end")}
      </text>
    </g>
  );
}

interface LineShapeProps {
  readonly log: string;
  readonly data: PictureData;
  readonly line: Line;
  readonly way: readonly Point[] | undefined;
  readonly at: Point;
  readonly thickness: number;
  readonly warmth: number | undefined;
  readonly hot: boolean | undefined;
}

function LineShape({ log, data, line, way, at, thickness, warmth, hot }: LineShapeProps) {
  const t = useWords(words);
  const format = useFormat();
  const from = data.activities[line.from]?.name ?? "";
  const to = data.activities[line.to]?.name ?? "";
  const follow = useFollow(
    line.kind === "start"
      ? casesTo(log, { start: to })
      : line.kind === "end"
        ? casesTo(log, { end: from })
        : passagesTo(log, "follows", from, to),
  );
  const { count } = line;
  const median = format.duration(line.medianSeconds);
  const spoken =
    line.kind === "start"
      ? t("startSpoken", { count, to })
      : line.kind === "end"
        ? t("endSpoken", { count, from })
        : t("lineSpoken", { from, to, count, median });
  const color = warmth === undefined ? undefined : heat(warmth);
  const { path, tip } = way ? drawn(way) : loop(at);
  return (
    <a
      href={follow.href}
      onClick={follow.onClick}
      className={css.line}
      data-kind={line.kind}
      data-hot={hot || undefined}
      data-faded={hot === false || undefined}
      style={color && hot !== true ? { color } : undefined}
    >
      <title>{spoken}</title>
      <path className={css.reach} d={path} />
      <path className={css.path} d={path} strokeWidth={thickness} />
      <polygon points={arrow(tip, 5 + thickness / 2)} />
    </a>
  );
}

/** From the grey of lines through amber to red. */
function heat(warmth: number): string {
  const [from, to] =
    warmth < 0.5
      ? ["color-mix(in srgb, var(--ui-ink) 45%, var(--ui-sunken))", "var(--ui-series-2)"]
      : ["var(--ui-series-2)", "var(--ui-bad)"];
  return `color-mix(in oklab, ${to} ${Math.round(100 * (warmth < 0.5 ? 2 * warmth : 2 * warmth - 1))}%, ${from})`;
}

const tagHeight = 15;

/** The numbers of the lines, above all lines, so that none runs through another's number. */
function Tags({
  lines,
  ways,
  nodes,
  measure,
  hotOf,
}: {
  lines: readonly Line[];
  ways: readonly (readonly Point[] | undefined)[];
  nodes: ReadonlyMap<number, Point>;
  measure: Measure;
  hotOf: (line: Line) => boolean | undefined;
}) {
  const format = useFormat();
  const texts = lines.map((line) =>
    measure === "time" && line.kind === "step"
      ? format.duration(line.medianSeconds)
      : format.number(line.count),
  );
  const boxes = [...nodes].map(([no, place]) => ({ ...place, ...sizeOf(no) }));
  const labels = lines.map((line, i) => {
    const width = 6 + 6.2 * texts[i]!.length;
    return { way: ways[i] ?? besideOf(nodes.get(line.from)!, width), width };
  });
  const places = placeLabels(labels, tagHeight, boxes);
  return (
    <g className={css.tags} aria-hidden>
      {lines.map((line, i) => {
        const { x, y } = places[i]!;
        const { width } = labels[i]!;
        return (
          <g key={`${line.from} ${line.to}`} data-faded={hotOf(line) === false || undefined}>
            <rect
              className={css.tagGround}
              x={x - width / 2}
              y={y - tagHeight / 2}
              width={width}
              height={tagHeight}
              rx={4}
            />
            <text className={css.tag} x={x} y={y + 4}>
              {texts[i]}
            </text>
          </g>
        );
      })}
    </g>
  );
}

const besideOf = (at: Point, width: number): Point => ({
  x: at.x + node.width / 2 + 28 + width / 2,
  y: at.y,
});

interface Tip extends Point {
  readonly down: number;
}

function drawn(way: readonly Point[]): { path: string; tip: Tip } {
  const last = way.at(-1)!;
  const before = way.at(-2)!;
  const down = last.y > before.y ? 1 : -1;
  // The line stops within its arrowhead, so that a thick one does not show beside it.
  const shortened = [...way.slice(0, -1), { x: last.x, y: last.y - down * 6 }];
  return { path: curve(shortened), tip: { ...last, down } };
}

function loop(at: Point): { path: string; tip: Tip } {
  const x = at.x + node.width / 2;
  const path = `M${x - 1} ${at.y - 12}C${x + 34} ${at.y - 30} ${x + 34} ${at.y + 30} ${x + 5} ${at.y + 14}`;
  return { path, tip: { x, y: at.y + 11, down: 0 } };
}

function arrow({ x, y, down }: Tip, size: number): string {
  if (down === 0) return `${x},${y} ${x + size + 2},${y - 3} ${x + size - 2},${y + size}`;
  return `${x},${y} ${x - size * 0.8},${y - down * size * 1.5} ${x + size * 0.8},${y - down * size * 1.5}`;
}
