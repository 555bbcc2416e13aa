import { useLanguage, useWords } from "#platform/web";
import { Button, Select, Switch, Textarea, TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { addTopic, editTopic, mergeTopic, resetTopic, type Topic, useRefresh } from "../signals/api.ts";
import { linesOf, seedsIn } from "./seeds.ts";
import css from "./topics.module.css";
import { topicWords } from "./words.ts";

interface Values {
  readonly ru: string;
  readonly en: string;
  readonly words: string;
  readonly isUsed: boolean;
}

/** A topic's name and words; a new one where none is given. */
export function EditDialog(props: {
  readonly topic?: Topic | undefined;
  readonly topics: readonly Topic[];
  readonly onClose: () => void;
}) {
  const { topic, topics, onClose } = props;
  const t = useWords(topicWords);
  const [language] = useLanguage();
  const notice = useNotice();
  const refresh = useRefresh();
  const done = async (words: string) => {
    await refresh();
    notice(words);
    onClose();
  };
  const form = useForm<Values>({
    initial: {
      ru: topic?.name.ru ?? "",
      en: topic?.name.en ?? "",
      words: linesOf(topic?.seeds ?? []),
      isUsed: topic?.isUsed ?? true,
    },
    check({ ru, en, words }) {
      const read = seedsIn(words);
      return {
        ru: ru.trim() ? undefined : t("nameMissing"),
        en: en.trim() ? undefined : t("nameMissing"),
        words: "wrong" in read ? t("seedBad", { line: read.wrong }) : undefined,
      };
    },
    async save({ ru, en, words, isUsed }) {
      const read = seedsIn(words);
      const body = { name: { ru, en }, seeds: "seeds" in read ? read.seeds : [], isUsed };
      if (topic) await editTopic({ params: { topic: topic.key }, body });
      else await addTopic({ body });
    },
    onSaved: () => void done(t("saved")),
  });
  return (
    <Dialog opened onClose={onClose} title={topic ? t("editOf", { name: topic.name[language] }) : t("add")}>
      <FormFrame form={form} onCancel={onClose}>
        <TextInput label={t("nameRu")} {...form.text("ru")} />
        <TextInput label={t("nameEn")} {...form.text("en")} />
        <Textarea
          label={t("seeds")}
          description={t("seedsHint")}
          autosize
          minRows={6}
          maxRows={16}
          {...form.text("words")}
        />
        <Switch label={t("used")} {...form.checked("isUsed")} />
      </FormFrame>
      {topic && <Elsewhere topic={topic} topics={topics} done={done} />}
    </Dialog>
  );
}

function Elsewhere(props: {
  readonly topic: Topic;
  readonly topics: readonly Topic[];
  readonly done: (words: string) => Promise<void>;
}) {
  const { topic, topics, done } = props;
  const t = useWords(topicWords);
  const [language] = useLanguage();
  const others = topics.filter(({ key, isUsed }) => isUsed && key !== topic.key);
  return (
    <>
      <Select
        mt="lg"
        label={t("mergeInto")}
        description={t("mergeHint")}
        searchable
        value={null}
        data={others.map(({ key, name }) => ({ value: key, label: name[language] }))}
        onChange={(into) =>
          into &&
          void mergeTopic({ params: { topic: topic.key }, body: { into } }).then(() => done(t("merged")))
        }
      />
      {topic.isEdited && (
        <div className={css.verbs}>
          <Button
            mt="md"
            variant="subtle"
            color="red"
            onClick={() => void resetTopic({ params: { topic: topic.key } }).then(() => done(t("wasReset")))}
          >
            {topic.origin === "shipped" ? t("reset") : t("remove")}
          </Button>
        </div>
      )}
    </>
  );
}
