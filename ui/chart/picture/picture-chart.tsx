import { SegmentedControl, VisuallyHidden } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { type ReactNode, useState } from "react";
import { useWords } from "#platform/web";
import { SimpleTable } from "#ui/table";
import css from "../chart.module.css";
import type { Table } from "../kinds.ts";
import { chartWords } from "../words.ts";
import type { Picture } from "./marks.ts";
import own from "./picture.module.css";
import { SavePicture } from "./save-picture.tsx";
import { Svg } from "./svg.tsx";

export interface PictureChartProps {
  readonly label: string;
  /** Drawn for the width there is. */
  readonly picture: (width: number) => Picture;
  /** What the image to save has besides: names that the page has beside it. */
  readonly saved?: (picture: Picture) => Picture;
  /** The same numbers for those who read rather than look. */
  readonly table: Table;
  /** What it was counted from: below, and under the saved image. */
  readonly footnote: string;
  /** False where a heading right above says the same. */
  readonly captioned?: boolean;
  /** Below: a legend, how it was counted. */
  readonly children?: ReactNode;
}

const savedWidth = 760;

/** A chart of marks with its table one press away and its image to save. */
export function PictureChart({
  label,
  picture,
  saved = (as) => as,
  table,
  footnote,
  captioned = true,
  children,
}: PictureChartProps) {
  const t = useWords(chartWords);
  const [as, setAs] = useState("chart");
  const { ref, width } = useElementSize();
  return (
    <figure className={css.frame} aria-label={label}>
      <div className={css.head}>
        <figcaption className={css.caption}>
          {captioned ? label : <VisuallyHidden>{label}</VisuallyHidden>}
        </figcaption>
        <div className={own.tools}>
          <SegmentedControl
            size="xs"
            aria-label={t("show", { label })}
            value={as}
            onChange={setAs}
            data={[
              { value: "chart", label: t("chart") },
              { value: "table", label: t("table") },
            ]}
          />
          <SavePicture name={label} picture={() => saved(picture(savedWidth))} footnote={footnote} />
        </div>
      </div>
      {as === "table" ? (
        <SimpleTable label={label} columns={table.columns} rows={table.rows} />
      ) : (
        <div ref={ref} className={own.place}>
          {width > 0 && <Svg picture={picture(width)} label={label} />}
        </div>
      )}
      {children}
      <p className={css.note}>{footnote}</p>
    </figure>
  );
}
