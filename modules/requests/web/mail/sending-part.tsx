import { IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Alert, Button, Stack, Switch, Text } from "#ui/base";
import { useNotice } from "#ui/form";
import { Facts, Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { Tag } from "#ui/tag";
import { Time } from "#ui/time";
import { retryLetter, type Sent, sendTestLetter, useMail, useRefreshMail, useSent } from "./api.ts";
import { mailPageWords } from "./words.ts";

const countable = 1_000;
const tones = { waiting: "neutral", sending: "accent", sent: "good", failed: "bad" } as const;

/** How letters go out: the server, what waits, what failed and why. */
export function SendingPart() {
  const t = useWords(mailPageWords);
  const format = useFormat();
  const notice = useNotice();
  const refresh = useRefreshMail();
  const mail = useMail();
  const [testing, setTesting] = useState(false);
  const some = (count: number) =>
    count > countable ? t("moreThan", { count: format.number(countable) }) : format.number(count);
  const test = async () => {
    setTesting(true);
    try {
      const { to } = await sendTestLetter({});
      notice(t("testQueued", { address: to.join(", ") }));
    } catch (error) {
      notice((error as Error).message, "bad");
    } finally {
      setTesting(false);
      refresh();
    }
  };
  return (
    <Section
      title={t("sending")}
      lead={t("sendingLead")}
      actions={
        mail.data?.ready && (
          <Button
            variant="default"
            leftSection={<IconSend size={16} />}
            loading={testing}
            onClick={() => void test()}
          >
            {t("sendTest")}
          </Button>
        )
      }
    >
      <Async query={mail}>
        {(state) => (
          <Stack>
            {!state.ready && (
              <Alert color="yellow" title={t("notReady")}>
                {t("notReadyText")}
              </Alert>
            )}
            {state.trouble && (
              <Alert color="red" title={t("notGoing")}>
                {state.trouble}
              </Alert>
            )}
            <Facts
              items={[
                ...(state.server ? [{ name: t("server"), value: state.server }] : []),
                ...(state.sender ? [{ name: t("sender"), value: state.sender }] : []),
                {
                  name: t("state"),
                  value: (
                    <Tag tone={!state.ready ? "warn" : state.trouble ? "bad" : "good"}>
                      {!state.ready ? t("state_waiting") : state.trouble ? t("inTrouble") : t("works")}
                    </Tag>
                  ),
                },
                ...(state.trouble && state.restUntil
                  ? [{ name: t("tryingAgain"), value: <Time at={state.restUntil} as="relative" /> }]
                  : []),
                { name: t("waiting"), value: some(state.waiting) },
                ...(state.oldestWaiting
                  ? [{ name: t("oldest"), value: <Time at={state.oldestWaiting} as="relative" /> }]
                  : []),
                { name: t("failed"), value: some(state.failed) },
              ]}
            />
          </Stack>
        )}
      </Async>
      <SentLetters />
    </Section>
  );
}

function SentLetters() {
  const t = useWords(mailPageWords);
  const notice = useNotice();
  const refresh = useRefreshMail();
  const [failed, setFailed] = useState(false);
  const query = useSent(failed);
  const again = async (id: number) => {
    await retryLetter({ params: { id } });
    notice(t("sendingAgain"));
    refresh();
  };
  const columns: Column<Sent>[] = [
    { key: "subject", title: t("subject"), cell: (one) => one.subject },
    { key: "to", title: t("to"), cell: (one) => one.to.join(", ") },
    {
      key: "state",
      title: t("state"),
      cell: (one) => <Tag tone={tones[one.state]}>{t(`state_${one.state}`)}</Tag>,
    },
    {
      key: "when",
      title: t("when"),
      cell: (one) => <Time at={one.settledAt ?? one.createdAt} as="relative" />,
    },
    {
      key: "reason",
      title: t("reason"),
      cell: (one) => (
        <>
          {one.reason && (
            <Text size="sm" c="dimmed">
              {one.reason}
            </Text>
          )}
          {one.state === "failed" && (
            <Button size="compact-sm" variant="light" onClick={() => void again(one.id)}>
              {t("sendAgain")}
            </Button>
          )}
        </>
      ),
    },
  ];
  return (
    <Stack mt="md">
      <Switch
        label={t("onlyFailed")}
        checked={failed}
        onChange={(event) => setFailed(event.currentTarget.checked)}
      />
      <DataTable
        label={t("sentLabel")}
        rows={query.data?.pages.flatMap((page) => page.letters)}
        columns={columns.map((column) => ({ ...column, sortable: false }))}
        rowKey={(one) => String(one.id)}
        error={query.error}
        retry={() => void query.refetch()}
        more={{
          has: query.hasNextPage,
          loading: query.isFetchingNextPage,
          load: () => void query.fetchNextPage(),
        }}
        empty={<EmptyState title={t("noLetters")}>{t("noLettersText")}</EmptyState>}
      />
    </Stack>
  );
}
