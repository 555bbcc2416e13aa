import { IconX } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { usePageSearch, useWords } from "#platform/web";
import { ActionIcon, SegmentedControl } from "#ui/base";
import { useNotice } from "#ui/form";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader } from "#ui/page";
import { EmptyState } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { Time } from "#ui/time";
import { dismissMissed, type Missed, useMissed } from "../api.ts";
import { titles } from "../titles.ts";
import { missedWords } from "./words.ts";

/** What people look for and do not find. */
export default function MissedPage() {
  const t = useWords(missedWords);
  const name = useWords(titles);
  const notice = useNotice();
  const client = useQueryClient();
  const [{ order }, change] = usePageSearch({ order: "count" as "count" | "recent" });
  const missed = useMissed(order);
  const rows = missed.data?.pages.flatMap((page) => page.missed);
  const mayDismiss = rows?.some((row) => row.may.dismiss) ?? false;
  const columns = useMemo((): Column<Missed>[] => {
    const dismiss = async (row: Missed) => {
      await dismissMissed({ body: { query: row.query } });
      await client.invalidateQueries({ queryKey: ["catalogue", "missed"] });
      notice(t("dismissed"));
    };
    const all: Column<Missed>[] = [
      { key: "searched", title: t("searched"), cell: (row) => row.typed },
      { key: "count", title: t("count"), cell: (row) => row.count, numeric: true },
      { key: "first", title: t("first"), cell: (row) => <Time at={row.firstAt} />, phone: "hidden" },
      { key: "last", title: t("last"), cell: (row) => <Time at={row.lastAt} as="relative" /> },
      {
        key: "dismiss",
        title: "",
        cell: (row) => (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("dismissOne", { words: row.typed })}
            onClick={() => void dismiss(row).catch((error: Error) => notice(error.message, "bad"))}
          >
            <IconX size={15} aria-hidden />
          </ActionIcon>
        ),
      },
    ];
    return all
      .filter((column) => column.key !== "dismiss" || mayDismiss)
      .map((column) => ({ ...column, sortable: false }));
  }, [t, mayDismiss, client, notice]);
  return (
    <Page>
      <PageHeader
        title={name("missed")}
        crumbs={[{ title: name("catalogue"), to: "/catalogue" }]}
        lead={t("lead")}
        actions={<ButtonLink to="/catalogue/new">{t("create")}</ButtonLink>}
      />
      <DataTable
        label={name("missed")}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.query}
        more={{
          has: missed.hasNextPage,
          loading: missed.isFetchingNextPage,
          load: () => void missed.fetchNextPage(),
        }}
        error={missed.error}
        retry={() => void missed.refetch()}
        empty={<EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>}
        tools={
          <SegmentedControl
            size="xs"
            aria-label={t("order")}
            value={order}
            onChange={(value) => change({ order: value as "count" | "recent" })}
            data={[
              { value: "count", label: t("byCount") },
              { value: "recent", label: t("byTime") },
            ]}
          />
        }
      />
    </Page>
  );
}
