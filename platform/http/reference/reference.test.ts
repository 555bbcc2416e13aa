import assert from "node:assert/strict";
import { test } from "node:test";
import { renderReference } from "./index.ts";
import { shape } from "./shape.ts";

const openapi = {
  info: { title: "Vizavi", version: "1.2.3" },
  paths: {
    "/api/units/{id}": {
      get: {
        summary: "One unit & <its> people.",
        tags: ["organisation"],
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } }],
        responses: {
          "200": { content: { "application/json": { schema: { $ref: "#/components/schemas/Unit" } } } },
        },
      },
      delete: { responses: {} },
    },
  },
  components: {
    schemas: {
      Unit: {
        type: "object",
        properties: {
          name: { type: "string", minLength: 1, maxLength: 200 },
          kind: { enum: ["unit", "partner"] },
          parent: { anyOf: [{ $ref: "#/components/schemas/Unit" }, { type: "null" }] },
        },
        required: ["name"],
      },
    },
  },
};

test("every call and every shape is there, in both languages, and text cannot become markup", () => {
  for (const language of ["en", "ru"] as const) {
    const html = renderReference(openapi, language, "abc");
    assert.match(html, new RegExp(`<html lang="${language}">`));
    assert.match(html, /id="get-api-units-id"/);
    assert.match(html, /id="delete-api-units-id"/);
    assert.match(html, /id="schema-Unit"/);
    assert.match(html, /One unit &amp; &lt;its&gt; people\./);
    assert.match(html, /1\.2\.3/);
    assert.doesNotMatch(html, /<script|style="/);
    assert.match(html, /<style nonce="abc">/);
  }
  assert.match(renderReference(openapi, "ru", "n"), /С чего начать/);
});

test("a name from the description cannot break out of an attribute", () => {
  const html = renderReference(
    { info: { title: '"><script>alert(1)</script>' }, components: { schemas: { '"><script>': {} } } },
    "en",
    '"><script>',
  );
  assert.doesNotMatch(html, /<script/);
});

test("shapes read like types", () => {
  assert.equal(
    shape(openapi.components.schemas.Unit),
    `{
  <b>name</b>: string <i>1…200</i>
  <b>kind</b>?: &quot;unit&quot; | &quot;partner&quot;
  <b>parent</b>?: <a href="#schema-Unit">Unit</a> | null
}`,
  );
  assert.equal(shape({ type: "array", items: { type: ["string", "null"] } }), "(string | null)[]");
  assert.equal(shape({ type: "object", additionalProperties: { type: "number" } }), "{\n  [name]: number\n}");
  assert.equal(shape({ type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 }), "integer");
});
