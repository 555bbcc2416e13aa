import { type Language, type Say, say } from "#platform/words";
import { type Call, callsByRoom, type Description, type Parameter, type Schema } from "./openapi.ts";
import { safe, schemaId, shape } from "./shape.ts";
import { style } from "./style.ts";
import { referenceWords } from "./words.ts";

type Words = Say<(typeof referenceWords)["en"]>;

/**
 * The API reference as one page of plain HTML without scripts, made from the OpenAPI description.
 * `nonce` lets its only style element pass the content security policy.
 */
export function renderReference(openapi: object, language: Language, nonce: string): string {
  const description = openapi as Description;
  const t = say(referenceWords, language);
  const name = description.info?.title ?? "";
  const rooms = callsByRoom(description);
  const schemas = Object.entries(description.components?.schemas ?? {});
  const other = language === "ru" ? "en" : "ru";
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(t("title", { name }))}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style nonce="${safe(nonce)}">${style}</style>
</head>
<body>
<a class="skip" href="#content">${safe(t("skip"))}</a>
<div class="house">
<nav aria-label="${safe(t("contents"))}">
<ul><li><a href="/">${safe(t("back", { name }))}</a></li><li><a href="/api?language=${other}" lang="${other}" hreflang="${other}">${safe(t("other"))}</a></li></ul>
${[...rooms].map(([room, calls]) => contents(room, calls)).join("\n")}
<ul><li class="room"><a href="#schemas">${safe(t("schemas"))}</a></li></ul>
</nav>
<main id="content">
<div class="top"><h1>${safe(t("title", { name }))}</h1><span class="dim">${safe(t("version", { version: description.info?.version ?? "" }))}</span></div>
${preface(t)}
${[...rooms].map(([room, calls]) => section(room, calls, t)).join("\n")}
<h2 id="schemas">${safe(t("schemas"))}</h2>
${schemas.map(([schema, body]) => schemaArticle(schema, body)).join("\n")}
</main>
</div>
</body>
</html>`;
}

function preface(t: Words): string {
  const address = '<a href="/api/openapi.json">/api/openapi.json</a>';
  const error = `{"error": {"code": "organisation.unit_not_found", "sentence": "…", "hint": "…", "place": "…", "details": …}}`;
  return `<h2>${safe(t("begin"))}</h2>
<p>${safe(t("beginSession"))}</p>
<p>${safe(t("beginKey"))}</p>
<p>${safe(t("beginErrors"))}</p>
<pre tabindex="0">${safe(error)}</pre>
<p>${safe(t("beginPages"))}</p>
<p>${safe(t("machine", { address: "\0" })).replace("\0", address)}</p>`;
}

function callId({ method, path }: Call): string {
  return `${method}-${path}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/-$/, "");
}

function contents(room: string, calls: readonly Call[]): string {
  const links = calls.map(
    (call) =>
      `<li><a href="#${callId(call)}">${call.method} ${safe(call.path.replace(/^\/api/, ""))}</a></li>`,
  );
  return `<ul><li class="room"><a href="#room-${safe(room)}">${safe(room)}</a></li></ul><ul class="calls">${links.join("")}</ul>`;
}

function section(room: string, calls: readonly Call[], t: Words): string {
  return `<h2 id="room-${safe(room)}">${safe(room)}</h2>\n${calls.map((call) => article(call, t)).join("\n")}`;
}

function article(call: Call, t: Words): string {
  const { method, path, operation } = call;
  const tone = method === "GET" ? "" : method === "DELETE" ? " end" : " write";
  const parts = [
    `<h3><span class="method${tone}">${method}</span> <code>${safe(path)}</code></h3>`,
    operation.summary ? `<p lang="en">${safe(operation.summary)}</p>` : "",
    operation.description ? `<p lang="en">${safe(operation.description)}</p>` : "",
    operation.parameters?.length ? parameters(operation.parameters, t) : "",
    content(t("body"), operation.requestBody?.content, t),
    ...Object.entries(operation.responses ?? {}).map(([status, response]) =>
      content(t("answer", { status }), response.content, t),
    ),
  ];
  return `<article id="${callId(call)}">${parts.filter(Boolean).join("\n")}</article>`;
}

function parameters(all: readonly Parameter[], t: Words): string {
  const places: Record<string, string> = {
    path: t("path"),
    query: t("query"),
    header: t("header"),
    cookie: t("cookie"),
  };
  const rows = all.map((parameter) => {
    const needed = parameter.required ? ` <i>${safe(t("needed"))}</i>` : "";
    return `<tr><td><code>${safe(parameter.name)}</code>${needed}</td><td>${safe(places[parameter.in] ?? parameter.in)}</td><td><code>${shape(parameter.schema ?? {})}</code></td></tr>`;
  });
  return `<h4>${safe(t("parameters"))}</h4><div class="scroll" tabindex="0" role="group" aria-label="${safe(t("parameters"))}"><table><thead><tr><th scope="col">${safe(t("name"))}</th><th scope="col">${safe(t("where"))}</th><th scope="col">${safe(t("type"))}</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}

function content(
  title: string,
  all: Readonly<Record<string, { schema?: Schema }>> | undefined,
  t: Words,
): string {
  return Object.entries(all ?? {})
    .map(([type, { schema }]) => {
      const what = type === "application/json" ? "" : ` <code>${safe(type)}</code>`;
      const body = schema && type === "application/json" ? shape(schema) : safe(t("file"));
      return `<h4>${safe(title)}${what}</h4><pre tabindex="0">${body}</pre>`;
    })
    .join("\n");
}

function schemaArticle(name: string, schema: Schema): string {
  return `<article id="${safe(schemaId(name))}"><h3><code>${safe(name)}</code></h3><pre tabindex="0">${shape(schema)}</pre></article>`;
}
