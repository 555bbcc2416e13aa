import { useUser, useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { Columns, Section } from "#ui/page";
import { type PartySides, useMine } from "../api.ts";
import { partyWords } from "../party/party-words.ts";
import { SideList } from "../party/side-list.tsx";

const shown = 6;

/** How the own unit serves and is served; for a head the units led. */
export default function MinePart() {
  const units = useMine().data?.units.filter((unit) => unit.serves.length + unit.servedBy.length > 0) ?? [];
  return (
    <>
      {units.map((unit) => (
        <Unit key={unit.party.id} unit={unit} />
      ))}
    </>
  );
}

function Unit({ unit }: { unit: PartySides }) {
  const t = useWords(partyWords);
  const leads = useUser().leads;
  const { party, serves, servedBy } = unit;
  const more = (
    <ButtonLink to={`/parties/${party.id}`} variant="default" size="xs">
      {t("openParty")}
    </ButtonLink>
  );
  return (
    <Columns least="22rem">
      {servedBy.length > 0 && (
        <Section title={leads ? t("howServed", { unit: party.name }) : t("whoServesMe")} actions={more}>
          <SideList items={servedBy.slice(0, shown)} other="supplier" />
        </Section>
      )}
      {serves.length > 0 && (
        <Section title={leads ? t("howWeServe", { unit: party.name }) : t("whomWeServe")} actions={more}>
          <SideList items={serves.slice(0, shown)} other="customer" />
        </Section>
      )}
    </Columns>
  );
}
