import { useState } from "react";
import { useFormat, useLanguage, useUser, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { Sparkline } from "#ui/figure";
import { Link } from "#ui/link";
import { Page, PageHeader, Section } from "#ui/page";
import { Async } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { Tag, Tags } from "#ui/tag";
import { type Topic, type TopicList, useTopics } from "../signals/api.ts";
import { signalTitles } from "../signals/titles.ts";
import { AssistantSection } from "./assistant-section.tsx";
import { EditDialog } from "./edit-dialog.tsx";
import { FoundTopics } from "./found.tsx";
import css from "./topics.module.css";
import { topicWords } from "./words.ts";

/** What texts are about: the taxonomy with its trends, and what was found that nobody had named. */
export default function TopicsPage() {
  const t = useWords(topicWords);
  const title = useWords(signalTitles);
  const topics = useTopics();
  const isAdministrator = useUser().roles.includes("administrator");
  const [editing, setEditing] = useState<Topic | "new">();
  return (
    <Page>
      <PageHeader
        title={title("topics")}
        crumbs={[
          { title: title("needs"), to: "/needs" },
          { title: title("signals"), to: "/needs/signals" },
        ]}
        lead={t("lead")}
        actions={
          topics.data?.mayEdit ? <Button onClick={() => setEditing("new")}>{t("add")}</Button> : undefined
        }
      />
      <Async query={topics}>
        {(list) => (
          <>
            {list.mayEdit && <FoundTopics list={list} />}
            <Taxonomy list={list} onEdit={setEditing} />
            <Feelings feelings={list.feelings} />
            {isAdministrator && <AssistantSection />}
            {editing && (
              <EditDialog
                topic={editing === "new" ? undefined : editing}
                topics={list.topics}
                onClose={() => setEditing(undefined)}
              />
            )}
          </>
        )}
      </Async>
    </Page>
  );
}

function Taxonomy({ list, onEdit }: { list: TopicList; onEdit: (topic: Topic) => void }) {
  const t = useWords(topicWords);
  const format = useFormat();
  const [language] = useLanguage();
  const nameOf = (key: string) => list.topics.find((one) => one.key === key)?.name[language] ?? key;
  const columns: Column<Topic>[] = [
    {
      key: "topic",
      title: t("topic"),
      phone: "title",
      value: ({ name }) => name[language],
      cell: (topic) => (
        <Tags>
          <Link to={`/needs/signals?topic=${topic.key}`}>{topic.name[language]}</Link>
          {topic.mergedInto ? (
            <Tag>{t("mergedInto", { name: nameOf(topic.mergedInto) })}</Tag>
          ) : (
            !topic.isUsed && <Tag>{t("off")}</Tag>
          )}
          {topic.origin !== "shipped" ? <Tag>{t("own")}</Tag> : topic.isEdited && <Tag>{t("edited")}</Tag>}
          {topic.trend.trend !== "none" && (
            <Tag tone="warn">{t(topic.trend.trend === "new" ? "t_new" : "t_rising")}</Tag>
          )}
        </Tags>
      ),
    },
    {
      key: "now",
      title: t("now"),
      numeric: true,
      value: ({ trend }) => trend.now,
      cell: ({ trend }) => trend.now,
    },
    {
      key: "before",
      title: t("before"),
      numeric: true,
      value: ({ trend }) => trend.before,
      cell: ({ trend }) => trend.before,
    },
    {
      key: "negative",
      title: t("negative"),
      numeric: true,
      value: ({ trend }) => trend.negative,
      cell: ({ trend }) => trend.negative,
    },
    {
      key: "weeks",
      title: t("weeks"),
      phone: "hidden",
      cell: ({ name, trend }) =>
        trend.weeks.length > 0 && (
          <Sparkline values={trend.weeks.map(({ n }) => n)} label={t("weeksOf", { name: name[language] })} />
        ),
    },
    ...(list.mayEdit
      ? [
          {
            key: "edit",
            title: "",
            cell: (topic: Topic) => (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t("editOf", { name: topic.name[language] })}
                onClick={() => onEdit(topic)}
              >
                {t("edit")}
              </Button>
            ),
          },
        ]
      : []),
  ];
  const ranked = [...list.topics].sort(
    (a, b) => Number(b.isUsed) - Number(a.isUsed) || b.trend.now - a.trend.now,
  );
  return (
    <Section title={t("all")} lead={t("allLead", { from: format.date(list.from), to: format.date(list.to) })}>
      <DataTable label={t("all")} columns={columns} rows={ranked} rowKey={({ key }) => key} />
    </Section>
  );
}

function Feelings({ feelings }: { feelings: TopicList["feelings"] }) {
  const t = useWords(topicWords);
  const format = useFormat();
  const { source, n, macroF1, lexiconMacroF1 } = feelings;
  return (
    <Section title={t("feelings")}>
      <p className={css.dim}>
        {source === "model" && n !== null && macroF1 !== null && lexiconMacroF1 !== null
          ? t("byModel", {
              n,
              own: format.percent(macroF1),
              lexicon: format.percent(lexiconMacroF1),
            })
          : t("byLexicon")}
      </p>
    </Section>
  );
}
