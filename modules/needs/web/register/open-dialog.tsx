import { useState } from "react";
import { useGo, useWords } from "#platform/web";
import { Textarea, TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { openNeed, type PartyName, useReread } from "./api.ts";
import { pageWords } from "./page-words.ts";
import { PartyField } from "./party-field.tsx";

/** A need opened by hand. */
export function OpenDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useWords(pageWords);
  const go = useGo();
  const notice = useNotice();
  const reread = useReread();
  const [supplier, setSupplier] = useState<PartyName | null>(null);
  const [customer, setCustomer] = useState<PartyName | null>(null);
  const form = useForm({
    initial: { title: "", description: "" },
    save: async (values) => {
      const made = await openNeed({
        body: { ...values, supplier: supplier?.id ?? null, customer: customer?.id ?? null },
      });
      await reread();
      notice(t("opened", { number: made.number }));
      onClose();
      go(`/needs/${made.number}`);
    },
  });
  return (
    <Dialog opened={opened} onClose={onClose} title={t("openOne")}>
      <FormFrame form={form} verb={t("open")} onCancel={onClose}>
        <TextInput
          label={t("newTitle")}
          description={t("newTitleHint")}
          required
          maxLength={300}
          {...form.text("title")}
        />
        <PartyField label={t("supplier")} name="supplier" value={supplier} onChange={setSupplier} />
        <PartyField label={t("customer")} name="customer" value={customer} onChange={setCustomer} />
        <Textarea
          label={t("newDescription")}
          autosize
          minRows={3}
          maxLength={5000}
          {...form.text("description")}
        />
      </FormFrame>
    </Dialog>
  );
}
