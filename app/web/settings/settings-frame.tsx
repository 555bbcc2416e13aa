import { useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useUser, useWords } from "#platform/web";
import { BareLink } from "#ui/link";
import { Page, PageHeader } from "#ui/page";
import { EmptyState } from "#ui/state";
import { titles } from "../frame/titles.ts";
import css from "./settings.module.css";
import { settingsWords } from "./words.ts";

const forAll = ["account", "appearance", "notices", "sessions"] as const;
const forAdministrators = ["accounts", "mail", "system"] as const;
type SectionName = (typeof forAll)[number] | (typeof forAdministrators)[number];

const address = (name: SectionName) => (name === "account" ? "/settings" : `/settings/${name}`);

/** The settings' own navigation around one of its sections; administrators' sections are closed to others. */
export function SettingsFrame({
  section,
  lead,
  actions,
  children,
}: {
  section: SectionName;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const t = useWords(settingsWords);
  const name = useWords(titles);
  const { pathname } = useLocation();
  const administrator = useUser().roles.includes("administrator");
  const sections: readonly SectionName[] = administrator ? [...forAll, ...forAdministrators] : forAll;
  const closed = !sections.includes(section);
  return (
    <Page>
      <div className={css.settings}>
        <nav aria-label={t("sections")}>
          <ul className={css.sections}>
            {sections.map((one) => (
              <li key={one}>
                <BareLink
                  to={address(one)}
                  className={css.section}
                  aria-current={pathname === address(one) ? "page" : undefined}
                >
                  {name(one)}
                </BareLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className={css.content}>
          <PageHeader
            title={name(section)}
            lead={closed ? undefined : lead}
            actions={closed ? undefined : actions}
          />
          {closed ? <EmptyState title={t("adminOnly")}>{t("adminOnlyText")}</EmptyState> : children}
        </div>
      </div>
    </Page>
  );
}
