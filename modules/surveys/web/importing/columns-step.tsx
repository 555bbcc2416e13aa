import { useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Button, Group, NumberInput, SegmentedControl, Stack, Switch, Text, TextInput } from "#ui/base";
import { Section } from "#ui/page";
import { Async } from "#ui/state";
import { PartiesField } from "../waves/parties-field.tsx";
import { type ColumnPlan, type ImportView, type Plan, type PreviewView, usePreview } from "./api.ts";
import { ColumnRow } from "./column-row.tsx";
import css from "./importing.module.css";
import { importWords } from "./words.ts";

interface ColumnsStepProps {
  readonly found: ImportView;
  readonly busy: boolean;
  readonly onCheck: (plan: Plan) => void;
}

/** What the survey was, and what each column of its file is. */
export function ColumnsStep(props: ColumnsStepProps) {
  return (
    <Async query={usePreview(props.found.id)}>{(preview) => <Columns {...props} preview={preview} />}</Async>
  );
}

function Columns({ found, busy, onCheck, preview }: ColumnsStepProps & { preview: PreviewView }) {
  const t = useWords(importWords);
  const format = useFormat();
  const [about, setAbout] = useState(found.plan);
  const [readers, setReaders] = useState<
    readonly { id: string; name: string; kind: "person" | "unit" | "partner" }[]
  >([]);
  const [plans, setPlans] = useState<Readonly<Record<string, ColumnPlan>>>(() =>
    Object.fromEntries(preview.columns.map(({ name, plan }) => [name, plan])),
  );
  const [only, setOnly] = useState(false);
  const named = about.kind === "identified";
  const asked = preview.columns.filter(({ name }) => plans[name]?.role === "question").length;
  const ready = asked > 0 && about.name.trim() !== "" && about.on !== "" && (!named || readers.length > 0);
  const shown = preview.columns.filter(({ name }) => !only || plans[name]?.role === "question");
  const plan = (): Plan => ({ ...about, readers: named ? readers.map(({ id }) => id) : [], columns: plans });
  return (
    <>
      <Section title={t("about")}>
        <Stack>
          <div className={css.about}>
            <TextInput
              label={t("name")}
              value={about.name}
              maxLength={300}
              onChange={(event) => setAbout({ ...about, name: event.currentTarget.value })}
            />
            <TextInput
              label={t("on")}
              type="date"
              value={about.on}
              onChange={(event) => setAbout({ ...about, on: event.currentTarget.value })}
            />
            {!named && (
              <NumberInput
                label={t("k")}
                min={4}
                max={100}
                value={about.k}
                onChange={(value) => setAbout({ ...about, k: Number(value) || 5 })}
              />
            )}
          </div>
          <SegmentedControl
            aria-label={t("kind")}
            w="fit-content"
            value={about.kind}
            data={[
              { value: "anonymous", label: t("anonymous") },
              { value: "identified", label: t("identified") },
            ]}
            onChange={(kind) => setAbout({ ...about, kind: kind as ImportView["plan"]["kind"] })}
          />
          {named && (
            <PartiesField
              label={t("readers")}
              description={t("readersLead")}
              placeholder={t("findReader")}
              kinds={["person"]}
              value={readers}
              onChange={setReaders}
            />
          )}
        </Stack>
      </Section>
      <Section title={t("columns")} lead={t("columnsLead")}>
        <Group justify="space-between" mb="sm">
          <Text size="sm" c="dimmed">
            {t(`format_${preview.format}`)} · {t("rows", { count: preview.rows })}
          </Text>
          <Switch
            label={`${t("onlyQuestions")} (${format.number(asked)})`}
            checked={only}
            onChange={(event) => setOnly(event.currentTarget.checked)}
          />
        </Group>
        <ul className={css.columns}>
          {shown.map((column) => (
            <ColumnRow
              key={column.name}
              column={column}
              plan={plans[column.name] ?? { role: "skip" }}
              named={named}
              onChange={(next) => setPlans({ ...plans, [column.name]: next })}
            />
          ))}
        </ul>
      </Section>
      <Group justify="flex-end">
        <Button disabled={!ready} loading={busy} onClick={() => onCheck(plan())}>
          {t("check")}
        </Button>
      </Group>
    </>
  );
}
