import { normaliseHeader, type Table } from "#platform/files";
import { errors } from "./errors.ts";

// Both lists have an id, a name and a head or manager, so either can be read as the other; these columns only one has.
const ofPeople =
  /^(?:e ?mail(?: address)?|(?:эл(?:ектронная)? )?почта|position|job title|должность|фио|табельный номер|full name|first name|last name)$/;
const ofUnits = /^(?:parent(?: unit| id| department)?|вышестоящ.*|родител.*|serves|кого обслуживает)$/;

/** Refuses a list of people given as units, or of units given as people. */
export function refuseSwapped({ name, headers }: Table, as: "people" | "units"): void {
  const words = headers.map(normaliseHeader);
  const people = words.some((word) => ofPeople.test(word));
  const units = words.some((word) => ofUnits.test(word));
  if (people === units || people === (as === "people")) return;
  const columns = headers.filter((header) => header !== "").join(", ");
  throw errors.refuse(people ? "people_as_units" : "units_as_people", { name, columns });
}
