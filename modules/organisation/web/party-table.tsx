import { type ReactNode, useMemo } from "react";
import { useFormat, useWords } from "#platform/web";
import { type Column, DataTable } from "#ui/table";
import { Party, Tag } from "#ui/tag";
import { type PartyItem, type PartyQuery, useParties } from "./api.ts";
import { words } from "./words.ts";

export interface PartyTableProps {
  readonly label: string;
  readonly query: PartyQuery;
  /** Columns that would say the same in every row are left out. */
  readonly without?: readonly ("position" | "unit" | "email" | "category")[];
  readonly empty: ReactNode;
  readonly tools?: ReactNode;
  readonly exports?: ReactNode;
}

const categoryWord = {
  leader: "leader",
  employee: "employee",
  unit: "unitCategory",
  partner: "partner",
} as const;

/** Parties as rows, more of them on demand. */
export function PartyTable({ label, query, without = [], empty, tools, exports }: PartyTableProps) {
  const t = useWords(words);
  const format = useFormat();
  const parties = useParties(query);
  const rows = parties.data?.pages.flatMap((page) => page.parties);
  const hidden = without.join();
  const columns = useMemo((): Column<PartyItem>[] => {
    const all: Column<PartyItem>[] = [
      {
        key: "name",
        title: t("name"),
        cell: (row) => (
          <>
            <Party kind={row.kind} name={row.name} />{" "}
            {row.endedOn && (
              <Tag>{t(row.kind === "person" ? "left" : "ended", { day: format.date(row.endedOn) })}</Tag>
            )}
          </>
        ),
      },
      { key: "position", title: t("position"), cell: (row) => row.position ?? "–" },
      { key: "unit", title: t("unit"), cell: (row) => row.unit?.name ?? "–" },
      { key: "email", title: t("email"), cell: (row) => row.email ?? "–", phone: "hidden" },
      { key: "category", title: t("category"), cell: (row) => t(categoryWord[row.category]) },
    ];
    return all
      .filter((column) => !hidden.split(",").includes(column.key))
      .map((column) => ({ ...column, sortable: false }));
  }, [t, format, hidden]);
  return (
    <DataTable
      label={label}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.id}
      rowTo={(row) => `/parties/${row.id}`}
      more={{
        has: parties.hasNextPage,
        loading: parties.isFetchingNextPage,
        load: () => void parties.fetchNextPage(),
      }}
      error={parties.error}
      retry={() => void parties.refetch()}
      empty={empty}
      tools={tools}
      exports={exports}
    />
  );
}
