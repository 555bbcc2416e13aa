import { useEffect, useState } from "react";
import type { signInByLink } from "#platform/identity/schema";
import { caller, useGo, usePageSearch, useRefreshSession, useWords } from "#platform/web";
import { Button, Title } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { EmptyState, ErrorState } from "#ui/state";
import { frameWords } from "../frame/words.ts";
import { Door } from "./door.tsx";
import { signInWords } from "./words.ts";

const enter = caller<typeof signInByLink>("POST", "/api/session/link");

/** The link is used only when the person presses the button: mail scanners open links before people do. */
export default function LinkPage() {
  const t = useWords(signInWords);
  const f = useWords(frameWords);
  const go = useGo();
  const refresh = useRefreshSession();
  const [{ token }] = usePageSearch({ token: "" });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    document.title = `${t("linkTitle")} · ${f("product")}`;
  }, [t, f]);
  const use = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await enter({ body: { token } });
      await refresh();
      go("/", { replace: true });
    } catch (caught) {
      setError(caught);
      setBusy(false);
    }
  };
  return (
    <Door>
      <Title order={1}>{t("linkTitle")}</Title>
      {token === "" ? (
        <EmptyState title={t("linkMissing")} actions={<ButtonLink to="/sign-in">{t("toSignIn")}</ButtonLink>}>
          {t("linkMissingText")}
        </EmptyState>
      ) : (
        <>
          <p>{t("linkText")}</p>
          {error !== undefined && <ErrorState error={error} />}
          <Button size="md" loading={busy} onClick={() => void use()}>
            {t("linkEnter")}
          </Button>
          {error !== undefined && (
            <ButtonLink to="/sign-in" variant="default" size="md">
              {t("toSignIn")}
            </ButtonLink>
          )}
        </>
      )}
    </Door>
  );
}
