import { useState } from "react";
import { useFormat, useLanguage, useTask, useWords } from "#platform/web";
import { Alert, Button, TextInput } from "#ui/base";
import { useNotice } from "#ui/form";
import { Section } from "#ui/page";
import { EmptyState } from "#ui/state";
import {
  acceptTopic,
  dismissTopic,
  type FoundTopic,
  rediscover,
  type TopicList,
  useRefresh,
} from "../signals/api.ts";
import css from "./topics.module.css";
import { topicWords } from "./words.ts";

/** What nobody has named yet: its words, typical quotes, and a word on whether it is a topic. */
export function FoundTopics({ list }: { list: TopicList }) {
  const { found, assistant } = list;
  const t = useWords(topicWords);
  const notice = useNotice();
  const refresh = useRefresh();
  const [task, setTask] = useState<string>();
  useTask(task, () => {
    setTask(undefined);
    void refresh();
  });
  const look = async () => {
    const { task: begun } = await rediscover({});
    setTask(begun);
    notice(t("looking"));
  };
  return (
    <Section
      title={t("found")}
      lead={t("foundLead")}
      actions={
        <Button variant="default" size="compact-md" loading={task !== undefined} onClick={() => void look()}>
          {t("look")}
        </Button>
      }
    >
      {assistant?.failure && <Alert color="yellow">{t(`e_${assistant.failure}`)}</Alert>}
      {found.length === 0 ? (
        <EmptyState title={t("foundNone")}>{t("foundNoneText")}</EmptyState>
      ) : (
        <ul className={css.cards} aria-label={t("found")}>
          {found.map((topic) => (
            <FoundCard key={topic.key} topic={topic} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function FoundCard({ topic }: { topic: FoundTopic }) {
  const t = useWords(topicWords);
  const format = useFormat();
  const [language] = useLanguage();
  const [ru, setRu] = useState(topic.name.ru);
  const [en, setEn] = useState(topic.name.en);
  const notice = useNotice();
  const refresh = useRefresh();
  const judge = async (isTopic: boolean) => {
    const params = { topic: topic.key };
    if (isTopic) await acceptTopic({ params, body: { name: { ru, en } } });
    else await dismissTopic({ params });
    await refresh();
    notice(t(isTopic ? "accepted" : "dismissed"));
  };
  return (
    <li className={css.card}>
      <h3 className={css.name}>{topic.name[language]}</h3>
      <span className={css.dim}>
        {[
          t("size", { count: topic.size }),
          t("since", { date: format.date(topic.firstSeen) }),
          topic.namedBy ? t("namedBy", { model: topic.namedBy }) : "",
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
      {topic.quotes.map((quote) => (
        <blockquote key={quote} className={css.quote}>
          {quote}
        </blockquote>
      ))}
      <TextInput label={t("nameRu")} value={ru} onChange={(event) => setRu(event.currentTarget.value)} />
      <TextInput label={t("nameEn")} value={en} onChange={(event) => setEn(event.currentTarget.value)} />
      <div className={css.verbs}>
        <Button disabled={!ru.trim() || !en.trim()} onClick={() => void judge(true)}>
          {t("accept")}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => void judge(false)}>
          {t("dismiss")}
        </Button>
      </div>
    </li>
  );
}
