import { useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { Columns, Section } from "#ui/page";
import { homeWords } from "./words.ts";

export function AdministratorPart() {
  const t = useWords(homeWords);
  const open = (to: string, title: string) => (
    <ButtonLink to={to} variant="default" size="xs" aria-label={`${t("open")}: ${title}`}>
      {t("open")}
    </ButtonLink>
  );
  return (
    <Columns>
      <Section
        title={t("accounts")}
        lead={t("accountsText")}
        actions={open("/settings/accounts", t("accounts"))}
      />
      <Section title={t("system")} lead={t("systemText")} actions={open("/settings/system", t("system"))} />
    </Columns>
  );
}
