import {
  IconArrowsExchange,
  IconBooks,
  IconBulb,
  IconChartHistogram,
  IconFileImport,
  IconHome,
  IconInbox,
  IconMessageQuestion,
  IconRoute,
  IconSettings,
  IconSignature,
  IconSitemap,
  IconTargetArrow,
  IconTicket,
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

interface Place {
  readonly to: string;
  readonly title:
    | "map"
    | "processes"
    | "organisation"
    | "requests"
    | "queue"
    | "catalogue"
    | "agreements"
    | "surveys"
    | "solutions"
    | "needs"
    | "insight";
  readonly Icon: typeof IconHome;
  /** For those who serve somewhere: they belong to a unit. */
  readonly serving?: true;
}

/** Every day's places first, then those of the whole company; a line stands between. */
const groups: readonly (readonly Place[])[] = [
  [
    { to: "/requests", title: "requests", Icon: IconTicket },
    { to: "/requests/queue", title: "queue", Icon: IconInbox, serving: true },
    { to: "/catalogue", title: "catalogue", Icon: IconBooks },
    { to: "/agreements", title: "agreements", Icon: IconSignature },
    { to: "/surveys", title: "surveys", Icon: IconMessageQuestion },
  ],
  [
    { to: "/map", title: "map", Icon: IconArrowsExchange },
    { to: "/needs", title: "needs", Icon: IconTargetArrow },
    { to: "/solutions", title: "solutions", Icon: IconBulb },
    { to: "/insight", title: "insight", Icon: IconChartHistogram },
    { to: "/processes", title: "processes", Icon: IconRoute },
    { to: "/organisation", title: "organisation", Icon: IconSitemap },
  ],
];

/** The places of the house that exist for this user. */
export function Navigation({ onGo }: { onGo?: () => void }) {
  const t = useWords(titles);
  const f = useWords(frameWords);
  const user = useUser();
  const { pathname } = useLocation();
  const exists = new Set(modulePages.map((page) => page.path));
  const importing = importKinds.some((kind) => pathname.startsWith(kind.to.split("?")[0] ?? kind.to));
  const places = groups.map((group) =>
    group.filter(({ to, serving }) => exists.has(to) && (!serving || user.unitId)),
  );
  const at = importing
    ? "/import"
    : placeOf(pathname, ["/", "/import", "/settings", ...places.flat().map(({ to }) => to)]);
  const item = (to: string, title: string, Icon: typeof IconHome) => (
    <li key={to}>
      <BareLink to={to} className={css.navLink} aria-current={to === at ? "page" : undefined} onClick={onGo}>
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
        {places.map((group) => [
          group.map((place) => item(place.to, t(place.title), place.Icon)),
          group.length > 0 && <li key={`after ${group[0]?.to}`} className={css.navGap} aria-hidden />,
        ])}
        {mayImport && item("/import", t("import"), IconFileImport)}
        {item("/settings", t("settings"), IconSettings)}
      </ul>
    </nav>
  );
}

/** The place where a page stands: the nearest above it by its address. */
function placeOf(pathname: string, places: readonly string[]): string {
  const starts = (start: string) => pathname === start || (start !== "/" && pathname.startsWith(`${start}/`));
  const [nearest] = places
    .filter((to) => [to, ...(under[to] ?? [])].some(starts))
    .toSorted((a, b) => b.length - a.length);
  return nearest ?? "";
}
