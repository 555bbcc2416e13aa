import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useWords } from "#platform/web";
import { ActionIcon, Button, Group, Radio, Select, Stack, Text, TextInput } from "#ui/base";
import type { QuestionDraft } from "./draft.ts";
import css from "./edit.module.css";
import { editWords } from "./words.ts";

const most = 5;

/** What is asked after closing: the house's one question, or up to five of the unit's own. */
export function RatingFields({
  value,
  onChange,
  error,
}: {
  value: readonly QuestionDraft[] | null;
  onChange: (questions: readonly QuestionDraft[] | null) => void;
  error?: string | undefined;
}) {
  const t = useWords(editWords);
  const fresh = (kind: QuestionDraft["kind"], taken: readonly QuestionDraft[]): QuestionDraft => {
    let number = taken.length + 1;
    while (taken.some((one) => one.key === `r${number}`)) number += 1;
    return { key: `r${number}`, ru: "", en: "", kind };
  };
  return (
    <Stack gap="sm">
      <Radio.Group
        aria-label={t("rating")}
        value={value === null ? "house" : "own"}
        error={error}
        onChange={(chosen) => onChange(chosen === "own" ? [fresh("score", [])] : null)}
      >
        <Group gap="lg">
          <Radio value="house" label={t("houseQuestion")} />
          <Radio value="own" label={t("ownQuestions")} />
        </Group>
      </Radio.Group>
      {value && (
        <>
          <Text size="sm" c="dimmed">
            {t("firstScore")}
          </Text>
          {value.map((question, at) => (
            <div key={question.key} className={css.level}>
              {(["ru", "en"] as const).map((language) => (
                <TextInput
                  key={language}
                  className={css.grow}
                  label={`${t("question", { number: at + 1 })} (${t(language)})`}
                  value={question[language]}
                  maxLength={300}
                  onChange={(event) => {
                    const text = event.currentTarget.value;
                    onChange(value.map((one, i) => (i === at ? { ...one, [language]: text } : one)));
                  }}
                />
              ))}
              <Select
                label={t("questionKind")}
                value={question.kind}
                disabled={at === 0}
                data={(["score", "text"] as const).map((kind) => ({ value: kind, label: t(kind) }))}
                onChange={(kind) =>
                  onChange(
                    value.map((one, i) => (i === at ? { ...one, kind: kind as "score" | "text" } : one)),
                  )
                }
              />
              {at > 0 && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t("removeQuestion", { number: at + 1 })}
                  onClick={() => onChange(value.filter((_, i) => i !== at))}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              )}
            </div>
          ))}
          {value.length < most && (
            <Group>
              <Button
                variant="default"
                size="xs"
                leftSection={<IconPlus size={15} aria-hidden />}
                onClick={() => onChange([...value, fresh("text", value)])}
              >
                {t("addQuestion")}
              </Button>
            </Group>
          )}
        </>
      )}
    </Stack>
  );
}
