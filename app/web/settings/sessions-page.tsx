import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { AccountSession, endOwnSession, listOwnSessions } from "#platform/identity/schema";
import { caller, useWords } from "#platform/web";
import { Button, Group } from "#ui/base";
import { useNotice } from "#ui/form";
import { type Column, DataTable } from "#ui/table";
import { Tag } from "#ui/tag";
import { Time } from "#ui/time";
import { nameAgent } from "./agent.ts";
import { SettingsFrame } from "./settings-frame.tsx";
import { settingsWords } from "./words.ts";

const list = caller<typeof listOwnSessions>("GET", "/api/account/sessions");
const end = caller<typeof endOwnSession>("DELETE", "/api/account/sessions/:id");
const key = ["platform", "account", "sessions"];

export default function SessionsPage() {
  const t = useWords(settingsWords);
  const notice = useNotice();
  const client = useQueryClient();
  const query = useQuery({ queryKey: key, queryFn: ({ signal }) => list({}, { signal }) });
  const close = async (id: string) => {
    try {
      await end({ params: { id } });
      notice(t("ended"));
    } catch (error) {
      notice((error as Error).message, "bad");
    }
    await client.invalidateQueries({ queryKey: key });
  };
  const columns: Column<AccountSession>[] = [
    {
      key: "device",
      title: t("device"),
      value: (s) => nameAgent(s.agent),
      cell: (s) => (
        <Group gap="xs">
          {nameAgent(s.agent) ?? t("unknownDevice")}
          {s.current && <Tag tone="accent">{t("thisOne")}</Tag>}
        </Group>
      ),
    },
    { key: "address", title: t("address"), value: (s) => s.address, cell: (s) => s.address ?? "–" },
    {
      key: "since",
      title: t("since"),
      value: (s) => s.createdAt,
      cell: (s) => <Time at={s.createdAt} as="dateTime" />,
    },
    { key: "until", title: t("until"), value: (s) => s.expiresAt, cell: (s) => <Time at={s.expiresAt} /> },
    {
      key: "end",
      title: t("end"),
      sortable: false,
      cell: (s) =>
        s.current ? null : (
          <Button size="compact-sm" variant="default" onClick={() => void close(s.id)}>
            {t("end")}
          </Button>
        ),
    },
  ];
  return (
    <SettingsFrame section="sessions" lead={t("sessionsLead")}>
      <DataTable
        label={t("sessionsLabel")}
        rows={query.data?.sessions}
        columns={columns}
        rowKey={(s) => s.id}
        error={query.error}
        retry={() => void query.refetch()}
      />
    </SettingsFrame>
  );
}
