import { type Content, colours } from "#platform/pdf";
import { usualFigure } from "../figures.ts";
import { wholes } from "../measures.ts";
import { fixed } from "../words/telling.ts";
import type { Printing } from "./document.ts";

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
  const looked = company.changes.filter(({ measure }) => (wholes as readonly string[]).includes(measure));
  const certain = looked.flatMap(({ measure, value, low, high, reading, wave }) => {
    if (low === null || high === null || reading === "cannot_tell") return [];
    const figure = usualFigure(company.figures, measure);
    if (!figure) return [];
    const write = (v: number) => tell.difference(v, figure).replace(/^\+/, "");
    const [near, far] = reading === "higher" ? [low, high] : [-high, -low];
    return t(reading === "higher" ? "changeHigher" : "changeLower", {
      ...{ measure: tell.measure(measure), wave: wave.name[language] },
      ...{ value: write(Math.abs(value)), low: write(near), high: write(far) },
    });
  });
  const before = looked[0]?.wave.name[language];
  const changes =
    certain.length === 0 && before !== undefined ? [t("changeNone", { wave: before })] : certain;
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
