import { useGo, useWords } from "#platform/web";
import { Group } from "#ui/base";
import { Link } from "#ui/link";
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
    <Section>
      <ServiceSearch onPick={({ id }) => go(`/catalogue/${id}`)} />
      <Group mt="sm">
        <Link to="/catalogue">{t("homeMore")}</Link>
      </Group>
    </Section>
  );
}
