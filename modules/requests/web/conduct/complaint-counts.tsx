import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { caller, useFormat, useWords } from "#platform/web";
import { Section } from "#ui/page";
import { Async } from "#ui/state";
import { SimpleTable } from "#ui/table";
import type * as schema from "../../schema/conduct.ts";
import type { PartyName } from "../api.ts";
import { PartyField } from "../party-field.tsx";
import { complaintsWords } from "./complaints-words.ts";

const counts = caller<typeof schema.countComplaints>("GET", "/api/requests/complaints/:unit");
/** As the server has it. */
const least = 5;

/** For the head of a unit: what became of complaints about it, by quarter, without names. */
export function ComplaintCounts() {
  const t = useWords(complaintsWords);
  const [unit, setUnit] = useState<PartyName | null>(null);
  return (
    <Section title={t("countsTitle")} lead={t("countsLead", { least })}>
      <PartyField label={t("chooseUnit")} name="counted-unit" wanted="unit" value={unit} onChange={setUnit} />
      {unit && <Quarters unit={unit.id} />}
    </Section>
  );
}

function Quarters({ unit }: { unit: string }) {
  const t = useWords(complaintsWords);
  const format = useFormat();
  const query = useQuery({
    queryKey: ["requests", "complaints", unit],
    queryFn: ({ signal }) => counts({ params: { unit } }, { signal }),
  });
  return (
    <Async query={query}>
      {({ quarters }) => (
        <SimpleTable
          label={t("countsTitle")}
          columns={[
            { title: t("quarter") },
            ...(["all", "open", "served", "declined", "withdrawn"] as const).map((key) => ({
              title: t(key),
              numeric: true,
            })),
          ]}
          rows={quarters.map(({ from, all, outcomes }) => [
            format.month(from),
            all === null ? t("few", { least }) : format.number(all),
            ...(["open", "served", "declined", "withdrawn"] as const).map((key) =>
              outcomes ? format.number(outcomes[key]) : "—",
            ),
          ])}
        />
      )}
    </Async>
  );
}
