import { useWords } from "#platform/web";
import { Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { useNeeds } from "./api.ts";
import { compareWords } from "./compare-words.ts";
import { NeedList } from "./need-list.tsx";

/** Open needs of one relationship, on its page. */
export default function NeedsSection({ supplier, customer }: { supplier: string; customer: string }) {
  const t = useWords(compareWords);
  const found = useNeeds({ supplier, customer, limit: 10 });
  return (
    <Section title={t("sectionTitle")} lead={t("sectionLead")}>
      <Async query={found}>
        {({ pages }) => {
          const needs = pages.flatMap((page) => page.needs);
          return needs.length === 0 ? (
            <EmptyState title={t("sectionNone")}>{t("sectionNoneText")}</EmptyState>
          ) : (
            <NeedList needs={needs} />
          );
        }}
      </Async>
    </Section>
  );
}
