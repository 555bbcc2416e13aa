import { IconPlus, IconX } from "@tabler/icons-react";
import { useLanguage, useWords } from "#platform/web";
import { ActionIcon, Button, Group, Text, TextInput } from "#ui/base";
import css from "./agreements.module.css";
import { cellOf, type DraftRow, emptyRow, priorities, targetKinds } from "./draft.ts";
import { durationText } from "./duration.ts";
import { formWords } from "./form-words.ts";
import { useWorkingTime } from "./parts.tsx";
import { words } from "./words.ts";

/** The table of targets, typed as people say lengths of time; under each field what is understood. */
export function TargetsField({
  rows,
  onChange,
  dayMinutes,
  error,
}: {
  rows: readonly DraftRow[];
  onChange: (rows: readonly DraftRow[]) => void;
  dayMinutes: number | null;
  error: string | undefined;
}) {
  const t = useWords(words);
  const f = useWords(formWords);
  const free = priorities.filter((priority) => !rows.some((row) => row.priority === priority));
  const set = (at: number, change: Partial<DraftRow>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...change } : row)));
  const add = (priority: (typeof free)[number]) => {
    const made = [...rows, emptyRow(priority)];
    const rank = (row: DraftRow) => (row.priority === null ? 9 : priorities.indexOf(row.priority));
    onChange(made.toSorted((a, b) => rank(a) - rank(b)));
  };
  return (
    <div className={css.grid}>
      <Text size="sm" c="dimmed">
        {f("targetsHint")}
      </Text>
      <div className={`${css.row} ${css.head}`} data-head aria-hidden>
        <span>{t("priority")}</span>
        {targetKinds.map((kind) => (
          <span key={kind}>{t(kind)}</span>
        ))}
      </div>
      {rows.map((row, at) => {
        const priority = row.priority
          ? t(row.priority)
          : t(rows.length > 1 ? "otherPriorities" : "allPriorities");
        return (
          <div key={row.priority ?? "all"} className={css.row}>
            <strong>{priority}</strong>
            {targetKinds.map((kind) => (
              <DurationInput
                key={kind}
                name={t(kind)}
                label={f("fieldName", { target: t(kind), priority })}
                value={row[kind]}
                dayMinutes={dayMinutes}
                onChange={(value) => set(at, { [kind]: value })}
              />
            ))}
            {row.priority !== null && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={f("dropRow", { priority })}
                onClick={() => onChange(rows.filter((_, index) => index !== at))}
              >
                <IconX size={16} />
              </ActionIcon>
            )}
          </div>
        );
      })}
      {error && (
        <Text size="sm" c="var(--ui-bad)" role="alert">
          {error}
        </Text>
      )}
      {free.length > 0 && (
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            {f("ownRow")}
          </Text>
          {free.map((priority) => (
            <Button
              key={priority}
              size="compact-xs"
              variant="default"
              leftSection={<IconPlus size={12} aria-hidden />}
              onClick={() => add(priority)}
            >
              {t(priority)}
            </Button>
          ))}
        </Group>
      )}
    </div>
  );
}

/** One length of working time; leaving the field writes it the way it was understood. */
function DurationInput({
  name,
  label,
  value,
  dayMinutes,
  onChange,
}: {
  name: string;
  label: string;
  value: string;
  dayMinutes: number | null;
  onChange: (value: string) => void;
}) {
  const f = useWords(formWords);
  const [language] = useLanguage();
  const time = useWorkingTime(dayMinutes);
  const read = cellOf(value, dayMinutes);
  return (
    <div>
      <span className={css.fieldName} aria-hidden>
        {name}
      </span>
      <TextInput
        aria-label={label}
        value={value}
        inputWrapperOrder={["input", "description", "error"]}
        description={typeof read === "number" ? time(read) : undefined}
        error={read === "bad" ? f("badDuration") : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={() => typeof read === "number" && onChange(durationText(read, dayMinutes, language))}
      />
    </div>
  );
}
