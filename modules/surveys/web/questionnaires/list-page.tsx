import { IconPlus } from "@tabler/icons-react";
import { useMemo } from "react";
import { useLanguage, usePageSearch, useWords } from "#platform/web";
import { Button, SegmentedControl, useDisclosure } from "#ui/base";
import { Page, PageHeader } from "#ui/page";
import { EmptyState } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { Tag } from "#ui/tag";
import { Time } from "#ui/time";
import { type QuestionnaireItem, useQuestionnaires } from "./api.ts";
import { inLanguage } from "./in-language.ts";
import { NewPanel } from "./new-panel.tsx";
import { questionnaireTitles } from "./titles.ts";
import { questionnaireWords } from "./words.ts";

export default function ListPage() {
  const t = useWords(questionnaireWords);
  const name = useWords(questionnaireTitles);
  const [language] = useLanguage();
  const [opened, { open, close }] = useDisclosure();
  const [{ show }, change] = usePageSearch({ show: "current" as "current" | "ended" });
  const ended = show === "ended";
  const list = useQuestionnaires(ended);
  const columns = useMemo(
    (): Column<QuestionnaireItem>[] =>
      [
        { key: "name", title: t("name"), cell: (row: QuestionnaireItem) => inLanguage(row.name, language) },
        { key: "about", title: t("about"), cell: (row: QuestionnaireItem) => t(row.about) },
        { key: "state", title: t("state"), cell: (row: QuestionnaireItem) => <State of={row} /> },
        {
          key: "changed",
          title: t("changed"),
          cell: (row: QuestionnaireItem) => <Time at={row.changedAt} />,
        },
      ].map((column) => ({ ...column, sortable: false })),
    [t, language],
  );
  const create = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
      {t("create")}
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title={name("questionnaires")}
        crumbs={[{ title: name("surveys"), to: "/surveys" }]}
        lead={t("lead")}
        actions={create}
      />
      <DataTable
        label={name("questionnaires")}
        rows={list.data?.pages.flatMap((page) => page.questionnaires)}
        columns={columns}
        rowKey={(row) => row.id}
        rowTo={(row) => `/surveys/questionnaires/${row.id}`}
        more={{
          has: list.hasNextPage,
          loading: list.isFetchingNextPage,
          load: () => void list.fetchNextPage(),
        }}
        error={list.error}
        retry={() => void list.refetch()}
        empty={
          ended ? (
            <EmptyState title={t("emptyEnded")} />
          ) : (
            <EmptyState title={t("empty")} actions={create}>
              {t("emptyText")}
            </EmptyState>
          )
        }
        tools={
          <SegmentedControl
            size="xs"
            aria-label={t("state")}
            value={show}
            onChange={(value) => change({ show: value as "current" | "ended" })}
            data={[
              { value: "current", label: t("current") },
              { value: "ended", label: t("ended") },
            ]}
          />
        }
      />
      <NewPanel opened={opened} onClose={close} />
    </Page>
  );
}

/** What of it can be asked. */
export function State({ of }: { of: Pick<QuestionnaireItem, "version" | "unpublished" | "ended"> }) {
  const t = useWords(questionnaireWords);
  if (of.ended) return <Tag tone="neutral">{t("ended")}</Tag>;
  if (!of.version) return <Tag tone="warn">{t("draft")}</Tag>;
  const number = { number: of.version.number };
  if (of.unpublished) return <Tag tone="warn">{t("versionAndDraft", number)}</Tag>;
  return <Tag tone="good">{t("version", number)}</Tag>;
}
