import { useRef } from "react";
import { useWords } from "#platform/web";
import { Stack, Text, TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm } from "#ui/form";
import type { Message } from "../api.ts";
import { splitRequest } from "./api.ts";
import { handlingWords } from "./words.ts";

/** The first line of what was written, short enough for a subject. */
const firstLine = (text: string): string => {
  const line = text.trim().split("\n", 1)[0] ?? "";
  if (line.length <= 100) return line;
  const cut = line.slice(0, 100);
  return cut.slice(0, Math.max(cut.lastIndexOf(" "), 60));
};

/** What the new request is called. */
export default function SplitDialog({
  request,
  message,
  onClose,
  onDone,
}: {
  request: string;
  message: Message;
  onClose: () => void;
  onDone: (number: number) => void;
}) {
  const t = useWords(handlingWords);
  const made = useRef<number>(undefined);
  const form = useForm({
    initial: { subject: firstLine(message.body) },
    check: ({ subject }) => (subject.trim() ? {} : { subject: t("subjectMissing") }),
    save: async ({ subject }) => {
      const { number } = await splitRequest({
        params: { id: request },
        body: { message: message.id, subject: subject.trim() },
      });
      made.current = number;
    },
    onSaved: () => made.current !== undefined && onDone(made.current),
  });
  return (
    <Dialog opened onClose={onClose} title={t("splitTitle")}>
      <FormFrame form={form} verb={t("splitVerb")} onCancel={onClose}>
        <Stack>
          <Text size="sm" c="dimmed">
            {t("splitLead")}
          </Text>
          <TextInput {...form.text("subject")} data-autofocus label={t("subject")} maxLength={300} />
        </Stack>
      </FormFrame>
    </Dialog>
  );
}
