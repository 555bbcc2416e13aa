// Input as a careless program or an attacker sends it, made from the shapes of the OpenAPI description.

import type { Chance } from "./random.ts";

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

export interface Shapes {
  readonly schemas: Readonly<Record<string, Schema>>;
  /** Ids that exist, so that input gets past the first question. */
  readonly ids: readonly string[];
}

const texts = [
  "",
  " ",
  "\0",
  "a\0b",
  "\ud800",
  "\udc00x",
  "\u202e\u200b\ufeff",
  "😀".repeat(40),
  "e\u0301".repeat(200),
  "x".repeat(100_000),
  "'; drop table organisation.party; --",
  "%' or '1'='1",
  "\\",
  "%_%",
  "<script>alert(1)</script>",
  "{{7*7}}",
  "=cmd|' /C calc'!A0",
  "../../../../etc/passwd",
  "__proto__",
  "constructor",
  "null",
  "NaN",
  "-1",
  "99999999999999999999",
  "1e400",
  "0x10",
  "٣",
  "2024-02-30",
  "0000-00-00",
  "9999-12-31",
  "-271821-04-20",
  "24:00",
  "00000000-0000-0000-0000-000000000000",
  "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",
];
const numbers = [0, -1, 1, 0.5, -0.0001, 2_147_483_648, -2_147_483_649, 9_007_199_254_740_992, 1e308, -1e308];
const others = [null, true, false, [], {}, [[]], [null], { a: { b: 1 } }];

export function nasty(chance: Chance): unknown {
  const kind = chance.below(10);
  if (kind < 5) return chance.pick(texts);
  if (kind < 8) return chance.pick(numbers);
  return chance.pick(others);
}

export const nastyText = (chance: Chance): string => chance.pick(texts);

/** A value that fits the schema. */
export function fitting(schema: Schema, shapes: Shapes, chance: Chance): unknown {
  if (schema.$ref) {
    const name = schema.$ref.split("/").at(-1) as string;
    return fitting(shapes.schemas[name] ?? {}, shapes, chance);
  }
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return chance.pick(schema.enum);
  const several = schema.anyOf ?? schema.oneOf;
  if (several) return fitting(chance.pick(several), shapes, chance);
  if (schema.allOf) {
    return Object.assign({}, ...schema.allOf.map((one) => fitting(one, shapes, chance) as object));
  }
  const type = typeof schema.type === "string" ? schema.type : schema.type?.[0];
  if (type === "object") return fittingObject(schema, shapes, chance);
  if (type === "array") {
    const length = chance.below(3);
    return Array.from({ length }, () => fitting(schema.items ?? {}, shapes, chance));
  }
  if (type === "integer") return 1 + chance.below(50);
  if (type === "number") return chance.next() * 20;
  if (type === "boolean") return chance.next() < 0.5;
  if (type === "null") return null;
  return fittingText(schema.format, shapes, chance);
}

function fittingObject(schema: Schema, shapes: Shapes, chance: Chance): object {
  const needed = new Set(schema.required ?? []);
  const made: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (needed.has(name) || chance.next() < 0.5) made[name] = fitting(property, shapes, chance);
  }
  return made;
}

function fittingText(format: string | undefined, shapes: Shapes, chance: Chance): string {
  if (format === "uuid") return chance.pick(shapes.ids);
  if (format === "email") return `someone${chance.below(1_000_000)}@example.test`;
  if (format === "date") return "2024-05-01";
  if (format === "time") return "09:30";
  if (format === "date-time") return "2024-05-01T09:30:00.000Z";
  return chance.pick(["Закупки", "Archive", "Иван Ёж", "a b c"]);
}

/** The same value with one place spoilt: another value, a missing or an additional field. */
export function spoilt(value: unknown, chance: Chance): unknown {
  if (typeof value !== "object" || value === null || chance.next() < 0.1) return nasty(chance);
  if (Array.isArray(value)) {
    if (value.length === 0 || chance.next() < 0.2) return Array.from({ length: 1_500 }, () => nasty(chance));
    return value.map((one, place) => (place === 0 ? spoilt(one, chance) : one));
  }
  const copy: Record<string, unknown> = { ...value };
  const names = Object.keys(copy);
  const name = chance.pick(names);
  const way = chance.below(8);
  if (name === undefined || way === 0) copy[nastyText(chance).slice(0, 50)] = nasty(chance);
  else if (way === 1) delete copy[name];
  else copy[name] = spoilt(copy[name], chance);
  return copy;
}

/** What no honest JSON library writes. */
export function brokenJson(whole: string, chance: Chance): string {
  return chance.pick([
    () => "",
    () => whole.slice(0, chance.below(whole.length + 1)),
    () => `${"[".repeat(50_000)}${"]".repeat(50_000)}`,
    () => `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`,
    () => `{"__proto__":{"admin":true},${whole.slice(1)}`,
    () => `{"constructor":{"prototype":{"admin":true}},${whole.slice(1)}`,
    () => `{"name":"first","name":"second",${whole.slice(1)}`,
    () => `\ufeff${whole}`,
    () => whole.replaceAll('"', "'"),
    () => `${whole}${whole}`,
    () => "null",
    () => "1e999",
    () => '"\\ud800"',
    () => `[${"1,".repeat(200_000)}1]`,
  ])();
}
