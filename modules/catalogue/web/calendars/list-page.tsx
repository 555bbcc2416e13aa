import { IconCalendarTime } from "@tabler/icons-react";
import { useState } from "react";
import { useFormat, useUser, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { Page, PageHeader } from "#ui/page";
import { EmptyState } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { Tag } from "#ui/tag";
import { Time } from "#ui/time";
import { type Item, useCalendars } from "./api.ts";
import { NewCalendar } from "./new-calendar.tsx";
import { words } from "./words.ts";

/** All working calendars of the house. */
export default function CalendarsPage() {
  const t = useWords(words);
  const lead = useUser().roles.includes("programme_lead");
  const query = useCalendars();
  const [adding, setAdding] = useState(false);
  const add = lead ? <Button onClick={() => setAdding(true)}>{t("add")}</Button> : undefined;
  return (
    <Page>
      <PageHeader title={t("calendars")} lead={t("lead")} actions={add} />
      <DataTable
        label={t("calendars")}
        rows={query.data?.pages.flatMap((page) => page.calendars)}
        columns={useColumns()}
        rowKey={(row) => row.id}
        rowTo={(row) => `/catalogue/calendars/${row.id}`}
        error={query.error ?? undefined}
        retry={() => void query.refetch()}
        more={{
          has: query.hasNextPage,
          loading: query.isFetchingNextPage,
          load: () => void query.fetchNextPage(),
        }}
        empty={
          <EmptyState
            title={t("emptyTitle")}
            icon={<IconCalendarTime size={32} stroke={1.5} />}
            actions={add}
          >
            {t("emptyWhy")}
          </EmptyState>
        }
      />
      <NewCalendar opened={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}

function useColumns(): Column<Item>[] {
  const t = useWords(words);
  const format = useFormat();
  return [
    {
      key: "name",
      title: t("name"),
      value: (row) => row.name,
      cell: (row) => (
        <span>
          {row.name} {row.isDefault && <Tag tone="accent">{t("default")}</Tag>}
        </span>
      ),
    },
    {
      key: "week",
      title: t("week"),
      value: (row) => row.weekMinutes,
      cell: (row) => t("hoursAWeek", { hours: format.duration(row.weekMinutes * 60) }),
    },
    { key: "zone", title: t("timeZone"), value: (row) => row.timeZone, cell: (row) => row.timeZone },
    {
      key: "known",
      title: t("knownUntil"),
      value: (row) => row.knownUntil,
      cell: (row) => (row.knownUntil ? <Time at={row.knownUntil} /> : t("knowsNone")),
    },
    {
      key: "agreements",
      title: t("usedBy"),
      value: (row) => row.agreements,
      cell: (row) => t("agreements", { count: row.agreements }),
    },
  ];
}
