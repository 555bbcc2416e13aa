import { useState } from "react";
import { usePageSearch, useWords } from "#platform/web";
import { Checkbox, Select, Text } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { EmptyState } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { Tag } from "#ui/tag";
import { type Filter, type ListQuery, type NeedItem, useNeeds } from "./api.ts";
import { pageWords } from "./page-words.ts";
import { ProofLine, Score, StateTag, stages, TrendTag, useSides } from "./parts.tsx";
import css from "./register.module.css";
import { words } from "./words.ts";

const orders = ["priority", "signals", "hours", "newest"] as const;
const orderWords = {
  priority: "byPriority",
  signals: "bySignals",
  hours: "byHours",
  newest: "byNewest",
} as const;
const states = ["live", "proposed", "over", "rejected"] as const;
const stateWords = {
  live: "live",
  proposed: "proposedOnes",
  over: "over",
  rejected: "rejectedOnes",
} as const;

/** All needs, filtered and in one of four orders, page by page. */
export default function ListView({ filter }: { filter: Filter }) {
  const t = useWords(pageWords);
  const w = useWords(words);
  const [asked, change] = usePageSearch({
    state: "live",
    stage: "",
    order: "priority",
    supplier: "",
    customer: "",
  });
  const state = states.find((one) => one === asked.state) ?? "live";
  const order = orders.find((one) => one === asked.order) ?? "priority";
  const stage = stages.find((one) => one === asked.stage);
  const query: ListQuery = {
    ...filter,
    state,
    order,
    limit: 50,
    ...(stage ? { stage } : {}),
    ...(asked.supplier ? { supplier: asked.supplier } : {}),
    ...(asked.customer ? { customer: asked.customer } : {}),
  };
  const found = useNeeds(query);
  const rows = found.data?.pages.flatMap((page) => page.needs);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const choose = (number: number) => setChosen((before) => withOrWithout(before, number));
  return (
    <DataTable
      label={t("list")}
      rows={rows}
      columns={useColumns(chosen, choose)}
      rowKey={(row) => row.id}
      rowTo={(row) => `/needs/${row.number}`}
      error={found.error ?? undefined}
      retry={() => void found.refetch()}
      more={{
        has: found.hasNextPage,
        loading: found.isFetchingNextPage,
        load: () => void found.fetchNextPage(),
      }}
      tools={
        <>
          <Select
            size="xs"
            aria-label={w("state")}
            allowDeselect={false}
            value={state}
            onChange={(value) => change({ state: value ?? "live" })}
            data={states.map((value) => ({ value: value as string, label: t(stateWords[value]) }))}
          />
          <Select
            size="xs"
            aria-label={w("stage")}
            placeholder={w("stage")}
            clearable
            value={stage ?? null}
            onChange={(value) => change({ stage: value ?? "" })}
            data={stages.map((value) => ({ value: value as string, label: w(value) }))}
          />
          <Select
            size="xs"
            aria-label={t("order")}
            allowDeselect={false}
            value={order}
            onChange={(value) => change({ order: value ?? "priority" })}
            data={orders.map((value) => ({ value: value as string, label: t(orderWords[value]) }))}
          />
        </>
      }
      exports={
        chosen.length === 2 ? (
          <ButtonLink to={`/needs/compare?a=${chosen[0]}&b=${chosen[1]}`} variant="filled" size="xs">
            {t("compare")}
          </ButtonLink>
        ) : (
          <Text size="xs" c="dimmed" aria-live="polite">
            {t(chosen.length === 1 ? "compareOneMore" : "compareHow")}
          </Text>
        )
      }
      empty={
        <EmptyState title={state === "live" && !filter.q ? t("none") : t("noneFound")}>
          {state === "live" && !filter.q ? t("noneText") : t("noneFoundText")}
        </EmptyState>
      }
    />
  );
}

/** Two at most: a third takes the place of the one chosen first. */
const withOrWithout = (chosen: readonly number[], number: number): readonly number[] =>
  chosen.includes(number) ? chosen.filter((one) => one !== number) : [...chosen.slice(-1), number];

function useColumns(chosen: readonly number[], choose: (number: number) => void): Column<NeedItem>[] {
  const t = useWords(pageWords);
  const w = useWords(words);
  const sides = useSides();
  return [
    {
      key: "compare",
      title: t("compare"),
      sortable: false,
      cell: (row) => (
        <Checkbox
          size="xs"
          // The row's link lies under what is pressed in it; the tick lies above that.
          styles={{ icon: { zIndex: 2 } }}
          aria-label={t("compareThis", { title: row.title })}
          checked={chosen.includes(row.number)}
          onChange={() => choose(row.number)}
        />
      ),
    },
    {
      key: "title",
      title: w("whatHurts"),
      phone: "title",
      sortable: false,
      cell: (row) => (
        <>
          <strong>{row.title}</strong>
          <ProofLine need={row} />
        </>
      ),
    },
    {
      key: "sides",
      title: w("supplier"),
      sortable: false,
      cell: (row) => <span className={css.sides}>{sides(row)}</span>,
    },
    {
      key: "stage",
      title: w("stage"),
      sortable: false,
      cell: (row) => (
        <>
          <StateTag need={row} /> {row.proof && <TrendTag trend={row.proof.trend} />}
        </>
      ),
    },
    {
      key: "topic",
      title: w("topic"),
      sortable: false,
      phone: "hidden",
      cell: (row) => (row.topic ? <Tag>{row.topic.name}</Tag> : null),
    },
    { key: "priority", title: w("priority"), sortable: false, cell: (row) => <Score need={row} /> },
  ];
}
