import { useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { Section } from "#ui/page";
import { useScorecard } from "../company/api.ts";
import { Side } from "./side.tsx";
import { words } from "./words.ts";

/** On the page of a party: its figures at a glance; nothing for those who may not see them, nor of people. */
export default function ScorecardPart({ id }: { id: string }) {
  const t = useWords(words);
  const card = useScorecard(id).data;
  if (!card || card.supplier.length + card.customer.length === 0) return null;
  const side = card.supplier.length > 0 ? "supplier" : "customer";
  return (
    <Section
      bare
      title={t("here")}
      lead={t("hereLead")}
      actions={
        <ButtonLink variant="default" size="xs" to={`/insight/parties/${id}`}>
          {t("open")}
        </ButtonLink>
      }
    >
      <Side figures={card[side].slice(0, 4)} side={side} party={id} opens={card.reach === "whole"} />
    </Section>
  );
}
