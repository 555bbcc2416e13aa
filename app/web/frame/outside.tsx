import { Outlet, useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { useLanguage, useWords } from "#platform/web";
import { BareLink } from "#ui/link";
import { allPages } from "../pages.ts";
import css from "./frame.module.css";
import { Mark } from "./mark.tsx";
import own from "./outside.module.css";
import { LanguageSwitch, SchemeSwitch } from "./switches.tsx";
import { frameWords } from "./words.ts";

/** What stands around a page that is open to everybody: the house's name, the language and the light. */
export default function Outside() {
  const t = useWords(frameWords);
  const [language] = useLanguage();
  const { pathname } = useLocation();
  const title = allPages.find((page) => fits(page.path, pathname))?.title(language);
  useEffect(() => {
    document.title = [title, t("product")].filter(Boolean).join(" · ");
  }, [title, t]);
  return (
    <div className={`${css.frame} ${own.outside}`}>
      <a className={css.skip} href="#main">
        {t("skip")}
      </a>
      <header className={css.bar}>
        <BareLink to="/" className={css.brand}>
          <Mark />
          <span className={css.brandName}>{t("product")}</span>
        </BareLink>
        <div className={`${css.tools} ${own.tools}`}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
      </header>
      <main id="main" className={css.main} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

/** Whether an address is one of a page's, whatever stands for its parameters. */
function fits(path: string, address: string): boolean {
  const [wanted, given] = [path.split("/"), address.split("/")];
  return (
    wanted.length === given.length &&
    wanted.every((part, place) => part.startsWith("$") || part === given[place])
  );
}
