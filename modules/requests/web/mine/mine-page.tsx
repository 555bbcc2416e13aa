import { IconPlus, IconTicket } from "@tabler/icons-react";
import { usePageSearch, useUser, useWords } from "#platform/web";
import { Button, Group, SegmentedControl, Select, Tabs } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader } from "#ui/page";
import { FilterInput } from "#ui/search";
import { EmptyState } from "#ui/state";
import { Follow, type Kind, type ListQuery, useCounts, useRequests } from "../api.ts";
import { Callout } from "../callout.tsx";
import { conductTitles } from "../conduct/titles.ts";
import { titles } from "../titles.ts";
import { words } from "../words.ts";
import { FoundRequests } from "./found-requests.tsx";
import { mineWords } from "./mine-words.ts";
import { RequestTable } from "./request-table.tsx";

type Box = "mine" | "unit";
type Shown = "unfinished" | "waiting" | "done" | "all";
const kinds = ["request", "question", "complaint", "suggestion", "thanks"] as const;
const defaults = { box: "mine" as Box, state: "unfinished" as Shown, kind: "", find: "" };

/** What I asked and was added to, and what my units asked. */
export default function MinePage() {
  const t = useWords(mineWords);
  const c = useWords(conductTitles);
  const w = useWords(words);
  const user = useUser();
  const [search, change] = usePageSearch(defaults);
  const counts = useCounts();
  const parties = [user.personId, user.unitId, ...(counts.data?.units ?? []).map(({ unit }) => unit.id)];
  return (
    <Page>
      {[...new Set(parties)].map((party) => party && <Follow key={party} party={party} />)}
      <PageHeader
        title={useWords(titles)("requests")}
        lead={t("lead")}
        actions={
          <>
            <ButtonLink to="/requests/thanks" variant="default">
              {c("thanks")}
            </ButtonLink>
            <ButtonLink to="/requests/complaints" variant="default">
              {c("complaintsShort")}
            </ButtonLink>
            <ButtonLink to="/requests/new" leftSection={<IconPlus size={16} aria-hidden />}>
              {w("ask")}
            </ButtonLink>
          </>
        }
      />
      <Awaited
        count={counts.data?.mine.waitingForMe ?? 0}
        shown={search.box === "mine" && search.state === "waiting"}
        onShow={() => change({ box: "mine", state: "waiting", kind: "", find: "" })}
      />
      <Tabs
        value={search.box}
        onChange={(box) => change({ box: (box ?? "mine") as Box }, { replace: false })}
        keepMounted={false}
      >
        <Tabs.List>
          <Tabs.Tab value="mine">{t("mine")}</Tabs.Tab>
          <Tabs.Tab value="unit">{t("unit")}</Tabs.Tab>
        </Tabs.List>
        {(["mine", "unit"] as const).map((box) => (
          <Tabs.Panel key={box} value={box} pt="md">
            <Group gap="sm" mb="sm" align="flex-end">
              <FilterInput
                label={t("find")}
                placeholder={t("findHint")}
                value={search.find}
                onChange={(find) => change({ find: find.trim() })}
              />
              {search.find === "" && (
                <>
                  <SegmentedControl
                    size="xs"
                    aria-label={t("stateFilter")}
                    value={search.state === "waiting" ? "" : search.state}
                    onChange={(state) => change({ state: state as Shown })}
                    data={(["unfinished", "done", "all"] as const).map((value) => ({
                      value,
                      label: t(value),
                    }))}
                  />
                  <Select
                    size="xs"
                    w={160}
                    aria-label={t("kindFilter")}
                    value={search.kind}
                    onChange={(kind) => change({ kind: kind ?? "" })}
                    data={[
                      { value: "", label: t("anyKind") },
                      ...kinds.map((kind) => ({ value: kind, label: w(`kind_${kind}`) })),
                    ]}
                  />
                </>
              )}
            </Group>
            {search.find ? (
              <FoundRequests find={search.find} />
            ) : (
              <Listed
                box={box}
                state={search.state}
                kind={search.kind as Kind | ""}
                reset={() => change({ state: "all", kind: "" })}
              />
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}

function Awaited({ count, shown, onShow }: { count: number; shown: boolean; onShow: () => void }) {
  const t = useWords(mineWords);
  if (count === 0 || shown) return null;
  return (
    <Callout
      tone="warn"
      title={t("awaited", { count })}
      actions={
        <Button size="xs" variant="default" onClick={onShow}>
          {t("showAwaited")}
        </Button>
      }
    />
  );
}

function Listed(props: { box: Box; state: Shown; kind: Kind | ""; reset: () => void }) {
  const { box, state, kind } = props;
  const user = useUser();
  const query: ListQuery = {
    box,
    ...(state === "all" ? {} : { state }),
    ...(kind ? { kind } : {}),
  };
  const list = useRequests(query);
  const filtered = state !== "unfinished" || kind !== "";
  return (
    <RequestTable
      list={list}
      who={box === "unit"}
      empty={
        filtered || (box === "unit" && !user.unitId) ? (
          <FilteredEmpty noUnit={box === "unit" && !user.unitId} reset={props.reset} />
        ) : (
          <NothingYet box={box} showAll={props.reset} />
        )
      }
    />
  );
}

function FilteredEmpty({ noUnit, reset }: { noUnit: boolean; reset: () => void }) {
  const t = useWords(mineWords);
  if (noUnit) return <EmptyState title={t("noUnit")}>{t("noUnitText")}</EmptyState>;
  return (
    <EmptyState
      title={t("filteredEmpty")}
      actions={
        <Button variant="default" onClick={reset}>
          {t("dropFilters")}
        </Button>
      }
    >
      {t("filteredEmptyText")}
    </EmptyState>
  );
}

/** Nothing open: perhaps nothing was ever asked, perhaps all is over. */
function NothingYet({ box, showAll }: { box: Box; showAll: () => void }) {
  const t = useWords(mineWords);
  const w = useWords(words);
  const ever = useRequests({ box, limit: 1 }).data?.pages[0]?.requests.length ?? 0;
  if (ever > 0) {
    return (
      <EmptyState
        title={t("nothingOpen")}
        actions={
          <>
            <Button variant="default" onClick={showAll}>
              {t("dropFilters")}
            </Button>
            <ButtonLink to="/requests/new">{w("ask")}</ButtonLink>
          </>
        }
      >
        {t("nothingOpenText")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<IconTicket size={36} stroke={1.25} />}
      title={t(`${box}Empty`)}
      actions={<ButtonLink to="/requests/new">{w("ask")}</ButtonLink>}
    >
      {t(`${box}EmptyText`)}
    </EmptyState>
  );
}
