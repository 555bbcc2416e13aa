import { IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AccountView, listAccounts } from "#platform/identity/schema";
import { caller, usePageSearch, useWords } from "#platform/web";
import { Anchor, Button } from "#ui/base";
import { FilterInput } from "#ui/search";
import { EmptyState } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { Tag, Tags } from "#ui/tag";
import { Time } from "#ui/time";
import { AccountPanel } from "./account-panel.tsx";
import { NewAccount } from "./new-account.tsx";
import { SettingsFrame } from "./settings-frame.tsx";
import { settingsWords } from "./words.ts";

const list = caller<typeof listAccounts>("GET", "/api/accounts");
export const accountsKey = ["platform", "accounts"] as const;

export default function AccountsPage() {
  const t = useWords(settingsWords);
  const client = useQueryClient();
  const [{ search }, setSearch] = usePageSearch({ search: "" });
  const [adding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const query = useInfiniteQuery({
    queryKey: [...accountsKey, search],
    queryFn: ({ pageParam, signal }) => list({ query: { search, after: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const accounts = query.data?.pages.flatMap((page) => page.accounts);
  const refresh = () => void client.invalidateQueries({ queryKey: accountsKey });
  const columns: Column<AccountView>[] = [
    {
      key: "name",
      title: t("name"),
      cell: (a) => (
        <Anchor component="button" type="button" inherit onClick={() => setChosen(a.id)}>
          {a.name}
        </Anchor>
      ),
    },
    { key: "email", title: t("email"), cell: (a) => a.email },
    {
      key: "roles",
      title: t("roles"),
      cell: (a) =>
        a.roles.length === 0 ? (
          t("noRoles")
        ) : (
          <Tags>
            {a.roles.map((role) => (
              <Tag key={role} tone="accent">
                {t(role)}
              </Tag>
            ))}
          </Tags>
        ),
    },
    {
      key: "seen",
      title: t("lastSeen"),
      cell: (a) => (a.lastSeenAt ? <Time at={a.lastSeenAt} as="relative" /> : t("never")),
    },
    { key: "sessions", title: t("openSessions"), numeric: true, cell: (a) => a.openSessions },
  ];
  return (
    <SettingsFrame
      section="accounts"
      lead={t("accountsLead")}
      actions={
        <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
          {t("addAccount")}
        </Button>
      }
    >
      <DataTable
        label={t("accountsLabel")}
        rows={accounts}
        columns={columns.map((column) => ({ ...column, sortable: false }))}
        rowKey={(a) => a.id}
        error={query.error}
        retry={() => void query.refetch()}
        more={{
          has: query.hasNextPage,
          loading: query.isFetchingNextPage,
          load: () => void query.fetchNextPage(),
        }}
        tools={
          <FilterInput
            label={t("findAccount")}
            value={search}
            onChange={(text) => setSearch({ search: text })}
          />
        }
        empty={<EmptyState title={t("accountsEmpty")} />}
      />
      {adding && <NewAccount onClose={() => setAdding(false)} onCreated={refresh} />}
      <AccountPanel
        account={accounts?.find((a) => a.id === chosen)}
        onClose={() => setChosen(undefined)}
        onChanged={refresh}
      />
    </SettingsFrame>
  );
}
