import { IconBell } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import type { countNotices, readNotices } from "#platform/notices/schema";
import { caller, useLive, useWords } from "#platform/web";
import { UnstyledButton } from "#ui/base";
import css from "./frame.module.css";
import { frameWords } from "./words.ts";

const BellPanel = lazy(() => import("./bell-panel.tsx"));
const count = caller<typeof countNotices>("GET", "/api/notices/count");
const read = caller<typeof readNotices>("PUT", "/api/notices/read");

/** Every question about notices begins with this. */
const key = ["notices"];
/** Pages of one thing, which notices are about. */
const ofOneThing = /^\/(?!settings\/)[^/]+\/[^/]+$/;

/** How much news there is; what it is, is fetched when somebody looks. */
export function Bell({ person }: { person: string }) {
  const t = useWords(frameWords);
  const client = useQueryClient();
  const { pathname } = useLocation();
  const [open, setOpen] = useState<boolean>();
  useLive(`notices/${person}`, key);
  const { data } = useQuery({
    queryKey: [...key, "count"],
    queryFn: ({ signal }) => count({}, { signal }),
  });
  const unread = data?.unread ?? 0;
  // Whoever looks at the thing itself has read the news of it.
  useEffect(() => {
    if (unread === 0 || document.hidden || !ofOneThing.test(pathname)) return;
    read({ body: { about: pathname } })
      .then(() => client.invalidateQueries({ queryKey: key }))
      .catch(() => {});
  }, [pathname, unread, client]);
  return (
    <>
      <UnstyledButton
        className={css.tool}
        title={t("notices")}
        aria-label={unread > 0 ? t("noticesNew", { count: unread }) : t("notices")}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <IconBell size={19} stroke={1.75} />
        {unread > 0 && (
          <span className={css.badge} aria-hidden>
            {unread}
            {data?.more && "+"}
          </span>
        )}
      </UnstyledButton>
      {open !== undefined && (
        <Suspense>
          <BellPanel opened={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
