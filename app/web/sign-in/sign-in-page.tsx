import { useEffect } from "react";
import type { signIn } from "#platform/identity/schema";
import { caller, useGo, usePageSearch, useRefreshSession, useWords } from "#platform/web";
import { Button, PasswordInput, TextInput, Title } from "#ui/base";
import { useForm } from "#ui/form";
import { ErrorState } from "#ui/state";
import { frameWords } from "../frame/words.ts";
import css from "./door.module.css";
import { Door } from "./door.tsx";
import { safeTarget } from "./target.ts";
import { signInWords } from "./words.ts";

const enter = caller<typeof signIn>("POST", "/api/session");

export default function SignInPage() {
  const t = useWords(signInWords);
  const f = useWords(frameWords);
  const go = useGo();
  const refresh = useRefreshSession();
  const [search] = usePageSearch({ to: "" });
  const form = useForm({
    initial: { email: "", password: "" },
    check: (values) => ({
      email: values.email.includes("@") ? undefined : t("needEmail"),
      password: values.password ? undefined : t("needPassword"),
    }),
    save: async (values) => {
      await enter({ body: { email: values.email.trim(), password: values.password } });
      await refresh();
      go(safeTarget(search.to), { replace: true });
    },
  });
  useEffect(() => {
    document.title = `${t("title")} · ${f("product")}`;
  }, [t, f]);
  return (
    <Door>
      <form className={css.form} onSubmit={form.submit} noValidate>
        <Title order={1}>{t("title")}</Title>
        <TextInput
          {...form.text("email")}
          label={t("email")}
          type="email"
          autoComplete="username"
          size="md"
          data-autofocus
          autoFocus
        />
        <PasswordInput
          {...form.text("password")}
          label={t("password")}
          autoComplete="current-password"
          size="md"
        />
        {form.error !== undefined && <ErrorState error={form.error} />}
        <Button type="submit" size="md" loading={form.saving}>
          {t("enter")}
        </Button>
        <p className={css.note}>{t("noPassword")}</p>
      </form>
    </Door>
  );
}
