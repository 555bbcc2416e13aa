import { IconSignature } from "@tabler/icons-react";
import { usePageSearch, useUser, useWords } from "#platform/web";
import { Button, Select } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader } from "#ui/page";
import { FilterInput } from "#ui/search";
import { EmptyState } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { Time } from "#ui/time";
import { type Item, type ListQuery, useAgreements } from "./api.ts";
import { listWords } from "./list-words.ts";
import { Sides, StandingTags, TargetsInShort } from "./parts.tsx";
import { words } from "./words.ts";

const shows = ["all", "answer", "in_force", "proposed", "review", "over", "standards"] as const;
const defaults = { show: "all" as string, find: "" };

/** Agreements of one's own parties; for the programme lead all. */
export default function AgreementsPage() {
  const t = useWords(words);
  const l = useWords(listWords);
  const user = useUser();
  const [filters, change] = usePageSearch(defaults);
  const show = shows.find((one) => one === filters.show) ?? "all";
  const query: ListQuery = { show, ...(filters.find ? { find: filters.find } : {}) };
  const found = useAgreements(query);
  const rows = found.data?.pages.flatMap((page) => page.agreements);
  const filtered = show !== "all" || filters.find !== "";
  const mayPropose = user.leads || user.roles.includes("programme_lead");
  return (
    <Page>
      <PageHeader
        title={t("agreements")}
        lead={t("lead")}
        actions={
          <>
            <ButtonLink to="/catalogue/calendars" variant="default">
              {l("calendars")}
            </ButtonLink>
            {mayPropose && <ButtonLink to="/agreements/new">{t("propose")}</ButtonLink>}
          </>
        }
      />
      <DataTable
        label={t("agreements")}
        rows={rows}
        columns={useColumns()}
        rowKey={(row) => row.id}
        rowTo={(row) => `/agreements/${row.id}`}
        error={found.error ?? undefined}
        retry={() => void found.refetch()}
        more={{
          has: found.hasNextPage,
          loading: found.isFetchingNextPage,
          load: () => void found.fetchNextPage(),
        }}
        height="calc(100vh - 18rem)"
        tools={
          <>
            <FilterInput label={l("find")} value={filters.find} onChange={(find) => change({ find })} />
            <Select
              size="xs"
              w={{ base: "100%", xs: 230 }}
              aria-label={l("show")}
              allowDeselect={false}
              data={shows.map((value) => ({ value, label: l(value) }))}
              value={show}
              onChange={(value) => change({ show: value ?? "all" })}
            />
          </>
        }
        empty={
          filtered ? (
            <EmptyState
              title={l("nothing")}
              actions={
                <Button variant="default" size="xs" onClick={() => change(defaults)}>
                  {l("clear")}
                </Button>
              }
            >
              {l("nothingWhy")}
            </EmptyState>
          ) : (
            <EmptyState
              title={l("empty")}
              icon={<IconSignature size={32} stroke={1.5} />}
              actions={mayPropose ? <ButtonLink to="/agreements/new">{t("propose")}</ButtonLink> : undefined}
            >
              {l("emptyWhy")}
            </EmptyState>
          )
        }
      />
    </Page>
  );
}

function useColumns(): Column<Item>[] {
  const t = useWords(words);
  const l = useWords(listWords);
  return [
    {
      key: "between",
      title: l("between"),
      sortable: false,
      phone: "title",
      cell: (row) => (
        <span>
          {row.name && <strong>{row.name}</strong>}
          {row.name && <br />}
          <Sides item={row} />
        </span>
      ),
    },
    {
      key: "service",
      title: t("service"),
      sortable: false,
      cell: (row) => row.service?.name ?? (row.category ? t(row.category) : t("noTarget")),
    },
    { key: "promise", title: l("promise"), sortable: false, cell: (row) => <TargetsInShort item={row} /> },
    { key: "state", title: t("state"), sortable: false, cell: (row) => <StandingTags item={row} /> },
    {
      key: "review",
      title: t("review"),
      sortable: false,
      cell: (row) => (row.reviewOn && row.current !== null ? <Time at={row.reviewOn} /> : t("noTarget")),
    },
    {
      key: "changed",
      title: l("changed"),
      sortable: false,
      phone: "hidden",
      cell: (row) => <Time at={row.updatedAt} as="relative" />,
    },
  ];
}
