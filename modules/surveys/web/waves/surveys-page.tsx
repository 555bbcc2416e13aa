import { IconMessageQuestion } from "@tabler/icons-react";
import { useFormat, useLanguage, usePageSearch, useUser, useWords } from "#platform/web";
import { Select } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader, Section } from "#ui/page";
import { EmptyState } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { Time } from "#ui/time";
import { MyWaves, useMyWaves } from "../answering/my-waves.tsx";
import { useWaves, type WaveItem } from "./api.ts";
import { listWords } from "./list-words.ts";
import { WaveTags } from "./parts.tsx";
import { SeriesSection } from "./series-section.tsx";
import css from "./waves.module.css";
import { waveWords } from "./words.ts";

/** For the programme lead: every wave. For everybody: what they are asked. */
export default function SurveysPage() {
  const t = useWords(waveWords);
  const l = useWords(listWords);
  const lead = useUser().roles.includes("programme_lead");
  return (
    <Page>
      <PageHeader
        title={t("surveys")}
        lead={lead ? l("lead") : l("mineLead")}
        actions={
          <>
            <ButtonLink to="/surveys/interviews" variant="default">
              {l("interviews")}
            </ButtonLink>
            {lead && (
              <>
                <ButtonLink to="/surveys/import" variant="default">
                  {l("past")}
                </ButtonLink>
                <ButtonLink to="/surveys/questionnaires" variant="default">
                  {t("questionnaires")}
                </ButtonLink>
                <ButtonLink to="/surveys/new">{t("plan")}</ButtonLink>
              </>
            )}
          </>
        }
      />
      <Mine always={!lead} />
      {lead && <AllWaves />}
      {lead && <SeriesSection />}
    </Page>
  );
}

function Mine({ always }: { always: boolean }) {
  const l = useWords(listWords);
  const waves = useMyWaves().data?.waves;
  const owed = waves?.filter(({ left }) => always || left > 0);
  if (owed === undefined) return null;
  if (owed.length === 0)
    return always ? <EmptyState title={l("nothingAsked")}>{l("nothingAskedWhy")}</EmptyState> : null;
  return (
    <Section title={l("mine")}>
      <MyWaves waves={owed} />
    </Section>
  );
}

const states = ["open", "draft", "closing", "closed"] as const;

function AllWaves() {
  const t = useWords(waveWords);
  const l = useWords(listWords);
  const [filters, change] = usePageSearch({ state: "" });
  const state = states.find((one) => one === filters.state);
  const found = useWaves(state ? { state } : {});
  const rows = found.data?.pages.flatMap((page) => page.waves);
  return (
    <DataTable
      label={l("all")}
      rows={rows}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowTo={(row) => (row.state === "draft" ? `/surveys/new?wave=${row.id}` : `/surveys/${row.id}`)}
      error={found.error ?? undefined}
      retry={() => void found.refetch()}
      more={{
        has: found.hasNextPage,
        loading: found.isFetchingNextPage,
        load: () => void found.fetchNextPage(),
      }}
      tools={
        <Select
          size="xs"
          w={{ base: "100%", xs: 230 }}
          aria-label={l("show")}
          allowDeselect={false}
          data={[
            { value: "", label: l("every") },
            ...states.map((value) => ({ value: value as string, label: t(value) })),
          ]}
          value={state ?? ""}
          onChange={(value) => change({ state: value ?? "" })}
        />
      }
      empty={
        state ? (
          <EmptyState title={l("nothing")} />
        ) : (
          <EmptyState
            title={l("empty")}
            icon={<IconMessageQuestion size={32} stroke={1.5} />}
            actions={<ButtonLink to="/surveys/new">{t("plan")}</ButtonLink>}
          >
            {l("emptyWhy")}
          </EmptyState>
        )
      }
    />
  );
}

function useColumns(): Column<WaveItem>[] {
  const t = useWords(waveWords);
  const l = useWords(listWords);
  const format = useFormat();
  const [language] = useLanguage();
  const nameOf = ({ en, ru }: WaveItem["name"]) => (language === "ru" ? ru || en : en || ru);
  return [
    {
      key: "name",
      title: l("name"),
      sortable: false,
      phone: "title",
      cell: (row) => (
        <span>
          <strong>{nameOf(row.name)}</strong>
          {nameOf(row.questionnaire.name) !== nameOf(row.name) && (
            <>
              <br />
              <span className={css.dim}>{nameOf(row.questionnaire.name)}</span>
            </>
          )}
        </span>
      ),
    },
    { key: "about", title: l("about"), sortable: false, cell: (row) => t(row.direction) },
    { key: "state", title: l("state"), sortable: false, cell: (row) => <WaveTags wave={row} /> },
    {
      key: "ends",
      title: l("ends"),
      sortable: false,
      cell: (row) =>
        row.closesAt ? <Time at={row.closesAt} /> : <span className={css.dim}>{l("noEnd")}</span>,
    },
    {
      key: "asked",
      title: l("asked"),
      sortable: false,
      numeric: true,
      cell: (row) => (row.invited === null ? "" : format.number(row.invited)),
    },
  ];
}
