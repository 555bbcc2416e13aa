import { useGo, useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { Section } from "#ui/page";
import { useCatalogue } from "../api.ts";
import { frontWords } from "../front/words.ts";
import ServiceSearch from "../search/service-search.tsx";

/** The search for services on the home page; nothing while there are none. */
export default function SearchPart() {
  const t = useWords(frontWords);
  const go = useGo();
  const { data } = useCatalogue();
  if (!data?.any) return null;
  return (
    <Section
      title={t("homeTitle")}
      actions={
        <ButtonLink to="/catalogue" variant="default" size="xs">
          {t("homeMore")}
        </ButtonLink>
      }
    >
      <ServiceSearch onPick={({ id }) => go(`/catalogue/${id}`)} />
    </Section>
  );
}
