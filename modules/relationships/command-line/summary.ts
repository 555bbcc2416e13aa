import { formats, type Language, say } from "#platform/words";
import type { EvidenceReport } from "../discovery/reading/problem.ts";
import type { Relationship, RelationshipMap } from "../discovery/relationship-map.ts";
import { heading, textTable } from "./text-table.ts";
import { commandWords } from "./words.ts";

const strongest = 25;
const widest = 10;

/** The map in a screenful: how much was found, the strongest relationships, who serves most, what was read. */
export function mapSummary(
  map: RelationshipMap,
  reports: readonly EvidenceReport[],
  threshold: number,
  language: Language,
): string {
  const words = say(commandWords, language);
  const format = formats(language, "UTC");
  const shown = map.relationships.filter((r) => r.confidence >= threshold);
  const names = new Map(map.parties.map((party) => [party.id, party.name]));
  const parties = new Set(shown.flatMap((r) => [r.supplier, r.customer])).size;
  const lines = [
    words("found", { count: shown.length, parties, day: map.asOf > 0 ? format.date(map.asOf) : "—" }),
  ];
  const below = map.relationships.length - shown.length;
  if (below > 0) lines.push(words("below", { count: below }));

  const weight = (r: Relationship) =>
    r.confidence * Math.max(r.strength.ofCustomerDemand, r.strength.ofSupplierWork);
  const top = [...shown].sort((a, b) => weight(b) - weight(a)).slice(0, strongest);
  if (top.length > 0) {
    lines.push(
      ...heading(words("strongest")),
      ...textTable(
        [
          words("supplier"),
          words("customer"),
          words("confidence"),
          words("demand"),
          words("work"),
          words("evidence"),
        ],
        top.map((r) => [
          names.get(r.supplier)!,
          names.get(r.customer)!,
          format.percent(r.confidence),
          format.percent(r.strength.ofCustomerDemand),
          format.percent(r.strength.ofSupplierWork),
          evidenceText(r, language),
        ]),
        [2, 3, 4],
      ),
    );
  }
  const served = new Map<string, number>();
  for (const { supplier } of shown) served.set(supplier, (served.get(supplier) ?? 0) + 1);
  const servesMost = [...served].sort((a, b) => b[1] - a[1]).slice(0, widest);
  if (servesMost.length > 0) {
    lines.push(
      ...heading(words("widest")),
      ...textTable(
        [words("supplier"), words("customers")],
        servesMost.map(([id, n]) => [names.get(id)!, format.number(n)]),
        [1],
      ),
    );
  }
  if (reports.length > 0) {
    lines.push(
      ...heading(words("sources")),
      ...textTable(
        [words("source"), words("rows"), words("counted"), words("aside")],
        reports.map((r) => [r.file, format.number(r.rows), format.number(r.counted), format.number(r.aside)]),
        [1, 2, 3],
      ),
    );
  }
  return `${lines.join("\n")}\n`;
}

/** "requests 412, processes 38": what a relationship rests on, in one cell. */
export function evidenceText({ evidence }: Pick<Relationship, "evidence">, language: Language): string {
  const words = say(commandWords, language);
  const format = formats(language);
  return evidence
    .filter((part) => part.count > 0)
    .map((part) =>
      part.source === "structure" ? words("structure") : `${words(part.source)} ${format.number(part.count)}`,
    )
    .join(", ");
}
