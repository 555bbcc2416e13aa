import type { Colour, Mark, Picture } from "./marks.ts";
import css from "./picture.module.css";

const variables: Record<Colour, string> = {
  ink: "--ui-ink",
  dim: "--ui-dim",
  line: "--ui-line",
  surface: "--ui-surface",
  sunken: "--ui-sunken",
  accent: "--ui-accent",
  good: "--ui-good",
  bad: "--ui-bad",
  neutral: "--ui-neutral",
  goodTint: "--ui-good-tint",
  badTint: "--ui-bad-tint",
  neutralTint: "--ui-neutral-tint",
  series1: "--ui-series-1",
  series2: "--ui-series-2",
  series3: "--ui-series-3",
};

export const variableOf = (colour: Colour): string => variables[colour];
const ink = (colour: Colour) => `var(${variables[colour]})`;

/** The picture on the page; its numbers stand in the table behind it. */
export function Svg({ picture, label }: { picture: Picture; label: string }) {
  const { width, height, marks } = picture;
  return (
    <svg
      className={css.svg}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {marks.map((mark, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks have no other name and are drawn anew together
        <One key={i} mark={mark} />
      ))}
    </svg>
  );
}

function One({ mark }: { mark: Mark }) {
  if (mark.mark === "line")
    return (
      <polyline
        points={mark.points.map((point) => point.join(",")).join(" ")}
        fill="none"
        stroke={ink(mark.colour)}
        strokeWidth={mark.width ?? 1}
        strokeDasharray={mark.dashed ? "4 4" : undefined}
        strokeLinejoin="round"
      />
    );
  if (mark.mark === "dot")
    return (
      <circle
        cx={mark.x}
        cy={mark.y}
        r={mark.radius}
        fill={ink(mark.colour)}
        stroke={mark.ring ? ink(mark.ring) : undefined}
        strokeWidth={mark.ring ? 1.5 : undefined}
      />
    );
  if (mark.mark === "box")
    return (
      <rect
        x={mark.x}
        y={mark.y}
        width={Math.max(0, mark.width)}
        height={Math.max(0, mark.height)}
        rx={mark.round}
        fill={ink(mark.colour)}
      />
    );
  return (
    <text
      x={mark.x}
      y={mark.y}
      fill={ink(mark.colour)}
      fontSize={mark.size ?? 12}
      fontWeight={mark.bold ? 650 : undefined}
      textAnchor={mark.anchor ?? "start"}
      dominantBaseline="central"
    >
      {mark.text}
    </text>
  );
}
