import { useWords } from "#platform/web";
import { Section } from "#ui/page";
import { useNeeds } from "./api.ts";
import { compareWords } from "./compare-words.ts";
import css from "./need-list.module.css";
import { NeedList } from "./need-list.tsx";

/** What is needed of a party and by it, on its page; nothing where there is nothing. */
export default function PartyNeeds({ id }: { id: string }) {
  const t = useWords(compareWords);
  const needs = useNeeds({ party: id, limit: 12 }).data?.pages.flatMap((page) => page.needs) ?? [];
  if (needs.length === 0) return null;
  const asked = needs.filter(({ supplier }) => supplier?.id === id);
  const needed = needs.filter(({ supplier }) => supplier?.id !== id);
  return (
    <Section title={t("partyTitle")} lead={t("partyLead")}>
      {asked.length > 0 && (
        <>
          <h3 className={css.group}>{t("asSupplier")}</h3>
          <NeedList needs={asked} />
        </>
      )}
      {needed.length > 0 && (
        <>
          <h3 className={css.group}>{t("asCustomer")}</h3>
          <NeedList needs={needed} />
        </>
      )}
    </Section>
  );
}
