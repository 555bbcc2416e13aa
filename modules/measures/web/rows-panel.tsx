import { useFormat, useWords } from "#platform/web";
import { SidePanel } from "#ui/dialog";
import { Link } from "#ui/link";
import { EmptyState } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { Tag } from "#ui/tag";
import { Duration, Time } from "#ui/time";
import { type MeasureKey, type Row, useRows, type Whose } from "./api.ts";
import { measureNames } from "./names.ts";
import { words } from "./words.ts";

/** The rows a week's figure was counted from. */
export function RowsPanel({ whose, week, onClose }: { whose: Whose; week: string; onClose: () => void }) {
  const t = useWords(words);
  const name = useWords(measureNames);
  const format = useFormat();
  const title = week === "" ? "" : t("rowsOf", { measure: name(whose.measure), week: format.date(week) });
  return (
    <SidePanel opened={week !== ""} onClose={onClose} title={title} size="min(56rem, 100vw)">
      {week !== "" && <Rows whose={whose} week={week} label={title} />}
    </SidePanel>
  );
}

function Rows({ whose, week, label }: { whose: Whose; week: string; label: string }) {
  const t = useWords(words);
  const query = useRows(whose, week);
  const columns = useColumns(whose);
  const rows = query.data?.pages.flatMap((page) => page.rows);
  return (
    <DataTable
      label={label}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.key}
      error={query.error ?? undefined}
      retry={() => void query.refetch()}
      empty={<EmptyState title={t("noRows")} />}
      height="75vh"
      more={{
        has: query.hasNextPage,
        loading: query.isFetchingNextPage,
        load: () => void query.fetchNextPage(),
      }}
    />
  );
}

function useColumns({ measure, supplier, customer }: Whose): Column<Row>[] {
  const t = useWords(words);
  const side = (key: "supplier" | "customer", title: string): Column<Row> => ({
    key,
    title,
    cell: (row) => row[key]?.name ?? t("nothing"),
  });
  return [
    { key: "what", title: t("what"), phone: "title", cell: (row) => <What row={row} /> },
    { key: "at", title: t("at"), width: "11rem", cell: (row) => <Time at={row.at} as="dateTime" /> },
    // Where the page is of one party, the other side differs from row to row.
    ...(supplier ? [] : [side("supplier", t("from"))]),
    ...(customer ? [] : [side("customer", t("to"))]),
    ...more(measure, t),
  ];
}

type Says = ReturnType<typeof useWords<(typeof words)["en"]>>;

function more(measure: MeasureKey, t: Says): Column<Row>[] {
  if (measure === "waiting" || measure === "hand_over_waiting")
    return [
      {
        key: "waited",
        title: t("waited"),
        numeric: true,
        cell: ({ hours }) => (hours === null ? t("nothing") : <Duration seconds={hours * 3_600} />),
      },
    ];
  if (measure === "ratings")
    return [{ key: "mark", title: t("mark"), numeric: true, cell: ({ score }) => score ?? t("nothing") }];
  if (measure === "breaches" || measure === "returns") {
    const [bad, good] =
      measure === "breaches"
        ? ([t("wasMissed"), t("wasKept")] as const)
        : ([t("wasBack"), t("wentOn")] as const);
    return [
      {
        key: "verdict",
        title: t("verdict"),
        cell: ({ counted }) => (counted ? <Tag tone="bad">{bad}</Tag> : <Tag tone="neutral">{good}</Tag>),
      },
    ];
  }
  return [];
}

function What({ row }: { row: Row }) {
  const t = useWords(words);
  const { origin, request, number, log, what } = row;
  if (request)
    return (
      <>
        <Link to={`/requests/${request.number}`}>{t("request", { number: String(request.number) })}</Link>
        {" · "}
        {request.subject}
      </>
    );
  if (origin === "hand_over")
    return (
      <>
        {t("handOver", { log: log ?? t("nothing"), number: number ?? t("nothing") })}
        {what && ` · ${t("step", { what })}`}
      </>
    );
  const told =
    origin === "request" ? t("someRequest") : number ? t("importedNumber", { number }) : t("imported");
  return <>{what ? `${told} · ${what}` : told}</>;
}
