import { useFormat, useWords } from "#platform/web";
import { Stack, Text } from "#ui/base";
import { SidePanel } from "#ui/dialog";
import { type Column, DataTable } from "#ui/table";
import { Duration, Time } from "#ui/time";
import { type EvidenceRow, type RowSource, useEvidenceRows } from "../api.ts";
import { words } from "../words.ts";
import { monthDate } from "./months.ts";
import { pageWords } from "./page-words.ts";

export interface OpenRows {
  readonly source: RowSource;
  readonly month?: number | undefined;
}

/** The rows a piece of evidence was counted from. */
export function RowsPanel({
  id,
  open,
  onClose,
}: {
  id: string;
  open: OpenRows | undefined;
  onClose: () => void;
}) {
  const t = useWords(pageWords);
  const name = useWords(words);
  const format = useFormat();
  const title = !open
    ? ""
    : open.month === undefined
      ? t("rowsOf", { source: name(open.source) })
      : t("rowsOfMonth", { source: name(open.source), month: format.month(monthDate(open.month)) });
  return (
    <SidePanel opened={open !== undefined} onClose={onClose} title={title} size="min(56rem, 100vw)">
      {open && <Rows id={id} source={open.source} month={open.month} label={title} />}
    </SidePanel>
  );
}

function Rows({
  id,
  source,
  month,
  label,
}: {
  id: string;
  source: RowSource;
  month: number | undefined;
  label: string;
}) {
  const t = useWords(pageWords);
  const query = useEvidenceRows(id, source, month);
  const columns = useColumns(source);
  const rows = query.data?.pages.flatMap((page) => page.rows);
  const hidden = query.data?.pages[0]?.people === false && source !== "processes";
  return (
    <Stack>
      {(hidden || source === "communication") && (
        <Text size="sm">
          {source === "communication" && t("contactNote")} {hidden && t("peopleHidden")}
        </Text>
      )}
      <DataTable
        label={label}
        rows={rows}
        columns={columns}
        rowKey={(row) => String(row.id)}
        error={query.error ?? undefined}
        retry={() => void query.refetch()}
        height="70vh"
        more={{
          has: query.hasNextPage,
          loading: query.isFetchingNextPage,
          load: () => void query.fetchNextPage(),
        }}
      />
    </Stack>
  );
}

function useColumns(source: RowSource): Column<EvidenceRow>[] {
  const t = useWords(pageWords);
  const at: Column<EvidenceRow> = {
    key: "at",
    title: t("at"),
    cell: (row) =>
      row.at ? <Time at={row.at} as={source === "communication" ? "date" : "dateTime"} /> : "–",
  };
  const column = (
    key: "from" | "to" | "what" | "kind",
    title: string,
    cell?: (row: EvidenceRow) => React.ReactNode,
  ) => ({
    key,
    title,
    cell: cell ?? ((row: EvidenceRow) => row[key] || "–"),
  });
  switch (source) {
    case "requests":
      return [
        at,
        column("from", t("asked")),
        column("to", t("served")),
        column("what", t("service")),
        column("kind", t("kind"), (row) => t(kindKey(row.kind))),
        {
          key: "closed",
          title: t("closed"),
          cell: (row) => (row.closedAt ? <Time at={row.closedAt} as="dateTime" /> : t("open")),
        },
      ];
    case "processes":
      return [
        at,
        { key: "log", title: t("process"), cell: (row) => row.log ?? "–" },
        column("kind", t("caseId")),
        column("what", t("activity")),
        { key: "wait", title: t("wait"), numeric: true, cell: (row) => <Duration seconds={row.seconds} /> },
      ];
    case "nomination":
      return [
        column("from", t("respondent")),
        column("to", t("named")),
        column("what", t("frequency"), (row) => (isFrequency(row.what) ? t(row.what) : "–")),
        column("kind", t("critical")),
        at,
      ];
    case "communication":
      return [
        at,
        column("from", t("one")),
        column("to", t("other")),
        {
          key: "weight",
          title: t("weight"),
          numeric: true,
          cell: (row) => Math.round(row.weight * 100) / 100,
        },
      ];
  }
}

const kindKey = (kind: string | null) =>
  kind === "question" || kind === "complaint" || kind === "suggestion"
    ? kind
    : kind === "thanks"
      ? "thanksKind"
      : "request";

const frequencies = ["daily", "weekly", "monthly", "quarterly", "yearly"] as const;
const isFrequency = (text: string): text is (typeof frequencies)[number] =>
  (frequencies as readonly string[]).includes(text);
