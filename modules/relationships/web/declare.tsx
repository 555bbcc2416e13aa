import { useGo, useWords } from "#platform/web";
import { TagsInput, Text, TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { declareRelationship, useRefresh } from "./api.ts";
import { FindParty } from "./find-party.tsx";
import { mapWords } from "./map-words.ts";
import { words } from "./words.ts";

/** A relationship that somebody knows of and the data does not show. */
export function Declare({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useWords(mapWords);
  return (
    <Dialog opened={opened} onClose={onClose} title={t("addTitle")}>
      <DeclareForm onClose={onClose} />
    </Dialog>
  );
}

function DeclareForm({ onClose }: { onClose: () => void }) {
  const t = useWords(mapWords);
  const name = useWords(words);
  const go = useGo();
  const notice = useNotice();
  const refresh = useRefresh();
  const form = useForm({
    initial: { supplier: "", customer: "", name: "", services: [] as string[] },
    check: ({ supplier, customer }) => ({
      ...(supplier ? {} : { supplier: t("missing") }),
      ...(customer ? {} : { customer: t("missing") }),
    }),
    async save({ supplier, customer, name: called, services }) {
      const body = { supplier, customer, services, ...(called.trim() ? { name: called.trim() } : {}) };
      const view = await declareRelationship({ body });
      refresh();
      notice(t("added"));
      onClose();
      go(`/relationships/${view.id}`);
    },
  });
  return (
    <FormFrame form={form} verb={t("addVerb")} onCancel={onClose} label={t("addTitle")}>
      <Text size="sm">{t("addLead")}</Text>
      <FindParty
        name="declare.supplier"
        label={name("supplier")}
        error={form.errors.supplier}
        onChoose={(party) => form.set("supplier", party.id)}
      />
      <FindParty
        name="declare.customer"
        label={name("customer")}
        error={form.errors.customer}
        onChoose={(party) => form.set("customer", party.id)}
      />
      <TextInput label={t("addName")} maxLength={200} {...form.text("name")} />
      <TagsInput label={t("addServices")} {...form.value("services")} />
    </FormFrame>
  );
}
