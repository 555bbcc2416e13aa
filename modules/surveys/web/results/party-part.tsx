import { useWords } from "#platform/web";
import { Section } from "#ui/page";
import { LatestScore, useLatestOf } from "./latest.tsx";
import { pageWords } from "./words.ts";

/** How a party is rated and what its people say, on its page; nothing where the reader may not see it. */
export default function PartyPart({ id }: { id: string }) {
  const t = useWords(pageWords);
  const serves = useLatestOf({ supplier: id });
  const asks = useLatestOf({ customer: id });
  if (!serves && !asks) return null;
  return (
    <Section title={t("latest")} lead={t("latestLead")}>
      {serves && (
        <LatestScore
          latest={serves}
          name={t("latestServes")}
          to={`/surveys/${serves.wave.id}/results/suppliers/${id}`}
        />
      )}
      {asks && (
        <LatestScore
          latest={asks}
          name={t("latestAsks")}
          to={`/surveys/${asks.wave.id}/results/customers/${id}`}
        />
      )}
    </Section>
  );
}
