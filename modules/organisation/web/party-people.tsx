import { useState } from "react";
import { useWords } from "#platform/web";
import { Switch } from "#ui/base";
import { Section } from "#ui/page";
import { EmptyState } from "#ui/state";
import { useParty } from "./api.ts";
import { PartyTable } from "./party-table.tsx";
import { words } from "./words.ts";

/** The people of a unit or a partner; nothing for a person. */
export default function PartyPeople({ id }: { id: string }) {
  const t = useWords(words);
  const party = useParty(id);
  const [below, setBelow] = useState(false);
  if (!party.data || party.data.kind === "person") return null;
  const { people, peopleBelow } = party.data;
  return (
    <Section title={t("peopleTitle")}>
      <PartyTable
        label={t("peopleOf", { name: party.data.name })}
        query={{ kind: "person", unit: id, below: String(below) }}
        without={below ? ["category", "email"] : ["category", "email", "unit"]}
        empty={<EmptyState title={t("nobodyInUnit")} />}
        tools={
          peopleBelow > people && (
            <Switch
              size="xs"
              label={t("withBelow")}
              checked={below}
              onChange={(event) => setBelow(event.currentTarget.checked)}
            />
          )
        }
      />
    </Section>
  );
}
