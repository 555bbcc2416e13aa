import { useState } from "react";
import { useFormat, usePageParam, useWords } from "#platform/web";
import { Alert, Button, Group } from "#ui/base";
import { Page, PageHeader, Section } from "#ui/page";
import { Async } from "#ui/state";
import { SimpleTable } from "#ui/table";
import { Time } from "#ui/time";
import css from "./agreements.module.css";
import { useAgreement, type Version, type View } from "./api.ts";
import { ChangesInWords, CompareVersions } from "./changes.tsx";
import { Contract } from "./contract.tsx";
import { History } from "./history.tsx";
import { pageWords } from "./page-words.ts";
import { Sides, StandingTags, useTitle } from "./parts.tsx";
import { Answer, Verbs } from "./verbs.tsx";
import { words } from "./words.ts";

/** One agreement: what waits for an answer, the contract, its versions, who said what. */
export default function AgreementPage() {
  const query = useAgreement(usePageParam("agreement"));
  return (
    <Page>
      <Async query={query}>{(view) => <Content key={view.id} view={view} />}</Async>
    </Page>
  );
}

function Content({ view }: { view: View }) {
  const t = useWords(words);
  const p = useWords(pageWords);
  const titleOf = useTitle();
  const main = view.current ?? view.open ?? view.versions[0]?.number ?? 1;
  const [chosen, setChosen] = useState<number>();
  const shown = view.versions.find(({ number }) => number === (chosen ?? main));
  const open = view.versions.find(({ number }) => number === view.open);
  const heading = shown?.inForceAt || shown?.state !== "proposed" ? p("terms") : p("termsProposed");
  return (
    <>
      <PageHeader
        title={titleOf(view)}
        crumbs={[{ title: t("agreements"), to: "/agreements" }]}
        lead={<Sides item={view} linked />}
        aside={<StandingTags item={view} />}
        actions={<Verbs view={view} />}
      />
      <Ending view={view} />
      {open && <Open view={view} version={open} />}
      {shown && (
        <Section title={heading} lead={p("termsOf", { number: shown.number })}>
          <Contract view={view} version={shown} />
        </Section>
      )}
      {view.versions.length > 1 && <Versions view={view} shown={shown?.number} onShow={setChosen} />}
      <CompareVersions view={view} />
      <History view={view} />
    </>
  );
}

/** The end, or the notice of it, with the reason. */
function Ending({ view }: { view: View }) {
  const p = useWords(pageWords);
  const format = useFormat();
  if (view.endedAt === null) return null;
  const date = format.dateTime(view.endedAt);
  const over = view.standing === "ended";
  const side = view.endedSide;
  const title =
    side === null
      ? p("endedHouse", { date })
      : p(`${over ? "ended" : "ends"}${side === "supplier" ? "Supplier" : "Customer"}`, { date });
  const reason = view.endReason;
  const said = reason === "side_ended" || reason === "sides_merged" ? p(reason) : reason;
  return (
    <Alert color={over ? "gray" : "yellow"}>
      <strong>{title}</strong> {said && p("becauseOf", { reason: said })}
    </Alert>
  );
}

/** The open proposal: who proposes, what it changes, and the answer. */
function Open({ view, version }: { view: View; version: Version }) {
  const t = useWords(words);
  const p = useWords(pageWords);
  const format = useFormat();
  const { number, proposedSide, proposedBy, proposedAt, note } = version;
  const waits = version.supplierAccepted === null ? "waitsSupplier" : "waitsCustomer";
  return (
    <section className={css.answer} aria-labelledby="open-proposal">
      <h2 id="open-proposal">
        {p(proposedSide === "supplier" ? "proposesSupplier" : "proposesCustomer", { number })}
      </h2>
      <p>
        {p("proposedBy", { name: proposedBy ?? t("house"), date: format.dateTime(proposedAt) })}.{" "}
        {view.waitsForMe ? p("yourAnswer") : p(waits)}{" "}
        {view.current !== null && p("stays", { number: view.current })}
      </p>
      {note && <p className={css.note}>{note}</p>}
      {view.current !== null && (
        <ChangesInWords
          id={view.id}
          from={view.current}
          to={number}
          dayMinutes={version.calendar?.dayMinutes ?? null}
        />
      )}
      <Group gap="xs">
        <Answer view={view} version={number} />
      </Group>
    </section>
  );
}

function Versions({
  view,
  shown,
  onShow,
}: {
  view: View;
  shown: number | undefined;
  onShow: (number: number) => void;
}) {
  const t = useWords(words);
  const p = useWords(pageWords);
  return (
    <Section title={p("versions")}>
      <SimpleTable
        label={p("versions")}
        columns={[
          { title: p("versions") },
          { title: t("state") },
          { title: p("since") },
          { title: t("note"), wide: true },
          { title: "" },
        ]}
        rows={view.versions.map((version) => [
          t("version", { number: version.number }),
          t(version.state),
          <Time key="at" at={version.inForceAt ?? version.proposedAt} as="dateTime" />,
          version.reason ?? version.note ?? t("noTarget"),
          version.number === shown ? (
            ""
          ) : (
            <Button key="show" size="compact-xs" variant="default" onClick={() => onShow(version.number)}>
              {p("showVersion", { number: version.number })}
            </Button>
          ),
        ])}
      />
    </Section>
  );
}
