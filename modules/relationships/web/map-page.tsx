import { IconPlus, IconSettings } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useFormat, usePageSearch, useUser, useWords } from "#platform/web";
import { ActionIcon, Button, Tabs, Tooltip } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader } from "#ui/page";
import { Async, EmptyState, Loading } from "#ui/state";
import { type Summary, useSummary } from "./api.ts";
import { Declare } from "./declare.tsx";
import { MapSettings } from "./map-settings.tsx";
import { mapWords } from "./map-words.ts";
import { words } from "./words.ts";

const views = {
  matrix: lazy(() => import("./matrix/matrix-tab.tsx")),
  network: lazy(() => import("./network/network-tab.tsx")),
  list: lazy(() => import("./list/list-tab.tsx")),
};
type ViewName = keyof typeof views;
const names = Object.keys(views) as ViewName[];

/** The map: the same relationships as a matrix, as a network and as a list. */
export default function MapPage() {
  const query = useSummary();
  return (
    <Page width="full">
      <Async query={query}>{(summary) => <Content summary={summary} />}</Async>
    </Page>
  );
}

function Content({ summary }: { summary: Summary }) {
  const t = useWords(mapWords);
  const format = useFormat();
  const user = useUser();
  const [{ view }, change] = usePageSearch<{ view: string }>({ view: "matrix" });
  const [adding, setAdding] = useState(false);
  const [settings, setSettings] = useState(false);
  const shown = names.includes(view as ViewName) ? (view as ViewName) : "matrix";
  const Shown = views[shown];
  const { found, parties, asOf, mayRun } = summary;
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={found > 0 && asOf ? t("lead", { found, parties, date: format.date(asOf) }) : t("leadEmpty")}
        actions={
          <>
            {mayRun && (
              <Tooltip label={t("settings")}>
                <ActionIcon
                  size="lg"
                  variant="default"
                  aria-label={t("settings")}
                  onClick={() => setSettings(true)}
                >
                  <IconSettings size={18} />
                </ActionIcon>
              </Tooltip>
            )}
            {(mayRun || user.leads) && (
              <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
                {t("add")}
              </Button>
            )}
          </>
        }
      />
      {summary.behind && <p role="status">{t("behind")}</p>}
      {found === 0 ? (
        <Nothing mayRun={mayRun} />
      ) : (
        <Tabs value={shown} onChange={(next) => change({ view: next ?? "matrix" })} keepMounted={false}>
          <Tabs.List aria-label={t("views")}>
            {names.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t(name)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={shown} pt="md">
            <Suspense fallback={<Loading lines={10} />}>
              <Shown />
            </Suspense>
          </Tabs.Panel>
        </Tabs>
      )}
      <Declare opened={adding} onClose={() => setAdding(false)} />
      {mayRun && <MapSettings opened={settings} onClose={() => setSettings(false)} />}
    </>
  );
}

function Nothing({ mayRun }: { mayRun: boolean }) {
  const t = useWords(mapWords);
  const name = useWords(words);
  return (
    <EmptyState
      title={t("emptyTitle")}
      actions={mayRun ? <ButtonLink to="/import">{name("importEvidence")}</ButtonLink> : undefined}
    >
      {mayRun ? t("emptyText") : t("emptyMember")}
    </EmptyState>
  );
}
