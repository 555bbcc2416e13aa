import { useState } from "react";
import { useWords } from "#platform/web";
import { SegmentedControl, Stack, Text } from "#ui/base";
import { Section } from "#ui/page";
import { type Column, DataTable } from "#ui/table";
import { Party } from "#ui/tag";
import {
  type Difference,
  type DifferenceKind,
  type ImportReport,
  type ImportView,
  useDifferences,
} from "./api.ts";
import { importWords } from "./words.ts";

const fields = ["name", "position", "unit", "parent", "manager", "head", "email", "function"] as const;
const kinds = ["move", "change", "leave", "join"] as const;

/** By name: who moves, changes, leaves and joins, and what it was before. */
export function DifferenceList({ found, report }: { found: ImportView; report: ImportReport }) {
  const t = useWords(importWords);
  const count = (kind: DifferenceKind) => (report.units?.[kind] ?? 0) + (report.people?.[kind] ?? 0);
  const there = kinds.filter((kind) => count(kind) > 0);
  const [chosen, setChosen] = useState<DifferenceKind>();
  const kind = chosen && there.includes(chosen) ? chosen : (there[0] ?? "join");
  if (there.length === 0) return null;
  const titles = { join: t("joinPeople"), move: t("move"), change: t("change"), leave: t("leavePeople") };
  return (
    <Section title={t("who")}>
      <Stack>
        <SegmentedControl
          data={there.map((one) => ({ value: one, label: titles[one] }))}
          value={kind}
          onChange={(value) => setChosen(value as DifferenceKind)}
        />
        <Rows found={found} report={report} kind={kind} label={titles[kind]} />
      </Stack>
    </Section>
  );
}

function Rows({
  found,
  report,
  kind,
  label,
}: {
  found: ImportView;
  report: ImportReport;
  kind: DifferenceKind;
  label: string;
}) {
  const t = useWords(importWords);
  const differences = useDifferences(found.id, kind, report);
  const said = (values: Record<string, string>) =>
    fields
      .filter((field) => values[field] && field !== "name")
      .map((field) => t("pair", { field: t(`field_${field}`), value: values[field] as string }))
      .join("; ") || "–";
  const columns: Column<Difference>[] = [
    {
      key: "name",
      title: t("name"),
      cell: (row) => <Party kind={row.partyKind} name={row.name} />,
      sortable: false,
    },
    ...(kind === "join"
      ? []
      : [{ key: "was", title: t("was"), cell: (row: Difference) => said(row.before), sortable: false }]),
    ...(kind === "leave"
      ? []
      : [
          {
            key: "becomes",
            title: t("becomes"),
            cell: (row: Difference) => said(row.after),
            sortable: false,
          },
        ]),
  ];
  return (
    <DataTable
      label={label}
      rows={differences.data?.pages.flatMap((page) => page.differences)}
      columns={columns}
      rowKey={(row) => String(row.number)}
      more={{
        has: differences.hasNextPage,
        loading: differences.isFetchingNextPage,
        load: () => void differences.fetchNextPage(),
      }}
      error={differences.error}
      retry={() => void differences.refetch()}
      empty={<Text c="dimmed">{t("nobody")}</Text>}
    />
  );
}
