import { IconArrowMerge, IconDots, IconLink } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useGo, useWords } from "#platform/web";
import { Button, Menu } from "#ui/base";
import { useNotice } from "#ui/form";
import { type Item, useRefresh, type View } from "../api.ts";
import { standsAlone, useHandling } from "./api.ts";
import { handlingWords } from "./words.ts";

const MergeDialog = lazy(() => import("./merge-dialog.tsx"));
const LinkDialog = lazy(() => import("./link-dialog.tsx"));

/** What those who serve do seldom: merging this request with another, and linking the two. */
export function MoreMenu({ view }: { view: View }) {
  const t = useWords(handlingWords);
  const go = useGo();
  const notice = useNotice();
  const refresh = useRefresh();
  const handling = useHandling(view);
  const [open, setOpen] = useState<"merge" | "link">();
  if (view.may.serve.length === 0) return null;
  const close = () => setOpen(undefined);
  const done = (said: string, to?: Item) => {
    close();
    notice(said);
    void refresh();
    if (to) go(`/requests/${to.number}`);
  };
  const icon = { size: 16, stroke: 1.75, "aria-hidden": true } as const;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="xs" variant="default" leftSection={<IconDots {...icon} />}>
            {t("more")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {handling?.mayHandle && !standsAlone(view) && (
            <Menu.Item leftSection={<IconArrowMerge {...icon} />} onClick={() => setOpen("merge")}>
              {t("merge")}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconLink {...icon} />} onClick={() => setOpen("link")}>
            {t("link")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {open === "merge" && (
          <MergeDialog
            view={view}
            onClose={close}
            onDone={(into) => done(t("merged", { number: String(into.number) }), into)}
          />
        )}
        {open === "link" && (
          <LinkDialog
            view={view}
            onClose={close}
            onDone={(other) => done(t("linked", { number: String(other.number) }))}
          />
        )}
      </Suspense>
    </>
  );
}
