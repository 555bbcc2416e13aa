// An answer as SurveyJS hands it over, taken apart: values by item, words by item, and what was wrong with it.

import type { Answers, Comments, Item } from "../schema/shapes.ts";
import { asObject } from "./survey-json.ts";

export type AnswerProblem = "unknown_item" | "illegal_value" | "not_text" | "too_long";

export interface Flat {
  readonly answers: Answers;
  readonly comments: Comments;
  readonly problems: readonly { readonly item: string; readonly code: AnswerProblem }[];
}

export const longestText = 4_000;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

type Value = Answers[string];
type Taken =
  | { readonly value: Value }
  | { readonly words: string }
  | { readonly code: AnswerProblem }
  | { readonly nothing: true };

/**
 * Keeps what is a legal answer to one of the items and names everything else. A question left empty is no problem
 * here: conditions hide questions, and only the form knows which.
 */
export function flatten(items: readonly Item[], data: unknown): Flat {
  const answers: [string, Value][] = [];
  const comments: [string, string][] = [];
  const problems: { item: string; code: AnswerProblem }[] = [];
  const given = givenByName(items, data);
  for (const item of items) {
    if (!given.has(item.name)) continue;
    const taken = take(item, given.get(item.name));
    given.delete(item.name);
    if ("value" in taken) answers.push([item.name, taken.value]);
    if ("words" in taken) comments.push([item.name, taken.words]);
    if ("code" in taken) problems.push({ item: item.name, code: taken.code });
  }
  for (const item of given.keys()) problems.push({ item, code: "unknown_item" });
  return { answers: Object.fromEntries(answers), comments: Object.fromEntries(comments), problems };
}

/** Answers by the name of their item: an object under the name of a matrix is its rows. */
function givenByName(items: readonly Item[], data: unknown): Map<string, unknown> {
  const named = new Set(items.map(({ name }) => name));
  const given = new Map<string, unknown>();
  for (const [name, value] of Object.entries(asObject(data))) {
    const isMatrix = !named.has(name) && typeof value === "object" && value !== null && !Array.isArray(value);
    if (!isMatrix) given.set(name, value);
    else for (const [row, answer] of Object.entries(value)) given.set(`${name}.${row}`, answer);
  }
  return given;
}

function take(item: Item, value: unknown): Taken {
  if (value === undefined || value === null || value === "") return { nothing: true };
  switch (item.form) {
    case "text":
      return takeWords(value);
    case "choices":
    case "ranking":
      return takeSeveral(item, value);
    case "party":
      return typeof value === "string" && uuid.test(value) ? { value } : { code: "illegal_value" };
    default: {
      const legal = legalValue(item, value);
      return legal === undefined ? { code: "illegal_value" } : { value: legal };
    }
  }
}

function takeWords(value: unknown): Taken {
  if (typeof value !== "string" && typeof value !== "number") return { code: "not_text" };
  // The database takes neither the character zero nor half a pair of surrogates.
  const words = String(value).replaceAll("\u0000", "").toWellFormed().trim();
  if (words === "") return { nothing: true };
  return words.length > longestText ? { code: "too_long" } : { words };
}

function takeSeveral(item: Item, value: unknown): Taken {
  if (!Array.isArray(value)) return { code: "illegal_value" };
  const legal = value.map((one) => legalValue(item, one));
  if (legal.some((one) => one === undefined) || new Set(legal).size < legal.length) {
    return { code: "illegal_value" };
  }
  return legal.length === 0 ? { nothing: true } : { value: legal as (string | number)[] };
}

/** The value as the item has it; yes and no come as booleans. */
function legalValue(item: Item, value: unknown): string | number | undefined {
  const plain = typeof value === "boolean" ? String(value) : value;
  return item.values.find((legal) => legal === plain);
}
