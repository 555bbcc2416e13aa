import { useMemo } from "react";
import { useFormat, useWords } from "#platform/web";
import { type Column, DataTable } from "#ui/table";
import { Confidence } from "#ui/tag";
import type { Matrix } from "../api.ts";
import { mapWords } from "../map-words.ts";
import { Share } from "../parts.tsx";
import { words } from "../words.ts";
import { at } from "./scale.ts";

interface Row {
  readonly key: string;
  readonly supplier: string;
  readonly customer: string;
  readonly id: string | null;
  readonly cell: readonly number[];
}

/** The same cells in rows, for those who cannot see the picture or want to sort it. */
export function MatrixTable({ matrix }: { matrix: Matrix }) {
  const t = useWords(mapWords);
  const name = useWords(words);
  const format = useFormat();
  const rows = useMemo(
    () =>
      matrix.cells.map((cell, i): Row => {
        const supplier = matrix.suppliers[cell[at.row]!]!.name;
        const customer = matrix.customers[cell[at.column]!]!.name;
        return {
          key: `${cell[at.row]} ${cell[at.column]}`,
          supplier,
          customer,
          id: matrix.ids[i] ?? null,
          cell,
        };
      }),
    [matrix],
  );
  const number = (
    key: string,
    title: string,
    index: number,
    cell: (row: Row) => React.ReactNode,
  ): Column<Row> => ({
    key,
    title,
    numeric: true,
    value: (row) => row.cell[index],
    cell,
  });
  const columns: Column<Row>[] = [
    { key: "supplier", title: name("supplier"), value: (row) => row.supplier, cell: (row) => row.supplier },
    { key: "customer", title: name("customer"), value: (row) => row.customer, cell: (row) => row.customer },
    number("count", t("listLabel"), at.count, (row) => row.cell[at.count]!),
    number("confidence", name("confidence"), at.confidence, (row) => (
      <Confidence value={row.cell[at.confidence]!} word={false} />
    )),
    number("demand", name("demand"), at.demand, (row) => <Share value={row.cell[at.demand]!} />),
    number("work", name("work"), at.work, (row) => <Share value={row.cell[at.work]!} />),
    number("waiting", name("waitingLong"), at.wait, (row) =>
      row.cell[at.wait]! > 0 ? format.duration(Math.round(row.cell[at.wait]! * 3_600)) : "–",
    ),
  ];
  return (
    <DataTable
      label={t("listLabel")}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.key}
      rowTo={(row) => (row.id ? `/relationships/${row.id}` : undefined)}
      sort={{ key: "demand", descending: true }}
    />
  );
}
