// One cell made an answer.

import { type AskedColumn, severalOf } from "./form.ts";
import { numberIn } from "./guess.ts";
import { type Cell, isNothing } from "./survey-file.ts";

export type AnswerValue = string | number | readonly (string | number)[];

type Taken =
  | { readonly value: AnswerValue }
  | { readonly words: string; readonly cut: boolean }
  | { readonly nothing: true }
  | { readonly unknown: true };

const longest = 4_000;
const nothing = { nothing: true } as const;
const unknown = { unknown: true } as const;
/** Words for no answer; -1, 99 and the like are declared missing where a file can say so. */
const blanks = new Set([
  "-",
  "–",
  "—",
  "n/a",
  "na",
  "null",
  "none",
  "н/д",
  "нет ответа",
  "не знаю",
  "затрудняюсь ответить",
  "no answer",
  "don't know",
  "{question_not_shown}",
  "{not_asked}",
]);

export function answerIn(asked: AskedColumn, cell: Cell): Taken {
  if (isNothing(cell)) return nothing;
  if (asked.plan.kind === "text") return wordsIn(cell);
  if (asked.plan.kind === "choices") return severalIn(asked, cell);
  const value = legal(asked, Array.isArray(cell) ? (cell[0] as string | number) : (cell as string | number));
  if (value === undefined) return blanks.has(String(cell).trim().toLowerCase()) ? nothing : unknown;
  const { reversed, kind } = asked.plan;
  if (!reversed || kind !== "scale" || typeof value !== "number") return { value };
  return { value: (asked.values[0] as number) + (asked.values.at(-1) as number) - value };
}

/** As it is written, or by its number: `5`, `5.0`, `5 - fully`. */
function legal({ values, wordsFor }: AskedColumn, cell: string | number): string | number | undefined {
  const words = wordsFor.get(String(cell).trim().toLowerCase());
  if (words !== undefined) return words;
  const number = numberIn(cell);
  return number !== undefined && values.includes(number) ? number : undefined;
}

function severalIn(asked: AskedColumn, cell: Cell): Taken {
  const several = severalOf(cell).map((one) =>
    legal(asked, typeof one === "string" ? one.slice(0, 100) : one),
  );
  const known = [...new Set(several.filter((one) => one !== undefined))];
  if (known.length === 0) return unknown;
  return { value: known };
}

/** The database takes neither the character zero nor half a pair of surrogates. */
function wordsIn(cell: Cell): Taken {
  const text = Array.isArray(cell) ? cell.join(", ") : String(cell);
  const words = text.replaceAll("\u0000", "").toWellFormed().trim();
  if (words === "" || blanks.has(words.toLowerCase())) return nothing;
  return { words: words.slice(0, longest).toWellFormed(), cut: words.length > longest };
}
