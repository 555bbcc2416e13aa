import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { Language } from "#platform/words";
import { type MaskKind, makeReader, type Names } from "#science/text";

/** Everybody's names, so that they take no part in what a text is about and are masked where they must not be read. */
export async function namesInHouse(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct name from organisation.party where kind = 'person'
  `.execute(db);
  return rows.map(({ name }) => name);
}

const blanks: Record<Language, Record<MaskKind, string>> = {
  en: { address: "[address]", phone: "[phone]", number: "[number]", name: "[name]" },
  ru: { address: "[адрес]", phone: "[телефон]", number: "[номер]", name: "[имя]" },
};

/** A text with names, addresses, phones and numbers blanked. */
export function maskedFor(text: string, names: Names, language: Language): string {
  let [result, at] = ["", 0];
  for (const { from, to, kind } of makeReader(names)(text).masks) {
    result += `${text.slice(at, from)}${blanks[language][kind]}`;
    at = to;
  }
  return result + text.slice(at);
}
