import { useWords } from "#platform/web";
import { Button, Group, Stack, Text } from "#ui/base";
import { useNotice } from "#ui/form";
import { Section } from "#ui/page";
import { EmptyState } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { Tag } from "#ui/tag";
import { Time } from "#ui/time";
import { type Aside, discardAside, takeAside, useAside, useRefreshMail } from "./api.ts";
import { mailPageWords, reasonKey } from "./words.ts";

/** Letters that wait for somebody's decision, each with its reason. */
export function AsidePart() {
  const t = useWords(mailPageWords);
  const notice = useNotice();
  const refresh = useRefreshMail();
  const query = useAside();
  const act = async (work: () => Promise<unknown>, said: string) => {
    try {
      await work();
      notice(said);
    } catch (error) {
      notice((error as Error).message, "bad");
    }
    refresh();
  };
  const columns: Column<Aside>[] = [
    {
      key: "letter",
      title: t("subject"),
      cell: (one) => (
        <Stack gap={2}>
          <span>{one.subject || t("noSubject")}</span>
          <Text size="sm" c="dimmed">
            {one.sender ?? t("noSender")}
          </Text>
        </Stack>
      ),
    },
    { key: "mailbox", title: t("mailbox"), cell: (one) => one.mailbox.address },
    {
      key: "reason",
      title: t("reason"),
      cell: (one) => (
        <Stack gap={2}>
          <span>{t(reasonKey(one.reason))}</span>
          {one.detail && one.detail !== one.sender && (
            <Text size="sm" c="dimmed">
              {one.detail}
            </Text>
          )}
        </Stack>
      ),
    },
    { key: "when", title: t("when"), cell: (one) => <Time at={one.at} as="relative" /> },
    {
      key: "verbs",
      title: t("decision"),
      cell: (one) =>
        one.state === "taking" ? (
          <Tag tone="accent">{t("taking")}</Tag>
        ) : (
          <Group gap="xs" wrap="nowrap">
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => void act(() => takeAside({ params: { id: one.id } }), t("takingSaid"))}
            >
              {t("take")}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => void act(() => discardAside({ params: { id: one.id } }), t("discarded"))}
            >
              {t("discard")}
            </Button>
          </Group>
        ),
    },
  ];
  return (
    <Section title={t("aside")} lead={t("asideLead")}>
      <DataTable
        label={t("aside")}
        rows={query.data?.pages.flatMap((page) => page.letters)}
        columns={columns.map((column) => ({ ...column, sortable: false }))}
        rowKey={(one) => one.id}
        error={query.error}
        retry={() => void query.refetch()}
        more={{
          has: query.hasNextPage,
          loading: query.isFetchingNextPage,
          load: () => void query.fetchNextPage(),
        }}
        empty={<EmptyState title={t("noAside")}>{t("noAsideText")}</EmptyState>}
      />
    </Section>
  );
}
