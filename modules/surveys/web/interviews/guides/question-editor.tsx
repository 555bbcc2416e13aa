import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useWords } from "#platform/web";
import { ActionIcon, Group, Textarea } from "#ui/base";
import type { Question } from "../api.ts";
import css from "../interviews.module.css";
import { guideWords } from "./words.ts";

type Words = Question["ask"];

/** A text in both languages, side by side; what is missing is marked once somebody tried to save. */
export function Both(props: {
  readonly labels: Words;
  readonly value: Words;
  readonly onChange: (value: Words) => void;
  readonly error?: string | undefined;
}) {
  const { labels, value, onChange, error } = props;
  return (
    <div className={css.sides}>
      {(["ru", "en"] as const).map((language) => (
        <Textarea
          key={language}
          label={labels[language]}
          lang={language}
          autosize
          minRows={1}
          maxLength={2_000}
          value={value[language]}
          error={value[language].trim() === "" ? error : undefined}
          onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}

export function QuestionEditor(props: {
  readonly question: Question;
  readonly number: number;
  readonly last: boolean;
  readonly only: boolean;
  readonly tried: boolean;
  readonly onChange: (question: Question) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onDrop: () => void;
}) {
  const { question, number, last, only, tried, onChange, onMove, onDrop } = props;
  const t = useWords(guideWords);
  const { ask, purpose } = question;
  const half = (purpose.en.trim() === "") !== (purpose.ru.trim() === "");
  return (
    <section className={css.editor} aria-label={t("question", { number })}>
      <Group justify="space-between">
        <h2 className={css.ask}>{t("question", { number })}</h2>
        <Group gap={4}>
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={number === 1}
            aria-label={t("up", { number })}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={last}
            aria-label={t("down", { number })}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={only}
            aria-label={t("drop", { number })}
            onClick={onDrop}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      </Group>
      <Both
        labels={{ en: t("askEn"), ru: t("askRu") }}
        value={ask}
        onChange={(next) => onChange({ ...question, ask: next })}
        error={tried ? t("incomplete") : undefined}
      />
      <Both
        labels={{ en: t("purposeEn"), ru: t("purposeRu") }}
        value={purpose}
        onChange={(next) => onChange({ ...question, purpose: next })}
        error={tried && half ? t("incomplete") : undefined}
      />
    </section>
  );
}
