import { IconTable, IconTableOff } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useGo, usePageSearch, useWords } from "#platform/web";
import { Button, SegmentedControl, Slider, useElementSize } from "#ui/base";
import { Async, EmptyState } from "#ui/state";
import { type Matrix, useMatrix } from "../api.ts";
import { mapWords } from "../map-words.ts";
import { Legend } from "./legend.tsx";
import css from "./matrix.module.css";
import { gutters, MatrixCanvas, type Place } from "./matrix-canvas.tsx";
import { MatrixTable } from "./matrix-table.tsx";
import type { Measure } from "./scale.ts";

const defaults = {
  depth: "",
  suppliers: "",
  customers: "",
  colour: "strength",
  order: "blocks",
  as: "picture",
};
type Search = typeof defaults;

/** Suppliers by customers, from divisions down to every team. */
export default function MatrixTab() {
  const [search, change] = usePageSearch<Search>(defaults);
  const { depth, suppliers, customers, order } = search;
  const query = useMatrix({
    ...(depth ? { depth } : {}),
    ...(suppliers ? { suppliers } : {}),
    ...(customers ? { customers } : {}),
    order: order === "tree" ? "tree" : "blocks",
  });
  return (
    <Async query={query}>{(matrix) => <Content matrix={matrix} search={search} change={change} />}</Async>
  );
}

type Change = (change: Partial<Search>, options?: { replace?: boolean }) => void;

function Content({ matrix, search, change }: { matrix: Matrix; search: Search; change: Change }) {
  const t = useWords(mapWords);
  const go = useGo();
  const measure = search.colour as Measure;
  const { ref, width } = useElementSize<HTMLDivElement>();
  const fitted = fittingCell(width, matrix);
  const [cell, setCell] = useState<number>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another matrix is fitted anew
  useEffect(() => setCell(undefined), [matrix.depth, search.suppliers, search.customers]);
  const deeper = String(Math.min(matrix.depths, matrix.depth + 1));
  const look = (next: Partial<Search>) => change({ ...next, depth: deeper }, { replace: false });
  const open = ({ row, column }: Place) => {
    const index = matrix.cells.findIndex((c) => c[0] === row && c[1] === column);
    const id = matrix.ids[index];
    if (id) return go(`/relationships/${id}`);
    return look({ suppliers: matrix.suppliers[row]!.id, customers: matrix.customers[column]!.id });
  };
  const openRow = (row: number) => {
    const party = matrix.suppliers[row]!;
    if (party.opens) look({ suppliers: party.id });
    else go(`/parties/${party.id}`);
  };
  const openColumn = (column: number) => {
    const party = matrix.customers[column]!;
    if (party.opens) look({ customers: party.id });
    else go(`/parties/${party.id}`);
  };
  const empty = matrix.cells.length === 0;
  return (
    <div ref={ref} className={css.tab}>
      <Tools matrix={matrix} search={search} change={change} cell={cell ?? fitted} setCell={setCell} />
      <Focus matrix={matrix} search={search} change={change} />
      {empty ? (
        <EmptyState
          title={t("matrixEmpty")}
          actions={
            <Button variant="default" onClick={() => change({ depth: "", suppliers: "", customers: "" })}>
              {t("back")}
            </Button>
          }
        />
      ) : search.as === "table" ? (
        <MatrixTable matrix={matrix} />
      ) : (
        <MatrixCanvas
          matrix={matrix}
          measure={measure}
          cell={cell ?? fitted}
          onOpen={open}
          onOpenRow={openRow}
          onOpenColumn={openColumn}
        />
      )}
      {!empty && search.as !== "table" && (
        <div className={css.foot}>
          <Legend measure={measure} />
          <span>{t("rowsColumns", { rows: matrix.suppliers.length, columns: matrix.customers.length })}</span>
        </div>
      )}
    </div>
  );
}

/** As large as fits across, but never so small that a cell cannot be seen nor so large that it looks like a wall. */
function fittingCell(width: number, matrix: Matrix): number {
  const columns = matrix.customers.length;
  if (width === 0 || columns === 0) return 16;
  // On a phone cells must be large enough for a finger; the rest is scrolled.
  const least = width < 560 ? 14 : 4;
  return Math.max(least, Math.min(34, Math.floor((width - gutters(matrix, width).gutterX - 24) / columns)));
}

function Tools(props: {
  matrix: Matrix;
  search: Search;
  change: Change;
  cell: number;
  setCell: (n: number) => void;
}) {
  const { matrix, search, change, cell, setCell } = props;
  const t = useWords(mapWords);
  const levels = Array.from({ length: matrix.depths }, (_, i) => i + 1);
  const levelName = (n: number) =>
    n === matrix.depths ? t("levelAll") : n === 1 ? t("levelDivisions") : t("levelNumber", { n });
  return (
    <div className={css.tools}>
      <Choice
        label={t("level")}
        value={String(matrix.depth)}
        onChange={(depth) => change({ depth })}
        options={levels.map((n) => [String(n), levelName(n)])}
      />
      <Choice
        label={t("colour")}
        value={search.colour}
        onChange={(colour) => change({ colour })}
        options={[
          ["strength", t("byStrength")],
          ["confidence", t("byConfidence")],
          ["waiting", t("byWaiting")],
        ]}
      />
      <Choice
        label={t("order")}
        value={search.order}
        onChange={(order) => change({ order })}
        options={[
          ["blocks", t("byBlocks")],
          ["tree", t("byTree")],
        ]}
      />
      <div className={css.zoom}>
        <span className={css.label} aria-hidden>
          {t("zoom")}
        </span>
        <Slider
          w={120}
          size="sm"
          label={null}
          min={3}
          max={36}
          value={cell}
          onChange={setCell}
          thumbLabel={t("zoom")}
        />
      </div>
      <Button
        size="xs"
        variant="default"
        leftSection={search.as === "table" ? <IconTableOff size={15} /> : <IconTable size={15} />}
        onClick={() => change({ as: search.as === "table" ? "picture" : "table" })}
      >
        {search.as === "table" ? t("matrixPicture") : t("matrixTable")}
      </Button>
    </div>
  );
}

function Choice(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: [string, string][];
}) {
  return (
    <div className={css.choice}>
      <span className={css.label} aria-hidden>
        {props.label}
      </span>
      <SegmentedControl
        size="xs"
        aria-label={props.label}
        value={props.value}
        onChange={props.onChange}
        data={props.options.map(([value, label]) => ({ value, label }))}
      />
    </div>
  );
}

/** Which part of the company is looked at, and the way back. */
function Focus({ matrix, search, change }: { matrix: Matrix; search: Search; change: Change }) {
  const t = useWords(mapWords);
  if (!search.suppliers && !search.customers) return null;
  return (
    <p className={css.focus}>
      <strong>{matrix.within.suppliers?.name ?? t("allSuppliers")}</strong>
      <span aria-hidden>→</span>
      <strong>{matrix.within.customers?.name ?? t("allCustomers")}</strong>
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => change({ depth: "", suppliers: "", customers: "" }, { replace: false })}
      >
        {t("back")}
      </Button>
    </p>
  );
}
