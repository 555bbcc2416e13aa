import { useWords } from "#platform/web";
import { TagsInput, TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { nameRelationship, useRefresh, type View } from "../api.ts";
import { pageWords } from "./page-words.ts";

/** What people call it, and which services it is about. */
export function Naming({ view, opened, onClose }: { view: View; opened: boolean; onClose: () => void }) {
  const t = useWords(pageWords);
  return (
    <Dialog opened={opened} onClose={onClose} title={t("rename")}>
      <NamingForm view={view} onClose={onClose} />
    </Dialog>
  );
}

function NamingForm({ view, onClose }: { view: View; onClose: () => void }) {
  const t = useWords(pageWords);
  const notice = useNotice();
  const refresh = useRefresh();
  const known = [...new Set(view.parts.flatMap((part) => part.services.map((service) => service.name)))];
  const form = useForm({
    initial: { name: view.name ?? "", services: view.services as string[] },
    save: ({ name, services }) =>
      nameRelationship({ params: { id: view.id }, body: { name: name.trim() || null, services } }),
    onSaved: () => {
      refresh();
      notice(t("saved"));
      onClose();
    },
  });
  return (
    <FormFrame form={form} onCancel={onClose} label={t("rename")}>
      <TextInput label={t("name")} description={t("nameHint")} maxLength={200} {...form.text("name")} />
      <TagsInput
        label={t("services")}
        description={t("servicesHint")}
        data={known}
        {...form.value("services")}
      />
    </FormFrame>
  );
}
