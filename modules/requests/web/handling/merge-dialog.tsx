import { useWords } from "#platform/web";
import { Stack, Text } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm } from "#ui/form";
import type { Item, View } from "../api.ts";
import { mergeRequest } from "./api.ts";
import { RequestField } from "./request-field.tsx";
import { handlingWords } from "./words.ts";

/** Which request goes on for both. */
export default function MergeDialog({
  view,
  onClose,
  onDone,
}: {
  view: View;
  onClose: () => void;
  onDone: (into: Item) => void;
}) {
  const t = useWords(handlingWords);
  const form = useForm<{ into: Item | null }>({
    initial: { into: null },
    check: ({ into }) => (into ? {} : { into: t("findMissing") }),
    save: ({ into }) => mergeRequest({ params: { id: view.id }, body: { into: into?.id ?? "" } }),
    onSaved: ({ into }) => into && onDone(into),
  });
  return (
    <Dialog opened onClose={onClose} title={t("mergeTitle", { number: String(view.number) })}>
      <FormFrame form={form} verb={t("mergeVerb")} onCancel={onClose}>
        <Stack>
          <Text size="sm" c="dimmed">
            {t("mergeLead")}
          </Text>
          <RequestField
            value={form.values.into}
            onChange={(item) => form.set("into", item)}
            without={view.id}
            error={form.errors.into}
          />
        </Stack>
      </FormFrame>
    </Dialog>
  );
}
