import { useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { Section } from "#ui/page";
import { useMonday } from "../api.ts";
import { compareWords } from "../compare-words.ts";
import { NeedList } from "../need-list.tsx";

/** The Monday story: where one's own people wait or let others wait, and what they say of it. */
export default function MondayPart() {
  const t = useWords(compareWords);
  const { data } = useMonday();
  if (!data || data.needs.length === 0) return null;
  return (
    <Section
      title={t("mondayTitle")}
      lead={t("mondayLead")}
      actions={
        <ButtonLink to="/needs" variant="default" size="xs">
          {t("mondayAll")}
        </ButtonLink>
      }
    >
      <NeedList needs={data.needs} verb />
    </Section>
  );
}
