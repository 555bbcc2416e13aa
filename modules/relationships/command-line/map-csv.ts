import { russianExcel, writeCsv } from "#platform/files";
import { type Language, say } from "#platform/words";
import { evidenceSources } from "../discovery/evidence.ts";
import type { RelationshipMap } from "../discovery/relationship-map.ts";
import { roundedConfidence } from "./map-json.ts";
import { commandWords } from "./words.ts";

/** The map as a table, one relationship a row, a column for each source's count. */
export function mapCsv(map: RelationshipMap, threshold: number, language: Language): string {
  const words = say(commandWords, language);
  const names = new Map(map.parties.map((party) => [party.id, party.name]));
  const headers = [
    ...["supplier", "customer"].flatMap((side) => [
      `${words(side as "supplier")} (id)`,
      words(side as "supplier"),
    ]),
    words("confidence"),
    words("demand"),
    words("work"),
    ...evidenceSources.map((source) => words(source)),
  ];
  const number = (value: number) => {
    const text = String(Math.round(value * 1e4) / 1e4);
    return language === "ru" ? text.replace(".", ",") : text;
  };
  const rows = map.relationships
    .filter((r) => r.confidence >= threshold)
    .map(({ supplier, customer, confidence, strength, evidence }) => [
      supplier,
      names.get(supplier) ?? "",
      customer,
      names.get(customer) ?? "",
      number(roundedConfidence(confidence)),
      number(strength.ofCustomerDemand),
      number(strength.ofSupplierWork),
      ...evidenceSources.map((source) => number(evidence.find((part) => part.source === source)?.count ?? 0)),
    ]);
  return writeCsv(headers, rows, language === "ru" ? russianExcel : { bom: true });
}
