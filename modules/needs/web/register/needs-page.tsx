import { lazy, Suspense, useState } from "react";
import { usePageSearch, useUser, useWords } from "#platform/web";
import { Button, SegmentedControl, Tabs } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader } from "#ui/page";
import { FilterInput } from "#ui/search";
import { Loading } from "#ui/state";
import { useNeeds } from "./api.ts";
import css from "./board/board.module.css";
import { OpenDialog } from "./open-dialog.tsx";
import { pageWords } from "./page-words.ts";
import { Proposals } from "./proposals.tsx";
import { registerTitles } from "./titles.ts";

const views = {
  board: lazy(() => import("./board/board.tsx")),
  list: lazy(() => import("./list-view.tsx")),
  map: lazy(() => import("./map-view.tsx")),
};
type ViewName = keyof typeof views;
const names = Object.keys(views) as ViewName[];

/** The register: the same needs as a board, as a list and as a map. */
export default function NeedsPage() {
  const t = useWords(pageWords);
  const title = useWords(registerTitles);
  const user = useUser();
  const isLead = user.roles.includes("programme_lead");
  const [asked, change] = usePageSearch({ view: "board", q: "", whose: isLead ? "all" : "mine" });
  const [opening, setOpening] = useState(false);
  const view = names.find((name) => name === asked.view) ?? "board";
  const Shown = views[view];
  const first = useNeeds({ limit: 1 }).data?.pages[0];
  const filter = {
    ...(asked.q ? { q: asked.q } : {}),
    ...(asked.whose === "mine" ? { mine: "true" as const } : {}),
  };
  return (
    <Page width={view === "list" ? "normal" : "full"}>
      <PageHeader
        title={title("needs")}
        lead={t("lead")}
        actions={
          <>
            <ButtonLink to="/needs/priority" variant="default">
              {t("weights")}
            </ButtonLink>
            {first?.mayOpen && <Button onClick={() => setOpening(true)}>{t("openOne")}</Button>}
          </>
        }
      />
      {first && <Proposals count={first.proposed} mayLook={first.mayWeigh} />}
      <div className={css.tools}>
        <Tabs
          value={view}
          onChange={(next) => change({ view: next ?? "board" })}
          variant="pills"
          aria-label={t("view")}
        >
          <Tabs.List>
            {names.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t(name)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
        <SegmentedControl
          size="xs"
          aria-label={t("mine")}
          value={asked.whose}
          onChange={(whose) => change({ whose })}
          data={[
            { value: "mine", label: t("mine") },
            { value: "all", label: t("all") },
          ]}
        />
        <FilterInput label={t("find")} value={asked.q} onChange={(q) => change({ q })} />
      </div>
      <Suspense fallback={<Loading cards={4} />}>
        <Shown filter={filter} />
      </Suspense>
      <OpenDialog opened={opening} onClose={() => setOpening(false)} />
    </Page>
  );
}
