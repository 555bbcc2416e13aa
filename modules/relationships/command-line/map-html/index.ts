import { readFileSync } from "node:fs";
import { formats, type Language, say } from "#platform/words";
import type { RelationshipMap } from "../../discovery/relationship-map.ts";
import { pageData } from "./data.ts";
import { page } from "./page.ts";
import { pageWords } from "./words.ts";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

/**
 * The map as one page for any browser, with everything it needs inside: its policy forbids every request. What
 * came from files is put in as data, never as markup.
 */
export function mapHtml(map: RelationshipMap, threshold: number, language: Language): string {
  const words = say(pageWords, language);
  const format = formats(language, "UTC");
  const data = pageData(map, threshold, language);
  const parties = new Set(data.relationships.flatMap((r) => [r[0], r[1]])).size;
  const day = map.asOf > 0 ? format.date(map.asOf) : "—";
  const stand = words("stand", { count: data.relationships.length, parties, day });
  return page({
    language,
    stand: `${stand}, ${words("threshold", { threshold: format.percent(threshold) })}`,
    style: read("./page.css"),
    script: read("./network.js") + read("./page.js"),
    data: asScriptData({ ...data, language, words: pageWords[language] }),
  });
}

/** JSON that cannot end the script element it stands in. */
function asScriptData(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
