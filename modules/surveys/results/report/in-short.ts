import type { Content } from "pdfmake/interfaces.js";
import { fixed } from "../words/telling.ts";
import type { Printing } from "./document.ts";
import { colours } from "./drawings.ts";

/** Sentences that are true for certain enough, and no others. */
export function inShort({ data: { company, language, suppliers }, t, tell, format }: Printing): Content[] {
  const mean = (value: number) => fixed(value, 2, language);
  const named = company.differs.map(({ party, end, probability, value }) =>
    t(end === "highest" ? "best" : "worst", {
      name: party.name,
      // Never "100 %" for what was computed.
      probability: format.percent(Math.min(0.99, probability)),
      value: mean(value),
    }),
  );
  const changes = company.changes
    .filter(({ measure }) => measure === "overall" || measure === "recommend" || measure === "satisfied")
    .map(({ measure, value, low, high, reading, wave }) => {
      const write = (v: number) => tell.value(v, howOf(measure));
      const about = { measure: tell.measure(measure), wave: wave.name[language] };
      if (low === null || high === null) return t("changeBare", about);
      if (reading === "cannot_tell")
        return t("changeUnknown", { ...about, value: write(value), low: write(low), high: write(high) });
      const [near, far] = reading === "higher" ? [low, high] : [-high, -low];
      const particulars = { ...about, value: write(Math.abs(value)), low: write(near), high: write(far) };
      return t(reading === "higher" ? "changeHigher" : "changeLower", particulars);
    });
  const sayings = [
    ...(named.length > 0 ? named : suppliers.rows.length > 1 ? [t("nobodyDiffers")] : []),
    ...changes,
  ];
  if (sayings.length === 0) return [];
  return [
    { text: t("short"), style: "heading" },
    { ul: sayings, markerColor: colours.accent },
  ];
}

/** How a change of a measure is written: differences of means as plain numbers. */
const howOf = (measure: string) => ({
  measure,
  method:
    measure === "satisfied"
      ? ("satisfied_share" as const)
      : measure === "recommend"
        ? ("net_promoter" as const)
        : ("mean" as const),
});
