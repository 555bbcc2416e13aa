import { usePageSearch, useWords } from "#platform/web";
import { Button, Group, SegmentedControl, Stack, Text } from "#ui/base";
import { ButtonLink, Link } from "#ui/link";
import { Page, PageHeader, Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { SimpleTable } from "#ui/table";
import { Time } from "#ui/time";
import { evaluateTitles } from "../evaluate-titles.ts";
import { type Box, type SaidView, useSaid } from "./api.ts";
import { SaidItem } from "./item.tsx";
import css from "./said.module.css";
import { saidWords } from "./words.ts";

const boxes: readonly Box[] = ["mine", "unit", "company"];

/** You said, we did: mine first, then my units', then everybody's. */
export default function SaidPage() {
  const t = useWords(saidWords);
  const title = useWords(evaluateTitles);
  const [{ box: asked }, setSearch] = usePageSearch({ box: "mine" });
  const box = boxes.find((one) => one === asked) ?? "mine";
  return (
    <Page>
      <PageHeader title={title("said")} lead={t("lead")} />
      <SegmentedControl
        aria-label={t("boxes")}
        value={box}
        onChange={(next) => setSearch({ box: next })}
        data={boxes.map((value) => ({ value, label: t(value) }))}
      />
      <List key={box} box={box} />
      <Text size="sm" c="dimmed">
        {t("anonymous")}
      </Text>
    </Page>
  );
}

function List({ box }: { box: Box }) {
  const t = useWords(saidWords);
  const query = useSaid(box);
  return (
    <Async query={query}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        const unsorted = pages[0]?.unsorted ?? [];
        return (
          <Stack>
            {items.length === 0 && unsorted.length === 0 && <Nothing box={box} />}
            <ul className={css.list}>
              {items.map((item) => (
                <SaidItem key={item.id} item={item} isMine={box === "mine"} />
              ))}
            </ul>
            {query.hasNextPage && (
              <Group justify="center">
                <Button
                  variant="default"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t("more")}
                </Button>
              </Group>
            )}
            {unsorted.length > 0 && <Unsorted words={unsorted} />}
          </Stack>
        );
      }}
    </Async>
  );
}

function Nothing({ box }: { box: Box }) {
  const t = useWords(saidWords);
  if (box !== "mine")
    return <EmptyState title={t(box === "unit" ? "emptyUnit" : "emptyCompany")}>{t("emptyText")}</EmptyState>;
  return (
    <EmptyState title={t("emptyMine")} actions={<ButtonLink to="/requests/new">{t("ask")}</ButtonLink>}>
      {t("emptyMineText")}
    </EmptyState>
  );
}

function Unsorted({ words }: { words: SaidView["mine"] }) {
  const t = useWords(saidWords);
  const say = t as unknown as (key: string) => string;
  const known = new Set(Object.keys(saidWords.en));
  return (
    <Section title={t("unsorted")} lead={t("unsortedLead")}>
      <SimpleTable
        label={t("unsorted")}
        columns={[
          { title: t("iSaid"), wide: true },
          { title: t("kind") },
          { title: t("when") },
          { title: "" },
        ]}
        rows={words.map(({ kind, words: text, saidOn, request }) => [
          text ?? "–",
          say(known.has(`kind_${kind}`) ? `kind_${kind}` : "kind_other"),
          <Time key="at" at={saidOn} as="date" />,
          request ? (
            <Link key="to" to={`/requests/${request}`}>
              {t("openRequest")}
            </Link>
          ) : (
            ""
          ),
        ])}
      />
    </Section>
  );
}
