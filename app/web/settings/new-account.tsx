import { useState } from "react";
import type { AccountView, createAccount } from "#platform/identity/schema";
import { caller, type Role, useLanguage, useWords } from "#platform/web";
import { TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { OneTimeLink } from "./one-time-link.tsx";
import { RoleChoice } from "./role-choice.tsx";
import { settingsWords } from "./words.ts";

const create = caller<typeof createAccount>("POST", "/api/accounts");

/** A new account, and right after it the link by which its owner comes in. */
export function NewAccount({ onClose, onCreated }: { onClose: () => void; onCreated: () => void }) {
  const t = useWords(settingsWords);
  const [language] = useLanguage();
  const notice = useNotice();
  const [made, setMade] = useState<AccountView>();
  const form = useForm({
    initial: { name: "", email: "", roles: [] as Role[] },
    check: ({ name, email }) => ({
      name: name.trim() ? undefined : t("nameNeeded"),
      email: email.includes("@") ? undefined : t("emailNeeded"),
    }),
    save: async ({ name, email, roles }) => {
      setMade(await create({ body: { name, email: email.trim(), roles, language } }));
      onCreated();
    },
    onSaved: () => notice(t("accountCreated")),
  });
  return (
    <Dialog opened onClose={onClose} title={made ? t("linkTitle", { name: made.name }) : t("addAccount")}>
      {made ? (
        <OneTimeLink accountId={made.id} />
      ) : (
        <FormFrame form={form} verb={t("createAccount")} onCancel={onClose}>
          <TextInput {...form.text("name")} label={t("name")} autoComplete="off" data-autofocus />
          <TextInput {...form.text("email")} label={t("email")} type="email" autoComplete="off" />
          <RoleChoice value={form.values.roles} onChange={(roles) => form.set("roles", roles)} />
        </FormFrame>
      )}
    </Dialog>
  );
}
