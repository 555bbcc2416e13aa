import { useWords } from "#platform/web";
import { Stack, Text, Textarea } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm } from "#ui/form";
import { reopenRequest, withdrawRequest } from "../api.ts";
import { verbWords } from "./verb-words.ts";

/** Withdrawing and opening again: both take a reason, only the second needs it. */
export default function ReasonDialog({
  request,
  verb,
  onClose,
  onDone,
}: {
  request: string;
  verb: "withdraw" | "reopen";
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useWords(verbWords);
  const form = useForm({
    initial: { reason: "" },
    check: ({ reason }) => (verb === "reopen" && !reason.trim() ? { reason: t("reopenMissing") } : {}),
    save: ({ reason }) =>
      (verb === "reopen" ? reopenRequest : withdrawRequest)({
        params: { id: request },
        body: { reason: reason.trim() },
      }),
    onSaved: onDone,
  });
  return (
    <Dialog opened onClose={onClose} title={t(`${verb}Title`)}>
      <FormFrame form={form} verb={t(verb)} onCancel={onClose}>
        <Stack>
          <Text size="sm" c="dimmed">
            {t(`${verb}Text`)}
          </Text>
          <Textarea
            {...form.text("reason")}
            data-autofocus
            label={t(`${verb}Reason`)}
            autosize
            minRows={3}
            maxLength={2_000}
          />
        </Stack>
      </FormFrame>
    </Dialog>
  );
}
