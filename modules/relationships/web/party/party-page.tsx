import { lazy, Suspense, useMemo } from "react";
import { PartyHeader, PartyHistory, PartyPeople, PartyProfile } from "#modules/organisation/web";
import { useFormat, usePageParam, useWords } from "#platform/web";
import { ButtonLink, Link } from "#ui/link";
import { Columns, Page, Section } from "#ui/page";
import { Async, Boundary, EmptyState, Loading } from "#ui/state";
import { type PartySides, useSides } from "../api.ts";
import { allPartyParts, type PartyPart } from "../sections.ts";
import { Timeline } from "../timeline/timeline.tsx";
import { words } from "../words.ts";
import { partyWords } from "./party-words.ts";
import { SideList } from "./side-list.tsx";

/** The whole picture of one party: who they are, whom they serve, who serves them. */
export default function PartyPage() {
  const id = usePageParam("id");
  const t = useWords(partyWords);
  const sides = useSides(id);
  const unit = sides.data?.party;
  return (
    <Page>
      <Suspense fallback={<Loading lines={4} />}>
        <PartyHeader
          id={id}
          actions={
            unit && sides.data && sides.data.serves.length + sides.data.servedBy.length > 0 ? (
              <ButtonLink to={`/map?view=network&node=${unit.id}`} variant="default">
                {t("onMap")}
              </ButtonLink>
            ) : undefined
          }
        />
      </Suspense>
      <Boundary key={id}>
        <Async query={sides}>{(data) => <Sides sides={data} of={id} />}</Async>
        {allPartyParts().map((part) => (
          <Hung key={part.id} part={part} id={id} />
        ))}
        {sides.data && <Timeline of={{ party: id }} others={[{ id, name: sides.data.party.name }]} />}
        <Suspense fallback={<Loading lines={6} />}>
          <Columns>
            <PartyProfile id={id} />
            <PartyHistory id={id} />
          </Columns>
          <PartyPeople id={id} />
        </Suspense>
      </Boundary>
    </Page>
  );
}

function Hung({ part, id }: { part: PartyPart; id: string }) {
  const Content = useMemo(() => lazy(part.load), [part]);
  return (
    <Boundary>
      <Suspense fallback={<Loading lines={3} />}>
        <Content id={id} />
      </Suspense>
    </Boundary>
  );
}

const shown = 15;

function Sides({ sides, of }: { sides: PartySides; of: string }) {
  const t = useWords(partyWords);
  const name = useWords(words);
  const { party, serves, servedBy } = sides;
  const all = (side: "supplier" | "customer", count: number) =>
    count > shown ? (
      <ButtonLink to={`/map?view=list&${side}=${party.id}`} variant="default" size="xs">
        {t("all")}
      </ButtonLink>
    ) : undefined;
  return (
    <>
      {party.id !== of && (
        <p>
          {t("through")} <Link to={`/parties/${party.id}`}>{party.name}</Link>
        </p>
      )}
      <Columns least="22rem">
        <Section title={t("servedBy")} lead={t("servedByLead")} actions={all("customer", servedBy.length)}>
          {servedBy.length === 0 ? (
            <EmptyState
              title={t("servedByNobody")}
              actions={
                <ButtonLink to="/map" variant="default" size="xs">
                  {name("toMap")}
                </ButtonLink>
              }
            />
          ) : (
            <SideList items={servedBy.slice(0, shown)} other="supplier" />
          )}
        </Section>
        <Section title={t("serves")} lead={t("servesLead")} actions={all("supplier", serves.length)}>
          {serves.length === 0 ? (
            <EmptyState
              title={t("servesNobody")}
              actions={
                <ButtonLink to="/map" variant="default" size="xs">
                  {name("toMap")}
                </ButtonLink>
              }
            />
          ) : (
            <SideList items={serves.slice(0, shown)} other="customer" />
          )}
        </Section>
      </Columns>
      <Own sides={sides} />
    </>
  );
}

/** What a party does for itself is no relationship, and still worth knowing. */
function Own({ sides }: { sides: PartySides }) {
  const t = useWords(partyWords);
  const format = useFormat();
  const things = sides.own.map(({ source, count }) => {
    const n = { count: Math.round(count) };
    return source === "requests"
      ? t("ownRequests", n)
      : source === "processes"
        ? t("ownProcesses", n)
        : t("ownOther", n);
  });
  return things.length === 0 ? null : <p>{t("own", { things: format.list(things) })}</p>;
}
