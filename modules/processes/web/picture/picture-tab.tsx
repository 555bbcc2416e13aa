import { IconMinus, IconPlus, IconViewportWide } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useFormat, usePageSearch, useWords } from "#platform/web";
import { ActionIcon, Group, SegmentedControl, Slider, useDebouncedValue, useElementSize } from "#ui/base";
import { Section } from "#ui/page";
import { Async } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { Duration } from "#ui/time";
import { type Picture, usePicture } from "../api.ts";
import { passagesTo } from "../links.ts";
import { words } from "../words.ts";
import { Drawing, type Measure } from "./drawing.tsx";
import css from "./picture.module.css";
import { type Flow, readableShare, selectLines } from "./select.ts";

export function PictureTab({ log }: { log: string }) {
  const t = useWords(words);
  return (
    <Section title={t("tabPicture")} lead={t("pictureLead")}>
      <Async query={usePicture(log)}>{(picture) => <PictureOf log={log} picture={picture} />}</Async>
    </Section>
  );
}

function PictureOf({ log, picture }: { log: string; picture: Picture }) {
  const t = useWords(words);
  const format = useFormat();
  const [search, setSearch] = usePageSearch({ tab: "", show: "frequency", as: "picture", detail: 0 });
  const usual = useMemo(() => Math.round(100 * readableShare(picture)), [picture]);
  const [percent, setPercent] = useState(search.detail || usual);
  const [settled] = useDebouncedValue(percent, 60);
  const selection = useMemo(() => selectLines(picture, settled / 100), [picture, settled]);
  const [zoom, setZoom] = useState<number>();
  const { ref, width } = useElementSize();
  const fit = (natural: number) => (width > 0 ? Math.max(0.7, Math.min(1, (width - 4) / natural)) : 1);
  const measure: Measure = search.show === "time" ? "time" : "frequency";
  const label = t("pictureName", {
    shown: selection.nodes.length,
    all: picture.activities.length,
    lines: selection.lines.length,
  });
  return (
    <>
      <div className={css.tools}>
        <div className={css.detail}>
          <div className={css.label}>
            <span>{t("detail")}</span>
            <span>{t("detailShare", { share: format.percent(selection.share) })}</span>
          </div>
          <Slider
            min={10}
            max={100}
            step={1}
            value={percent}
            onChange={setPercent}
            onChangeEnd={(detail) => setSearch({ detail: detail === usual ? 0 : detail })}
            label={null}
            thumbLabel={t("detail")}
          />
        </div>
        <SegmentedControl
          size="xs"
          aria-label={t("showBy")}
          value={measure}
          onChange={(show) => setSearch({ show })}
          data={[
            { value: "frequency", label: t("byFrequency") },
            { value: "time", label: t("byTime") },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label={`${t("asPicture")} / ${t("asTable")}`}
          value={search.as}
          onChange={(as) => setSearch({ as })}
          data={[
            { value: "picture", label: t("asPicture") },
            { value: "table", label: t("asTable") },
          ]}
        />
        {search.as === "picture" && (
          <Group gap={4}>
            <ActionIcon
              variant="default"
              aria-label={t("zoomOut")}
              onClick={() => setZoom((z) => Math.max(0.3, (z ?? 1) / 1.25))}
            >
              <IconMinus size={16} />
            </ActionIcon>
            <ActionIcon
              variant="default"
              aria-label={t("zoomIn")}
              onClick={() => setZoom((z) => Math.min(2.5, (z ?? 1) * 1.25))}
            >
              <IconPlus size={16} />
            </ActionIcon>
            <ActionIcon variant="default" aria-label={t("zoomFit")} onClick={() => setZoom(undefined)}>
              <IconViewportWide size={16} />
            </ActionIcon>
          </Group>
        )}
      </div>
      {search.as === "table" ? (
        <FlowTable log={log} picture={picture} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section className={css.box} aria-label={label} tabIndex={0}>
          <div ref={ref}>
            <Drawing
              log={log}
              data={picture}
              selection={selection}
              measure={measure}
              label={label}
              scale={(natural) => zoom ?? fit(natural)}
            />
          </div>
        </section>
      )}
      <p className={css.foot}>
        {t("shownPart", {
          shown: search.as === "table" ? picture.flows.length : selection.stepLines,
          all: picture.pairs,
          share: format.percent(search.as === "table" ? shareOf(picture) : selection.share),
        })}{" "}
        {search.as === "picture" && t(measure === "time" ? "legendTime" : "legendFrequency")}
      </p>
    </>
  );
}

const shareOf = ({ flows, steps }: Picture): number =>
  steps > 0 ? flows.reduce((sum, flow) => sum + flow.count, 0) / steps : 1;

function FlowTable({ log, picture }: { log: string; picture: Picture }) {
  const t = useWords(words);
  const nameOf = (no: number) => picture.activities[no]?.name ?? "";
  const columns: Column<Flow>[] = [
    { key: "from", title: t("from"), cell: (f) => nameOf(f.from), value: (f) => nameOf(f.from) },
    { key: "to", title: t("to"), cell: (f) => nameOf(f.to), value: (f) => nameOf(f.to) },
    { key: "count", title: t("times"), cell: (f) => f.count, value: (f) => f.count, numeric: true },
    {
      key: "median",
      title: t("median"),
      cell: (f) => <Duration seconds={f.medianSeconds} />,
      value: (f) => f.medianSeconds,
      numeric: true,
    },
    {
      key: "mean",
      title: t("mean"),
      cell: (f) => <Duration seconds={f.meanSeconds} />,
      value: (f) => f.meanSeconds,
      numeric: true,
    },
  ];
  return (
    <DataTable
      label={t("pictureLead")}
      rows={picture.flows}
      columns={columns}
      rowKey={(f) => `${f.from} ${f.to}`}
      rowTo={(f) => passagesTo(log, "follows", nameOf(f.from), nameOf(f.to))}
      sort={{ key: "count", descending: true }}
    />
  );
}
