import { useWords } from "#platform/web";
import { Figure, Figures } from "#ui/figure";
import { Section } from "#ui/page";
import { useCounts } from "../api.ts";
import { homeWords } from "./home-words.ts";

const shown = 3;

/** For a head: what the units serve and what they asked themselves, side by side. */
export default function SidesPart() {
  const t = useWords(homeWords);
  const units = (useCounts().data?.units ?? []).filter(
    ({ open, waiting, asked }) => open + waiting + asked > 0,
  );
  return units.slice(0, shown).map(({ unit, open, waiting, unassigned, asked }) => (
    <Section key={unit.id} bare title={t("sidesTitle", { unit: unit.name })}>
      <Figures>
        <Figure
          label={t("serve")}
          value={open}
          from={waiting > 0 ? t("serveFrom", { count: waiting }) : undefined}
          to={`/requests/queue?unit=${unit.id}`}
        />
        <Figure
          label={t("unassigned")}
          value={unassigned}
          from={t("unassignedFrom")}
          to={`/requests/queue?unit=${unit.id}&who=nobody`}
        />
        <Figure label={t("asked")} value={asked} from={t("askedFrom")} to={`/requests?box=unit`} />
      </Figures>
    </Section>
  ));
}
