import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type CallOutput, caller, useUser, useWords } from "#platform/web";
import { Button, CloseButton, Group } from "#ui/base";
import { useNotice } from "#ui/form";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader, Section } from "#ui/page";
import { Async, ErrorState } from "#ui/state";
import { Party } from "#ui/tag";
import type * as schema from "../../schema/conduct.ts";
import type { PartyName } from "../api.ts";
import { PartyField } from "../party-field.tsx";
import { titles } from "../titles.ts";
import { ComplaintCounts } from "./complaint-counts.tsx";
import { complaintsWords } from "./complaints-words.ts";
import css from "./conduct.module.css";
import { conductTitles } from "./titles.ts";

const show = caller<typeof schema.showFeedbackTeams>("GET", "/api/requests/feedback-teams");
const name = caller<typeof schema.nameFeedbackTeam>("PUT", "/api/requests/feedback-teams");
type Teams = CallOutput<typeof schema.showFeedbackTeams>;
const queryKey = ["requests", "feedback-teams"];

/** Who hears complaints, and what became of them. */
export default function ComplaintsPage() {
  const t = useWords(complaintsWords);
  const query = useQuery({ queryKey, queryFn: ({ signal }) => show({}, { signal }) });
  const user = useUser();
  return (
    <Page>
      <PageHeader
        title={useWords(conductTitles)("complaints")}
        lead={t("lead")}
        crumbs={[{ title: useWords(titles)("requests"), to: "/requests" }]}
      />
      <Async query={query}>{(teams) => <Teams teams={teams} />}</Async>
      {(user.leads || user.roles.includes("programme_lead")) && <ComplaintCounts />}
      <Section title={t("reportTitle")} lead={t("reportText")}>
        <div>
          <ButtonLink to="/report" variant="default" size="xs">
            {t("report")}
          </ButtonLink>
        </div>
      </Section>
    </Page>
  );
}

function Teams({ teams }: { teams: Teams }) {
  const t = useWords(complaintsWords);
  const client = useQueryClient();
  const notice = useNotice();
  const [error, setError] = useState<unknown>();
  const set = async (unit: PartyName | null, team: PartyName | null) => {
    setError(undefined);
    try {
      await name({ body: { unit: unit?.id ?? null, team: team?.id ?? null } });
      if (team) notice(t("saved"));
      await client.invalidateQueries({ queryKey });
    } catch (caught) {
      setError(caught);
    }
  };
  return (
    <>
      {error !== undefined && <ErrorState error={error} />}
      <Section title={t("teamTitle")} lead={teams.house ? undefined : t("houseNone")}>
        {teams.mayChange ? (
          <PartyField
            label={t("house")}
            name="feedback-team"
            wanted="unit"
            value={teams.house}
            onChange={(team) => void set(null, team)}
          />
        ) : (
          teams.house && <Party kind={teams.house.kind} name={teams.house.name} />
        )}
      </Section>
      {(teams.mayChange || teams.units.length > 0) && (
        <Section title={t("ownTitle")} lead={t("ownLead")}>
          <ul className={css.list}>
            {teams.units.map(({ unit, team }) => (
              <li key={unit.id}>
                <Group gap="xs">
                  {t("hears", { unit: unit.name, team: team.name })}
                  {teams.mayChange && (
                    <CloseButton
                      size="sm"
                      aria-label={t("remove", { name: unit.name })}
                      onClick={() => void set(unit, null)}
                    />
                  )}
                </Group>
              </li>
            ))}
          </ul>
          {teams.mayChange && <AddTeam onAdd={set} />}
        </Section>
      )}
    </>
  );
}

function AddTeam({ onAdd }: { onAdd: (unit: PartyName, team: PartyName) => Promise<void> }) {
  const t = useWords(complaintsWords);
  const [unit, setUnit] = useState<PartyName | null>(null);
  const [team, setTeam] = useState<PartyName | null>(null);
  const add = async () => {
    if (!unit || !team) return;
    await onAdd(unit, team);
    setUnit(null);
    setTeam(null);
  };
  return (
    <div className={css.form}>
      <PartyField label={t("unit")} name="complained-unit" wanted="unit" value={unit} onChange={setUnit} />
      <PartyField label={t("team")} name="unit-team" wanted="unit" value={team} onChange={setTeam} />
      <div>
        <Button size="xs" variant="default" disabled={!unit || !team} onClick={() => void add()}>
          {t("add")}
        </Button>
      </div>
    </div>
  );
}
