import { useWords } from "#platform/web";
import { Checkbox, Stack, Text, Textarea, TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm } from "#ui/form";
import { askPart, type PartyName } from "../api.ts";
import { PartyField } from "../party-field.tsx";
import type { Target } from "./target.ts";
import { verbWords } from "./verb-words.ts";

interface Values {
  readonly unit: PartyName | null;
  readonly task: string;
  readonly text: string;
  readonly wait: boolean;
}

/** A part of the work from another unit: the request stays, and so does the answer for the whole. */
export default function PartDialog({
  target,
  onClose,
  onDone,
}: {
  target: Target;
  onClose: () => void;
  onDone: (unit: PartyName) => void;
}) {
  const t = useWords(verbWords);
  const form = useForm<Values>({
    initial: { unit: null, task: "", text: "", wait: true },
    check: ({ unit, task }) => ({
      ...(unit ? (unit.id === target.unit.id ? { unit: t("sameUnit") } : {}) : { unit: t("unitMissing") }),
      ...(task.trim() ? {} : { task: t("taskMissing") }),
    }),
    save: ({ unit, task, text, wait }) =>
      askPart({
        params: { work: target.work },
        body: { unit: unit?.id ?? "", task: task.trim(), text: text.trim(), wait },
      }),
    onSaved: ({ unit }) => unit && onDone(unit),
  });
  return (
    <Dialog opened onClose={onClose} title={t("partTitle")}>
      <FormFrame form={form} verb={t("partVerb")} onCancel={onClose}>
        <Stack>
          <Text size="sm" c="dimmed">
            {t("partLead")}
          </Text>
          <PartyField
            name="part"
            wanted="unit"
            label={t("unit")}
            value={form.values.unit}
            onChange={(unit) => form.set("unit", unit)}
            error={form.errors.unit}
            autoFocus
          />
          <TextInput {...form.text("task")} label={t("task")} maxLength={300} />
          <Textarea {...form.text("text")} label={t("taskText")} autosize minRows={3} maxLength={20_000} />
          <Checkbox {...form.checked("wait")} label={t("partWait")} />
        </Stack>
      </FormFrame>
    </Dialog>
  );
}
