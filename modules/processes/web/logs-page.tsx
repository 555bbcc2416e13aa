import { IconFileImport, IconRoute } from "@tabler/icons-react";
import { useFormat, useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader } from "#ui/page";
import { EmptyState } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { Tag } from "#ui/tag";
import { Duration, Time } from "#ui/time";
import { type LogSummary, useLogs } from "./api.ts";
import { PairName, ShareBar } from "./bits.tsx";
import { logTo } from "./links.ts";
import css from "./parts.module.css";
import { titles } from "./titles.ts";
import { words } from "./words.ts";

export default function LogsPage() {
  const t = useWords(words);
  const name = useWords(titles);
  const query = useLogs();
  const rows = query.data?.pages.flatMap((page) => page.logs);
  const mayImport = query.data?.pages[0]?.mayImport ?? false;
  const button = (
    <ButtonLink to="/processes/import" leftSection={<IconFileImport size={17} />}>
      {t("importLog")}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeader
        title={name("logs")}
        lead={t("logsLead")}
        actions={mayImport && rows && rows.length > 0 ? button : undefined}
      />
      <DataTable
        label={name("logs")}
        rows={rows}
        columns={useColumns()}
        rowKey={(log) => log.id}
        rowTo={(log) => logTo(log.id)}
        error={query.error}
        retry={() => void query.refetch()}
        more={{
          has: query.hasNextPage,
          loading: query.isFetchingNextPage,
          load: () => void query.fetchNextPage(),
        }}
        empty={
          <EmptyState
            title={t(mayImport ? "noLogs" : "noLogsForYou")}
            icon={<IconRoute size={28} />}
            actions={mayImport ? button : undefined}
          >
            {t(mayImport ? "noLogsText" : "noLogsForYouText")}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useColumns(): Column<LogSummary>[] {
  const t = useWords(words);
  const format = useFormat();
  return [
    {
      key: "name",
      title: t("logName"),
      value: (log) => log.name,
      cell: (log) => (
        <>
          {log.name} {log.audience === "leads" && <Tag title={t("forLeadsTitle")}>{t("forLeads")}</Tag>}
        </>
      ),
    },
    {
      key: "cases",
      title: t("cases"),
      numeric: true,
      value: (log) => log.cases,
      cell: (log) => format.number(log.cases),
    },
    {
      key: "typical",
      title: t("typical"),
      numeric: true,
      value: (log) => log.medianSeconds,
      cell: (log) => <Duration seconds={log.medianSeconds} />,
    },
    {
      key: "waiting",
      title: t("waiting"),
      numeric: true,
      value: (log) => log.waitingShare,
      cell: (log) => (log.waitingShare === null ? "–" : <ShareBar share={log.waitingShare} />),
    },
    {
      key: "lost",
      title: t("mostLost"),
      value: (log) => log.worst?.totalSeconds,
      cell: (log) =>
        log.worst ? (
          <span>
            <PairName from={log.worst.supplier} to={log.worst.customer} />{" "}
            <span className={css.note}>{format.duration(log.worst.meanSeconds)}</span>
          </span>
        ) : (
          <span className={css.note}>{t(log.parties === "none" ? "nobodyNamed" : "noHandOvers")}</span>
        ),
    },
    {
      key: "period",
      title: t("period"),
      value: (log) => log.to,
      cell: (log) => (
        <span className={css.note}>
          <Time at={log.from} /> – <Time at={log.to} />
        </span>
      ),
    },
  ];
}
