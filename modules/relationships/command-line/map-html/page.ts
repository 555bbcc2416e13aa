import type { Language } from "#platform/words";
import { pageWords } from "./words.ts";

export interface PageParts {
  readonly language: Language;
  /** What the page holds, in a sentence. */
  readonly stand: string;
  /** Style, script and data go in as they are; everything else is escaped. */
  readonly style: string;
  readonly script: string;
  readonly data: string;
}

type PlainWord = {
  [K in keyof typeof pageWords.en]: (typeof pageWords.en)[K] extends string ? K : never;
}[keyof typeof pageWords.en];

/** The page's frame; its script fills in the rest. */
export function page(parts: PageParts): string {
  const t = (key: PlainWord) => escapeHtml(pageWords[parts.language][key] as string);
  return `<!doctype html>
<html lang="${escapeHtml(parts.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<meta name="color-scheme" content="light dark">
<title>${t("title")}</title>
<link rel="icon" href="data:,">
<style>${parts.style}</style>
</head>
<body>
<header class="top">
  <div class="brand">
    <svg viewBox="0 0 32 32" width="34" height="34" aria-hidden="true"><circle cx="11" cy="16" r="8" class="mark-a"/><circle cx="21" cy="16" r="8" class="mark-b"/></svg>
    <div><h1>${t("title")}</h1><p>${escapeHtml(parts.stand)}</p></div>
  </div>
  <button type="button" id="theme" class="quiet"></button>
</header>
<main>
  <section class="card matrix" aria-label="${t("matrix")}">
    <div class="bar">
      <div class="tabs" role="tablist">
        <button type="button" role="tab" id="tab-matrix" aria-controls="pane-matrix" aria-selected="true">${t("matrix")}</button>
        <button type="button" role="tab" id="tab-network" aria-controls="pane-network" aria-selected="false">${t("network")}</button>
      </div>
      <span class="spring"></span>
      <button type="button" id="smaller" class="quiet" aria-label="${t("smaller")}" title="${t("smaller")}">−</button>
      <button type="button" id="bigger" class="quiet" aria-label="${t("bigger")}" title="${t("bigger")}">+</button>
    </div>
    <div id="pane-matrix" role="tabpanel" aria-labelledby="tab-matrix">
      <p class="hint">${t("matrix_hint")}</p>
      <div id="scroll" tabindex="0" role="group" aria-label="${t("matrix_label")}"><canvas id="matrix" role="img" aria-label="${t("matrix_label")}"></canvas></div>
      <div class="legend">
        <label>${t("colour")} <select id="measure"><option value="3">${t("demand")}</option><option value="4">${t("work")}</option><option value="2">${t("confidence")}</option></select></label>
        <span id="low"></span><i id="ramp"></i><span id="high"></span>
      </div>
    </div>
    <div id="pane-network" role="tabpanel" aria-labelledby="tab-network" hidden>
      <p class="hint">${t("network_hint")}</p>
      <canvas id="network" role="img" aria-label="${t("network_label")}"></canvas>
    </div>
    <div id="tip" role="status"></div>
  </section>
  <aside class="card detail" id="detail" aria-live="polite" tabindex="-1"></aside>
  <section class="card list" aria-labelledby="list-title">
    <div class="bar">
      <h2 id="list-title">${t("list")}</h2>
      <input id="search" type="search" placeholder="${t("search")}" aria-label="${t("search")}">
      <label>${t("source")} <select id="source"></select></label>
      <label>${t("least")} <input id="least" type="range" min="0" max="100" step="1"><output id="least-value"></output></label>
      <span class="spring"></span>
      <span id="count" class="dim" role="status"></span>
    </div>
    <div class="table"><table><thead><tr id="head"></tr></thead><tbody id="body"></tbody></table></div>
    <button type="button" id="more" class="quiet" hidden>${t("more")}</button>
  </section>
</main>
<footer>${t("made")}</footer>
<script type="application/json" id="data">${parts.data}</script>
<script>${parts.script}</script>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
