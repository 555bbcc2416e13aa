import { IconMenu2, IconSearch } from "@tabler/icons-react";
import { Outlet, useLocation } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { sessionKey, useLive, useUser, useWords } from "#platform/web";
import { UnstyledButton, useHotkeys, VisuallyHidden } from "#ui/base";
import { BareLink } from "#ui/link";
import { Bell } from "./bell.tsx";
import css from "./frame.module.css";
import { Mark } from "./mark.tsx";
import { Navigation } from "./navigation.tsx";
import { LanguageSwitch, SchemeSwitch } from "./switches.tsx";
import { UserMenu } from "./user-menu.tsx";
import { frameWords } from "./words.ts";

const MenuDrawer = lazy(() => import("./menu-drawer.tsx"));
const Palette = lazy(() => import("./palette.tsx"));

/** What stands around every page: where one is, where one can go, and who one is. */
export function Frame() {
  const t = useWords(frameWords);
  const user = useUser();
  // Whether there is a company yet, and who one is in it, comes with the session.
  useLive("organisation", sessionKey);
  const [menu, setMenu] = useState(false);
  const [search, setSearch] = useState(false);
  useHotkeys([
    ["mod+K", () => setSearch(true)],
    ["/", () => setSearch(true)],
  ]);
  const main = useFocusOnArrival();
  return (
    <div className={css.frame}>
      <a className={css.skip} href="#main">
        {t("skip")}
      </a>
      <header className={css.bar}>
        <UnstyledButton
          className={`${css.tool} ${css.burger}`}
          aria-label={t("openMenu")}
          aria-expanded={menu}
          onClick={() => setMenu(true)}
        >
          <IconMenu2 size={20} />
        </UnstyledButton>
        <BareLink to="/" className={css.brand}>
          <Mark />
          <span className={css.brandName}>{t("product")}</span>
        </BareLink>
        <UnstyledButton className={css.search} onClick={() => setSearch(true)}>
          <IconSearch size={17} aria-hidden />
          <VisuallyHidden>{t("search")}: </VisuallyHidden>
          <span className={css.searchHint}>{t("searchHint")}</span>
          <kbd aria-hidden>Ctrl K</kbd>
        </UnstyledButton>
        <div className={css.tools}>
          {user.personId && <Bell person={user.personId} />}
          <LanguageSwitch />
          <SchemeSwitch />
          <UserMenu user={user} />
        </div>
      </header>
      <aside className={css.side}>
        <Navigation />
      </aside>
      <main id="main" ref={main} className={css.main} tabIndex={-1}>
        <Outlet />
      </main>
      {menu && (
        <Suspense>
          <MenuDrawer onClose={() => setMenu(false)} />
        </Suspense>
      )}
      {search && (
        <Suspense>
          <Palette onClose={() => setSearch(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** After a change of page, keyboard and screen reader start at the new content instead of at the link that is gone. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
