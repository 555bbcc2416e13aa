import { type SessionUser, useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { Columns, Section } from "#ui/page";
import { modulePages } from "../modules.ts";
import { homeWords } from "./words.ts";

/** The way to one's own page and, for a head, to that of the unit. */
export function OwnPages({ user }: { user: SessionUser }) {
  const t = useWords(homeWords);
  if (!modulePages.some((page) => page.path === "/parties/$id")) return null;
  const open = (id: string, title: string) => (
    <ButtonLink to={`/parties/${id}`} variant="default" size="xs" aria-label={`${t("open")}: ${title}`}>
      {t("open")}
    </ButtonLink>
  );
  return (
    <Columns>
      {user.leads && user.unitId && (
        <Section title={t("myUnit")} lead={t("myUnitText")} actions={open(user.unitId, t("myUnit"))} />
      )}
      {user.personId && (
        <Section title={t("myself")} lead={t("myselfText")} actions={open(user.personId, t("myself"))} />
      )}
    </Columns>
  );
}
