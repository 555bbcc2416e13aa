// What alpha and omega take: answers to several items, person by person, or sums over pairs of items.

import { z } from "zod";
import type { Refusal } from "#platform/errors";
import { type ItemMoments, itemMomentsOf } from "#science/survey";
import { itemProblems, lengthProblem, oneForm } from "./problems.ts";
import { level, people } from "./shape.ts";

const table = z.array(z.number()).max(10_000);

export const itemsInput = {
  rows: z
    .array(z.array(z.number().nullable()).max(100))
    .max(100_000)
    .optional()
    .describe("a row a person, a place an item; null: left out"),
  moments: z
    .strictObject({
      items: z.number().int().min(1).max(100),
      asked: people.describe("who answered anything"),
      n: z.array(people).max(10_000).describe("for each pair of items, row by row: who answered both"),
      sums: table.describe("of the first item's answers over those"),
      products: table.describe("of both items' answers"),
    })
    .optional()
    .describe("sums over disjoint groups may be added up"),
  missing: z
    .enum(["listwise", "pairwise"])
    .default("listwise")
    .describe(
      "of rows: whoever left an item out counts for none; or each pair counts those who answered both",
    ),
  reversed: z
    .array(z.number().int().min(0))
    .default([])
    .describe("items worded the other way round, counted from 0"),
  level,
};

interface ItemsInput {
  readonly rows?: readonly (readonly (number | null)[])[] | undefined;
  readonly moments?: ItemMoments | undefined;
  readonly missing: "listwise" | "pairwise";
  readonly reversed: readonly number[];
}

export function itemsProblems(input: ItemsInput): Refusal[] {
  const { rows, moments, reversed } = input;
  const items = moments?.items ?? rows?.[0]?.length ?? 0;
  const uneven = (rows ?? []).flatMap((row, i) => lengthProblem(row.length, items, ["rows", i]));
  const tables = moments
    ? (["n", "sums", "products"] as const).flatMap((name) =>
        lengthProblem(moments[name].length, items * items, ["moments", name]),
      )
    : [];
  return [
    ...oneForm(input, ["rows", "moments"]),
    ...uneven,
    ...tables,
    ...itemProblems(reversed, items, ["reversed"]),
  ];
}

export const itemMoments = ({ rows, moments, missing }: ItemsInput): ItemMoments =>
  moments ?? itemMomentsOf(rows ?? [], missing);
