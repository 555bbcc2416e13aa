import { formats, type Language, say } from "#platform/words";
import type { Party } from "../discovery/party.ts";
import type { Relationship } from "../discovery/relationship-map.ts";
import type { Comparison } from "../discovery/truth.ts";
import { relationshipJson } from "./map-json.ts";
import { evidenceText } from "./summary.ts";
import { heading, textTable } from "./text-table.ts";
import { commandWords } from "./words.ts";

const listed = 40;

/** How right the map is, in words: figures, reliability, and every kind of mistake with its evidence. */
export function truthReport(c: Comparison, parties: readonly Party[], language: Language): string {
  const words = say(commandWords, language);
  const format = formats(language);
  const three = (value: number) => format.number(value, 3);
  const lines = [
    words("truth_heading", { found: c.found, threshold: c.threshold, true: c.true }),
    "",
    ...textTable(
      [words("precision"), words("recall"), words("f1"), words("brier"), words("calibration_error")],
      [[c.precision, c.recall, c.f1, c.calibration.brier, c.calibration.error].map(three)],
      [0, 1, 2, 3, 4],
    ),
    ...heading(words("reliability")),
    ...textTable(
      ["", words("claimed"), words("observed"), words("pairs")],
      c.calibration.bins
        .filter((bin) => bin.count > 0)
        .map((bin) => [
          `${format.percent(bin.from)} – ${format.percent(bin.to)}`,
          format.percent(bin.claimed, 1),
          format.percent(bin.observed, 1),
          format.number(bin.count),
        ]),
      [1, 2, 3],
    ),
  ];
  const names = new Map(parties.map((party) => [party.id, party.name]));
  const row = (supplier: string, customer: string, seen: Relationship | undefined) => [
    names.get(supplier) ?? supplier,
    names.get(customer) ?? customer,
    seen ? format.percent(seen.confidence) : "—",
    seen ? evidenceText(seen, language) : words("untraced"),
  ];
  const list = (title: string, rows: string[][]) => {
    if (rows.length === 0) return;
    const head = [words("supplier"), words("customer"), words("confidence"), words("evidence")];
    lines.push(...heading(title), ...textTable(head, rows.slice(0, listed), [2]));
    if (rows.length > listed) lines.push(words("more", { count: rows.length - listed }));
  };
  list(
    words("false_alarms", { count: c.falseAlarms.length }),
    c.falseAlarms.map((r) => row(r.supplier, r.customer, r)),
  );
  list(
    words("misses", { count: c.misses.length }),
    c.misses.map((m) => row(m.truth.supplier, m.truth.customer, m.seen)),
  );
  return `${lines.join("\n")}\n`;
}

export function truthJson({ falseAlarms, misses, calibration, ...figures }: Comparison) {
  return {
    ...figures,
    brier: calibration.brier,
    calibration_error: calibration.error,
    reliability: calibration.bins,
    false_alarms: falseAlarms.map(relationshipJson),
    misses: misses.map(({ truth, seen }) => ({
      supplier: truth.supplier,
      customer: truth.customer,
      services: truth.services ?? [],
      seen: seen ? relationshipJson(seen) : null,
    })),
  };
}
