import type { ReactNode } from "react";
import { useWords } from "#platform/web";
import { type Column, DataTable } from "#ui/table";
import { Time } from "#ui/time";
import type { Item, useRequests } from "../api.ts";
import { ConfidentialMark, KindIcon, PriorityMark, TurnTag, Unread } from "../parts.tsx";
import { words } from "../words.ts";
import css from "./mine.module.css";
import { mineWords } from "./mine-words.ts";

export interface RequestTableProps {
  readonly list: ReturnType<typeof useRequests>;
  /** Whether the list says who asked: not where that is always oneself. */
  readonly who?: boolean;
  readonly empty?: ReactNode;
}

/** Requests as those who asked see them. */
export function RequestTable({ list, who = false, empty }: RequestTableProps) {
  const title = useWords(mineWords);
  const rows = list.data?.pages.flatMap((page) => page.requests);
  const columns: Column<Item>[] = [
    { key: "subject", title: title("subject"), cell: (item) => <Subject item={item} />, sortable: false },
    {
      key: "turn",
      title: title("turn"),
      cell: (item) => <TurnTag item={item} />,
      sortable: false,
    },
    ...(who
      ? [
          {
            key: "asked",
            title: title("asked"),
            cell: (item: Item) => item.requester?.name ?? "",
            sortable: false,
          },
        ]
      : []),
    {
      key: "updated",
      title: title("updated"),
      cell: (item) => <Time at={item.updatedAt} as="relative" />,
      sortable: false,
    },
  ];
  return (
    <DataTable
      label={title("found")}
      rows={rows}
      columns={columns}
      rowKey={(item) => item.id}
      rowTo={(item) => `/requests/${item.number}`}
      more={{
        has: list.hasNextPage,
        loading: list.isFetchingNextPage,
        load: () => void list.fetchNextPage(),
      }}
      error={list.error}
      retry={() => void list.refetch()}
      empty={empty}
    />
  );
}

/** What a request is about, with its number and what tells it from others: who serves, or for those who serve who asked. */
export function Subject({ item, asker = false }: { item: Item; asker?: boolean }) {
  const t = useWords(words);
  const whom = asker ? (item.requester ?? item.customer) : item.supplier;
  const about = [t("number", { number: String(item.number) }), item.service?.name, whom?.name];
  return (
    <span className={css.subject} data-unread={item.unread || undefined}>
      <KindIcon kind={item.kind} />
      <span className={css.text}>
        <span className={css.title}>
          {item.subject} <PriorityMark priority={item.priority} />
          {item.unread && <Unread />}
          {item.confidential && <ConfidentialMark />}
        </span>
        <span className={css.note}>{about.filter(Boolean).join(" · ")}</span>
      </span>
    </span>
  );
}
