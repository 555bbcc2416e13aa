import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useLanguage, useWords } from "#platform/web";
import { ActionIcon, Button, Input, SegmentedControl, Select, Stack, Text } from "#ui/base";
import type { Question, SurveyForm } from "../api.ts";
import { inLanguage } from "../in-language.ts";
import {
  answersOf,
  type Clause,
  type Condition,
  comparisonsOf,
  readCondition,
  writeCondition,
} from "./condition.ts";
import css from "./edit.module.css";
import { meaningWords } from "./meaning-words.ts";

interface ConditionFieldsProps {
  readonly form: SurveyForm;
  readonly question: Question;
  readonly onChange: (text: string | undefined) => void;
}

interface Source {
  /** As a clause names it. */
  readonly on: string;
  readonly label: string;
  readonly question: Question;
}

/** When a question is asked, picked: an earlier question, a comparison, a value. */
export function ConditionFields({ form, question, onChange }: ConditionFieldsProps) {
  const t = useWords(meaningWords);
  const sources = useSources(form, question);
  const condition = readCondition(question.visibleIf);
  const write = (next: Condition) => onChange(next.clauses.length > 0 ? writeCondition(next) : undefined);
  if (!condition) {
    return (
      <Stack gap={6} align="flex-start">
        <Text size="sm">{t("tooLong", { text: question.visibleIf ?? "" })}</Text>
        <Button variant="default" size="xs" onClick={() => onChange(undefined)}>
          {t("dropCondition")}
        </Button>
      </Stack>
    );
  }
  const { clauses, join } = condition;
  const [first] = sources;
  if (!first && clauses.length === 0) return null;
  const put = (at: number, clause: Clause) =>
    write({ join, clauses: clauses.map((one, i) => (i === at ? clause : one)) });
  return (
    <Input.Wrapper label={t("when")} labelElement="div">
      <Stack gap="xs" mt={4}>
        {clauses.length > 1 && (
          <SegmentedControl
            size="xs"
            className={css.start}
            aria-label={t("join")}
            value={join}
            data={[
              { value: "and", label: t("joinAnd") },
              { value: "or", label: t("joinOr") },
            ]}
            onChange={(value) => write({ join: value as Condition["join"], clauses })}
          />
        )}
        {clauses.map((clause, at) => (
          <ClauseFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a clause is its place
            key={at}
            number={at + 1}
            clause={clause}
            sources={sources}
            onChange={(next) => put(at, next)}
            onRemove={() => write({ join, clauses: clauses.filter((_, i) => i !== at) })}
          />
        ))}
        {first && (
          <Button
            variant="subtle"
            size="compact-sm"
            className={css.start}
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => write({ join, clauses: [...clauses, begun(first)] })}
          >
            {t(clauses.length === 0 ? "addClause" : "another")}
          </Button>
        )}
      </Stack>
    </Input.Wrapper>
  );
}

/** The questions before this one, matrices by their rows. */
function useSources(form: SurveyForm, question: Question): readonly Source[] {
  const [language] = useLanguage();
  const all = form.pages.flatMap(({ elements }) => elements);
  const here = all.findIndex(({ name }) => name === question.name);
  return all.slice(0, Math.max(here, 0)).flatMap((one): Source[] => {
    const title = inLanguage(one.title, language) || one.name;
    if (one.type !== "matrix") return [{ on: one.name, label: title, question: one }];
    return one.rows.map((row) => ({
      on: `${one.name}.${row.value}`,
      label: inLanguage(row.text, language) || row.value,
      question: one,
    }));
  });
}

/** A clause on this question that holds for its first answer. */
function begun({ on, question }: Source): Clause {
  const [comparison = "answered"] = comparisonsOf(question);
  return { on, comparison, value: comparison === "answered" ? null : firstAnswer(question) };
}

const firstAnswer = (question: Question): Clause["value"] =>
  question.type === "boolean" ? true : (answersOf(question)[0]?.value ?? null);

function ClauseFields({
  number,
  clause,
  sources,
  onChange,
  onRemove,
}: {
  number: number;
  clause: Clause;
  sources: readonly Source[];
  onChange: (clause: Clause) => void;
  onRemove: () => void;
}) {
  const t = useWords(meaningWords);
  const [language] = useLanguage();
  const source = sources.find(({ on }) => on === clause.on);
  const answers =
    source?.question.type === "boolean"
      ? ([true, false] as const).map((value) => ({ value, label: t(`${value}`) }))
      : source
        ? answersOf(source.question).map(({ value, text }) => ({
            value: value as Clause["value"],
            label: inLanguage(text, language) || String(value),
          }))
        : [];
  return (
    <div className={css.clause}>
      <Select
        aria-label={`${t("on")} ${number}`}
        allowDeselect={false}
        searchable={sources.length > 8}
        value={source ? clause.on : null}
        placeholder={clause.on}
        data={sources.map(({ on, label }) => ({ value: on, label }))}
        onChange={(on) => {
          const next = sources.find((one) => one.on === on);
          if (next) onChange(begun(next));
        }}
      />
      {source && (
        <Select
          aria-label={t("comparison", { number })}
          allowDeselect={false}
          value={clause.comparison}
          data={comparisonsOf(source.question).map((value) => ({ value: value as string, label: t(value) }))}
          onChange={(value) => {
            const comparison = value as Clause["comparison"];
            const bare = comparison === "answered" || comparison === "empty";
            onChange({
              ...clause,
              comparison,
              value: bare ? null : (clause.value ?? firstAnswer(source.question)),
            });
          }}
        />
      )}
      {clause.value !== null && (
        <Select
          aria-label={t("answer", { number })}
          allowDeselect={false}
          value={String(clause.value)}
          data={answers.map(({ value, label }) => ({ value: String(value), label }))}
          onChange={(text) => {
            const chosen = answers.find(({ value }) => String(value) === text);
            if (chosen) onChange({ ...clause, value: chosen.value });
          }}
        />
      )}
      <ActionIcon variant="subtle" color="gray" aria-label={t("removeClause", { number })} onClick={onRemove}>
        <IconTrash size={15} aria-hidden />
      </ActionIcon>
    </div>
  );
}
