import { useWords } from "#platform/web";
import { Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { useLatest } from "./api.ts";
import { LatestScore } from "./latest.tsx";
import { pageWords } from "./words.ts";

/** What the last wave said of a relationship, on its page. */
export default function LatestSection({ supplier, customer }: { supplier: string; customer: string }) {
  const t = useWords(pageWords);
  const query = useLatest({ supplier, customer });
  return (
    <Section title={t("latest")} lead={t("latestLead")}>
      <Async query={query}>
        {({ latest }) =>
          latest ? (
            <LatestScore
              latest={latest}
              to={`/surveys/${latest.wave.id}/results/relationships/${supplier}/${customer}`}
            />
          ) : (
            <EmptyState title={t("latestNone")}>{t("latestNoneText")}</EmptyState>
          )
        }
      </Async>
    </Section>
  );
}
