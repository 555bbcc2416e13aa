import { useUser, useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { Section } from "#ui/page";
import { EmptyState } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { Time } from "#ui/time";
import { Follow, type Item, useRequests } from "../api.ts";
import { mineWords } from "../mine/mine-words.ts";
import { Subject } from "../mine/request-table.tsx";
import { TurnTag } from "../parts.tsx";
import { words } from "../words.ts";
import { homeWords } from "./home-words.ts";

const shown = 5;

/** What I asked and is not over, with whose turn it is. */
export default function MinePart() {
  const t = useWords(homeWords);
  const w = useWords(words);
  const m = useWords(mineWords);
  const user = useUser();
  const list = useRequests({ state: "unfinished", limit: shown });
  const rows = list.data?.pages[0]?.requests;
  if (!rows) return null;
  const columns: Column<Item>[] = [
    { key: "subject", title: m("subject"), cell: (item) => <Subject item={item} />, sortable: false },
    { key: "turn", title: m("turn"), cell: (item) => <TurnTag item={item} />, sortable: false },
    {
      key: "updated",
      title: m("updated"),
      cell: (item) => <Time at={item.updatedAt} as="relative" />,
      sortable: false,
    },
  ];
  return (
    <Section
      title={t("mineTitle")}
      lead={rows.length > 0 ? t("mineLead") : undefined}
      actions={
        <>
          {rows.length > 0 && (
            <ButtonLink to="/requests" size="xs" variant="default">
              {t("mineAll")}
            </ButtonLink>
          )}
          <ButtonLink to="/requests/new" size="xs">
            {w("ask")}
          </ButtonLink>
        </>
      }
    >
      {user.personId && <Follow party={user.personId} />}
      {rows.length === 0 ? (
        <EmptyState title={t("mineNone")}>{t("mineNoneText")}</EmptyState>
      ) : (
        <DataTable
          label={t("mineTitle")}
          rows={rows}
          columns={columns}
          rowKey={(item) => item.id}
          rowTo={(item) => `/requests/${item.number}`}
        />
      )}
    </Section>
  );
}
