import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Anchor, Button, Divider, Stack, Text, Title } from "#ui/base";
import { SidePanel } from "#ui/dialog";
import { useNotice } from "#ui/form";
import { Link } from "#ui/link";
import { Section } from "#ui/page";
import { EmptyState } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { Party, Tag } from "#ui/tag";
import { Time } from "#ui/time";
import { type Came, type Mailbox, useCame, useMailboxes, useRefreshMail } from "./api.ts";
import { MailboxForm } from "./mailbox-form.tsx";
import { mailPageWords, reasonKey } from "./words.ts";

const tones = { new: "neutral", watching: "good", trouble: "bad", off: "neutral" } as const;

export function MailboxesPart() {
  const t = useWords(mailPageWords);
  const format = useFormat();
  const notice = useNotice();
  const refresh = useRefreshMail();
  const query = useMailboxes();
  const [chosen, setChosen] = useState<string | "new">();
  const boxes = query.data?.mailboxes;
  const box = boxes?.find(({ id }) => id === chosen);
  const columns: Column<Mailbox>[] = [
    {
      key: "address",
      title: t("mailbox"),
      cell: (one) => (
        <Anchor component="button" type="button" inherit onClick={() => setChosen(one.id)}>
          {one.address}
        </Anchor>
      ),
    },
    { key: "unit", title: t("unit"), cell: (one) => <Party kind={one.unit.kind} name={one.unit.name} /> },
    { key: "state", title: t("state"), cell: (one) => <BoxState box={one} /> },
    {
      key: "last",
      title: t("lastLetter"),
      cell: (one) => (one.lastLetterAt ? <Time at={one.lastLetterAt} as="relative" /> : t("never")),
    },
    { key: "aside", title: t("asideCount"), numeric: true, cell: (one) => format.number(one.aside) },
  ];
  const close = () => setChosen(undefined);
  const connect = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setChosen("new")}>
      {t("connect")}
    </Button>
  );
  return (
    <Section title={t("mailboxes")} lead={t("mailboxesLead")} actions={boxes?.length ? connect : undefined}>
      <DataTable
        label={t("mailboxes")}
        rows={boxes}
        columns={columns.map((column) => ({ ...column, sortable: false }))}
        rowKey={(one) => one.id}
        error={query.error}
        retry={() => void query.refetch()}
        empty={
          <EmptyState title={t("noBoxes")} actions={connect}>
            {t("noBoxesText")}
          </EmptyState>
        }
      />
      <SidePanel
        opened={chosen !== undefined}
        onClose={close}
        title={box?.address ?? t("connect")}
        size="32rem"
      >
        {chosen !== undefined && (chosen === "new" || box) && (
          <Stack key={chosen}>
            <MailboxForm
              box={box}
              onSaved={() => {
                notice(t("saved"));
                refresh();
                close();
              }}
            />
            {box && <CameLetters id={box.id} />}
          </Stack>
        )}
      </SidePanel>
    </Section>
  );
}

function BoxState({ box }: { box: Mailbox }) {
  const t = useWords(mailPageWords);
  return (
    <Stack gap={2}>
      <span>
        <Tag tone={tones[box.state]}>{t(`box_${box.state}`)}</Tag>
      </span>
      {box.trouble && (
        <Text size="sm" c="dimmed">
          {box.trouble.startsWith("login refused") ? t("loginRefused") : box.trouble}
        </Text>
      )}
      {box.trouble && box.nextTryAt && (
        <Text size="sm" c="dimmed">
          {t("nextTry")} <Time at={box.nextTryAt} as="relative" />
        </Text>
      )}
    </Stack>
  );
}

const outcomeTones = { taken: "good", duplicate: "neutral", ignored: "neutral", aside: "warn" } as const;

/** What became of the last letters of one mailbox. */
function CameLetters({ id }: { id: string }) {
  const t = useWords(mailPageWords);
  const query = useCame(id);
  const letters = query.data?.pages.flatMap((page) => page.letters) ?? [];
  if (letters.length === 0) return null;
  return (
    <Stack gap="sm">
      <Divider />
      <Title order={3}>{t("came")}</Title>
      {letters.map((letter) => (
        <CameLetter key={letter.id} letter={letter} />
      ))}
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t("more")}
        </Button>
      )}
    </Stack>
  );
}

function CameLetter({ letter }: { letter: Came }) {
  const t = useWords(mailPageWords);
  return (
    <Stack gap={2}>
      <span>
        <Tag tone={outcomeTones[letter.outcome]}>{t(`outcome_${letter.outcome}`)}</Tag>{" "}
        <Time at={letter.at} as="relative" />
      </span>
      <Text size="sm">{letter.subject || t("noSubject")}</Text>
      <Text size="sm" c="dimmed">
        {letter.sender ?? t("noSender")} · {t(reasonKey(letter.reason))}
        {letter.request && (
          <>
            {" "}
            <Link to={`/requests/${letter.request.id}`}>#{letter.request.number}</Link>
          </>
        )}
      </Text>
    </Stack>
  );
}
