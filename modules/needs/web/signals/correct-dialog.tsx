import { IconX } from "@tabler/icons-react";
import { useLanguage, useWords } from "#platform/web";
import { ActionIcon, SegmentedControl, Select } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { useUndo } from "#ui/form";
import {
  correctSentiment,
  correctTopic,
  forgetTopicCorrection,
  type Signal,
  type Topic,
  useRefresh,
} from "./api.ts";
import css from "./signals.module.css";
import { signalWords } from "./words.ts";

const feelings = ["positive", "neutral", "negative", "unclear"] as const;

/** Two presses: open, and say what is wrong. Every word can be taken back. */
export function CorrectDialog(props: {
  readonly signal: Signal;
  readonly topics: readonly Topic[];
  readonly onClose: () => void;
}) {
  const { signal, topics, onClose } = props;
  const t = useWords(signalWords);
  const [language] = useLanguage();
  const undoable = useUndo();
  const refresh = useRefresh();
  const nameOf = (key: string) => topics.find((one) => one.key === key)?.name[language] ?? key;
  const say = async (topic: string, isRight: boolean) => {
    await correctTopic({ params: { signal: signal.id, topic }, body: { isRight } });
    await refresh();
    undoable(t("corrected"), async () => {
      await forgetTopicCorrection({ params: { signal: signal.id, topic } });
      await refresh();
    });
  };
  const sound = async (sentiment: (typeof feelings)[number]) => {
    const before = signal.sentiment;
    await correctSentiment({ params: { signal: signal.id }, body: { sentiment } });
    await refresh();
    undoable(t("corrected"), async () => {
      if (before) await correctSentiment({ params: { signal: signal.id }, body: { sentiment: before } });
      await refresh();
    });
  };
  const left = topics.filter(({ key, isUsed }) => isUsed && !signal.topics.includes(key));
  return (
    <Dialog opened onClose={onClose} title={t("correctTitle")}>
      <p className={css.words}>{signal.words}</p>
      <p className={css.dim}>{t("correctHint")}</p>
      {signal.topics.map((topic) => (
        <div key={topic} className={css.row}>
          <span>{nameOf(topic)}</span>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("hasNot", { name: nameOf(topic) })}
            onClick={() => void say(topic, false)}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <Select
        label={t("add")}
        placeholder={t("chooseTopic")}
        searchable
        value={null}
        data={left.map(({ key, name }) => ({ value: key, label: name[language] }))}
        onChange={(topic) => topic && void say(topic, true)}
      />
      <SegmentedControl
        mt="md"
        fullWidth
        orientation="vertical"
        aria-label={t("feeling")}
        value={signal.sentiment ?? "unclear"}
        onChange={(value) => void sound(value as (typeof feelings)[number])}
        data={feelings.map((value) => ({ value, label: t(`f_${value}`) }))}
      />
    </Dialog>
  );
}
