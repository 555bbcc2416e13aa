import { useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { Section } from "#ui/page";
import { useServices } from "./api.ts";
import { frontWords } from "./front/words.ts";
import { ServiceCards } from "./parts/service-cards.tsx";

const shown = 6;

/** What a unit offers, on its page; nothing when it offers nothing to the reader. */
export default function ServicesOf({ id }: { id: string }) {
  const t = useWords(frontWords);
  const { data } = useServices({ supplier: id, below: "true", limit: shown + 1 });
  const services = data?.pages.flatMap((page) => page.services) ?? [];
  if (services.length === 0) return null;
  return (
    <Section
      title={t("partTitle")}
      actions={
        services.length > shown && (
          <ButtonLink to={`/catalogue?supplier=${id}`} variant="default" size="xs">
            {t("more")}
          </ButtonLink>
        )
      }
    >
      <ServiceCards services={services.slice(0, shown)} label={t("partTitle")} />
    </Section>
  );
}
