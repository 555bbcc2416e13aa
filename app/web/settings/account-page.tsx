import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { changeOwnAccount, OwnAccount, showOwnAccount } from "#platform/identity/schema";
import { caller, useRefreshSession, useWords } from "#platform/web";
import { PasswordInput, TextInput } from "#ui/base";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { Section } from "#ui/page";
import { Async } from "#ui/state";
import css from "./settings.module.css";
import { SettingsFrame } from "./settings-frame.tsx";
import { settingsWords } from "./words.ts";

const show = caller<typeof showOwnAccount>("GET", "/api/account");
const change = caller<typeof changeOwnAccount>("PUT", "/api/account");
const key = ["platform", "account"];

export default function AccountPage() {
  const query = useQuery({ queryKey: key, queryFn: ({ signal }) => show({}, { signal }) });
  return (
    <SettingsFrame section="account">
      <Async query={query}>
        {(account) => (
          <>
            <Profile account={account} />
            <Password key={String(account.hasPassword)} account={account} />
          </>
        )}
      </Async>
    </SettingsFrame>
  );
}

function Profile({ account }: { account: OwnAccount }) {
  const t = useWords(settingsWords);
  const notice = useNotice();
  const client = useQueryClient();
  const refresh = useRefreshSession();
  const form = useForm({
    initial: { name: account.name },
    check: ({ name }) => ({ name: name.trim() ? undefined : t("nameNeeded") }),
    save: async ({ name }) => {
      client.setQueryData(key, await change({ body: { name } }));
      await refresh();
    },
    onSaved: () => notice(t("saved")),
  });
  return (
    <Section title={t("profile")}>
      <div className={css.narrow}>
        <FormFrame form={form} label={t("profile")}>
          <TextInput {...form.text("name")} label={t("name")} autoComplete="name" />
          <TextInput label={t("email")} description={t("emailFixed")} value={account.email} readOnly />
        </FormFrame>
      </div>
    </Section>
  );
}

function Password({ account }: { account: OwnAccount }) {
  const t = useWords(settingsWords);
  const notice = useNotice();
  const client = useQueryClient();
  const form = useForm({
    initial: { currentPassword: "", password: "" },
    check: (values) => ({
      currentPassword: account.hasPassword && !values.currentPassword ? t("currentNeeded") : undefined,
      password: values.password.length < 10 ? t("passwordShort") : undefined,
    }),
    save: async ({ currentPassword, password }) => {
      const body = account.hasPassword ? { password, currentPassword } : { password };
      client.setQueryData(key, await change({ body }));
    },
    onSaved: () => {
      notice(t("passwordChanged"));
      form.clear();
    },
  });
  return (
    <Section title={t("passwordTitle")} lead={account.hasPassword ? t("passwordLead") : t("passwordNone")}>
      <div className={css.narrow}>
        <FormFrame
          form={form}
          label={t("passwordTitle")}
          verb={account.hasPassword ? t("changePassword") : t("setPassword")}
        >
          <input type="text" name="username" value={account.email} autoComplete="username" readOnly hidden />
          {account.hasPassword && (
            <PasswordInput
              {...form.text("currentPassword")}
              label={t("currentPassword")}
              autoComplete="current-password"
            />
          )}
          <PasswordInput
            {...form.text("password")}
            label={t("newPassword")}
            description={t("passwordRule")}
            autoComplete="new-password"
          />
        </FormFrame>
      </div>
    </Section>
  );
}
