import type { Schema } from "./openapi.ts";

export function safe(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

export function schemaId(name: string): string {
  return `schema-${name.replace(/[^\w-]/g, "-")}`;
}

/** A schema as HTML in the manner of a type: names of schemas are links, limits stand dim behind. */
export function shape(schema: Schema, indent = ""): string {
  if (schema.$ref) {
    const name = schema.$ref.split("/").at(-1) ?? "";
    return `<a href="#${safe(schemaId(name))}">${safe(name)}</a>`;
  }
  const several = schema.anyOf ?? schema.oneOf;
  if (several) return [...new Set(several.map((one) => shape(one, indent)))].join(" | ");
  if (schema.allOf) return schema.allOf.map((one) => shape(one, indent)).join(" &amp; ");
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum) return schema.enum.map(literal).join(" | ");
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  return types.map((type) => one({ ...schema, type }, indent)).join(" | ");
}

function one(schema: Schema & { type: string | undefined }, indent: string): string {
  switch (schema.type) {
    case "object":
      return object(schema, indent);
    case "array": {
      if (schema.prefixItems) return `[${schema.prefixItems.map((item) => shape(item, indent)).join(", ")}]`;
      const item = shape(schema.items ?? {}, indent);
      return `${/ [|&]/.test(item) ? `(${item})` : item}[]${limits(schema)}`;
    }
    case undefined:
      return schema.properties ? object(schema, indent) : "any";
    default:
      return `${safe(schema.type)}${limits(schema)}`;
  }
}

function object(schema: Schema, indent: string): string {
  const inner = `${indent}  `;
  const needed = new Set(schema.required ?? []);
  const lines = Object.entries(schema.properties ?? {}).map(
    ([name, property]) =>
      `${inner}<b>${safe(name)}</b>${needed.has(name) ? "" : "?"}: ${shape(property, inner)}`,
  );
  const more = schema.additionalProperties;
  if (more && typeof more === "object" && Object.keys(more).length > 0)
    lines.push(`${inner}[name]: ${shape(more, inner)}`);
  return lines.length === 0 ? "{}" : `{\n${lines.join("\n")}\n${indent}}`;
}

function literal(value: unknown): string {
  return safe(JSON.stringify(value));
}

/** 9007199254740991 is what "no limit" looks like after translation from JavaScript. */
function limits(schema: Schema): string {
  const words: string[] = [];
  if (schema.format) words.push(schema.format);
  const from = schema.minLength ?? schema.minimum;
  const to = schema.maxLength ?? schema.maximum ?? schema.maxItems;
  const bounded = (n: number | undefined) => n !== undefined && Math.abs(n) < Number.MAX_SAFE_INTEGER;
  if (bounded(from) || bounded(to)) words.push(`${bounded(from) ? from : ""}…${bounded(to) ? to : ""}`);
  if (schema.default !== undefined) words.push(`= ${JSON.stringify(schema.default)}`);
  return words.length === 0 ? "" : ` <i>${safe(words.join(", "))}</i>`;
}
