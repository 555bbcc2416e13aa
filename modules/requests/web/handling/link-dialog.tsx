import { useWords } from "#platform/web";
import { Radio, Stack, Text } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm } from "#ui/form";
import type { Item, View } from "../api.ts";
import { type LinkKind, linkKinds, linkRequests } from "./api.ts";
import { RequestField } from "./request-field.tsx";
import { handlingWords } from "./words.ts";

interface Values {
  readonly other: Item | null;
  readonly kind: LinkKind;
}

/** Which request this one belongs with, and how. */
export default function LinkDialog({
  view,
  onClose,
  onDone,
}: {
  view: View;
  onClose: () => void;
  onDone: (other: Item) => void;
}) {
  const t = useWords(handlingWords);
  const form = useForm<Values>({
    initial: { other: null, kind: "related" },
    check: ({ other }) => (other ? {} : { other: t("findMissing") }),
    save: ({ other, kind }) =>
      linkRequests({ params: { id: view.id }, body: { other: other?.id ?? "", kind } }),
    onSaved: ({ other }) => other && onDone(other),
  });
  return (
    <Dialog opened onClose={onClose} title={t("linkTitle", { number: String(view.number) })}>
      <FormFrame form={form} verb={t("linkVerb")} onCancel={onClose}>
        <Stack>
          <Text size="sm" c="dimmed">
            {t("linkLead")}
          </Text>
          <RequestField
            value={form.values.other}
            onChange={(item) => form.set("other", item)}
            without={view.id}
            error={form.errors.other}
          />
          <Radio.Group
            label={t("kind")}
            value={form.values.kind}
            onChange={(kind) => form.set("kind", kind as LinkKind)}
          >
            <Stack gap={6} mt={6}>
              {linkKinds.map((kind) => (
                <Radio key={kind} value={kind} label={t(`kind_${kind}`)} />
              ))}
            </Stack>
          </Radio.Group>
        </Stack>
      </FormFrame>
    </Dialog>
  );
}
