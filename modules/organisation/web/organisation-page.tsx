import { IconFileImport, IconUsersGroup } from "@tabler/icons-react";
import { usePageSearch, useUser, useWords } from "#platform/web";
import { Stack, Switch } from "#ui/base";
import { ButtonLink, Link } from "#ui/link";
import { Columns, Page, PageHeader, Section } from "#ui/page";
import { FilterInput } from "#ui/search";
import { Async, EmptyState } from "#ui/state";
import { Exports } from "#ui/table";
import { useOrganisation, useParty } from "./api.ts";
import { PartyTable } from "./party-table.tsx";
import { AddMenu } from "./shape/add-menu.tsx";
import { UnitActions } from "./shape/unit-actions.tsx";
import { titles } from "./titles.ts";
import { UnitTree } from "./unit-tree.tsx";
import { words } from "./words.ts";

/** Units as a tree, and beside it the people of the chosen one, or what was searched for. */
export default function OrganisationPage() {
  const t = useWords(words);
  const name = useWords(titles);
  const lead = useUser().roles.includes("programme_lead");
  const counts = useOrganisation();
  return (
    <Page>
      <Async query={counts}>
        {(data) =>
          data.people + data.units + data.partners === 0 ? (
            <>
              <PageHeader title={name("organisation")} actions={data.mayShape && <AddMenu />} />
              <EmptyState
                title={t("emptyTitle")}
                icon={<IconUsersGroup size={36} stroke={1.5} />}
                actions={lead && <ButtonLink to="/organisation/import">{t("bringIn")}</ButtonLink>}
              >
                {t(lead ? "emptyText" : "notYetText")}
              </EmptyState>
            </>
          ) : (
            <>
              <PageHeader
                title={name("organisation")}
                lead={[
                  t("people", { count: data.people }),
                  t("units", { count: data.units }),
                  t("partners", { count: data.partners }),
                ].join(" · ")}
                actions={
                  <>
                    <ButtonLink to="/organisation/partners" variant="default">
                      {t("partnersLink")}
                    </ButtonLink>
                    {data.mayShape && (
                      <>
                        <AddMenu />
                        <ButtonLink to="/organisation/import" leftSection={<IconFileImport size={17} />}>
                          {t("bringIn")}
                        </ButtonLink>
                      </>
                    )}
                  </>
                }
              />
              <Browser mayShape={data.mayShape} />
            </>
          )
        }
      </Async>
    </Page>
  );
}

function Browser({ mayShape }: { mayShape: boolean }) {
  const t = useWords(words);
  const [search, change] = usePageSearch({
    q: "",
    unit: "",
    below: true as boolean,
    ended: false as boolean,
  });
  const { q, unit, below, ended } = search;
  const searching = q.trim() !== "";
  const chosen = useParty(searching ? "" : unit);
  const title = searching
    ? t("found")
    : unit && chosen.data
      ? t("peopleOf", { name: chosen.data.name })
      : t("peopleTitle");
  const query = searching
    ? { q: q.trim(), ended: String(ended) }
    : { kind: "person" as const, ...(unit ? { unit, below: String(below) } : {}), ended: String(ended) };
  const party = !searching && unit !== "" ? chosen.data : undefined;
  return (
    <Columns least="17rem" aside>
      <Section
        title={title}
        lead={
          party && (
            <>
              <Link to={`/parties/${party.id}`}>{t("pageOfUnit")}</Link>
              {" · "}
              {party.head ? <Link to={`/parties/${party.head.id}`}>{party.head.name}</Link> : t("noHead")}
              {party.function && ` · ${party.function}`}
            </>
          )
        }
        actions={party?.may.shape && <UnitActions party={party} />}
      >
        <PartyTable
          label={title}
          query={query}
          without={searching ? ["email"] : ["category", "email"]}
          empty={<EmptyState title={t(searching ? "nobodyFound" : unit ? "nobodyInUnit" : "nobodyYet")} />}
          tools={
            <>
              <FilterInput label={t("find")} value={q} onChange={(text) => change({ q: text })} />
              {!searching && unit !== "" && (
                <Switch
                  size="xs"
                  label={t("withBelow")}
                  checked={below}
                  onChange={(event) => change({ below: event.currentTarget.checked })}
                />
              )}
              <Switch
                size="xs"
                label={t("withEnded")}
                checked={ended}
                onChange={(event) => change({ ended: event.currentTarget.checked })}
              />
            </>
          }
          exports={
            mayShape && (
              <Exports
                csv="/api/organisation/people?format=csv"
                xlsx="/api/organisation/people?format=xlsx"
              />
            )
          }
        />
      </Section>
      <Section title={t("tree")} actions={mayShape && <Exports csv="/api/organisation/units?format=csv" />}>
        <Stack gap="xs">
          <UnitTree chosen={unit} onChoose={(id) => change({ unit: id, q: "" })} />
        </Stack>
      </Section>
    </Columns>
  );
}
