import {
  IconArrowsExchange,
  IconFileImport,
  IconHome,
  IconRoute,
  IconSettings,
  IconSitemap,
} from "@tabler/icons-react";
import { useLocation } from "@tanstack/react-router";
import { useUser, useWords } from "#platform/web";
import { BareLink } from "#ui/link";
import { importKinds, modulePages } from "../modules.ts";
import css from "./frame.module.css";
import { titles } from "./titles.ts";
import { frameWords } from "./words.ts";

/** Pages that stand under a place of the navigation though their address does not say so. */
const under: Record<string, readonly string[]> = {
  "/map": ["/relationships"],
  "/organisation": ["/parties"],
};

const places = [
  { to: "/map", title: "map", Icon: IconArrowsExchange },
  { to: "/processes", title: "processes", Icon: IconRoute },
  { to: "/organisation", title: "organisation", Icon: IconSitemap },
] as const;

/** The places of the house that exist for this user. */
export function Navigation({ onGo }: { onGo?: () => void }) {
  const t = useWords(titles);
  const f = useWords(frameWords);
  const user = useUser();
  const { pathname } = useLocation();
  const exists = new Set(modulePages.map((page) => page.path));
  const importing = importKinds.some((kind) => pathname.startsWith(kind.to.split("?")[0] ?? kind.to));
  const here = (to: string) =>
    to === "/" || importing
      ? to === (importing ? "/import" : pathname)
      : [to, ...(under[to] ?? [])].some((start) => pathname === start || pathname.startsWith(`${start}/`));
  const item = (to: string, title: string, Icon: typeof IconHome) => (
    <li key={to}>
      <BareLink to={to} className={css.navLink} aria-current={here(to) ? "page" : undefined} onClick={onGo}>
        <Icon size={19} stroke={1.75} aria-hidden />
        {title}
      </BareLink>
    </li>
  );
  const mayImport = user.roles.includes("programme_lead") && importKinds.length > 0;
  return (
    <nav aria-label={f("navigation")}>
      <ul className={css.nav}>
        {item("/", t("home"), IconHome)}
        {places
          .filter((place) => exists.has(place.to))
          .map((place) => item(place.to, t(place.title), place.Icon))}
        <li className={css.navGap} aria-hidden />
        {mayImport && item("/import", t("import"), IconFileImport)}
        {item("/settings", t("settings"), IconSettings)}
      </ul>
    </nav>
  );
}
