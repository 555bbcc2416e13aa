// Both languages at every commit. Words files are held complete by the compiler; here: nothing said outside them.

import { modules } from "../../app/modules.ts";
import type { Finding, Rule } from "./rule.ts";
import { read, sources } from "./tree.ts";

/** Letters between tags: text that no reader of the other language can get translated. */
const literalText = />\s*([A-Za-zА-Яа-яЁё][^<>{}`=;()]*[A-Za-zА-Яа-яЁё.!?])\s*<\//g;
const literalAttribute =
  /\b(?:label|title|placeholder|aria-label|description|alt)="([^"]*[A-Za-zА-Яа-яЁё]{3}[^"]*)"/g;

/** What is printed on keys is the same in every language. */
const keyName = /^(Ctrl|Alt|Shift|Esc|Enter)( \S+)?$/;

export const languages: Rule = {
  name: "languages",
  async check() {
    const findings: Finding[] = [];
    for (const file of sources().filter((one) => one.endsWith(".tsx"))) {
      const text = read(file);
      for (const pattern of [literalText, literalAttribute]) {
        for (const match of text.matchAll(pattern)) {
          if (keyName.test(match[1] as string)) continue;
          const line = text.slice(0, match.index).split("\n").length;
          findings.push({
            place: `${file}:${line}`,
            sentence: `says "${match[1]}" in code; sentences live in words files, in Russian and in English`,
          });
        }
      }
    }
    for (const module of modules) {
      for (const catalogue of module.errors ?? []) {
        for (const [code, entry] of Object.entries(catalogue.entries)) {
          const said = [entry.sentence.en, entry.sentence.ru, entry.hint.en, entry.hint.ru];
          const places = (sentence: string) =>
            [...sentence.matchAll(/\{(\w+)\}/g)]
              .map((match) => match[1])
              .sort()
              .join();
          if (said.some((sentence) => sentence.trim() === "")) {
            findings.push({
              place: `${catalogue.room}.${code}`,
              sentence: "an error needs sentence and hint in both languages",
            });
          }
          if (places(entry.sentence.en) !== places(entry.sentence.ru)) {
            findings.push({
              place: `${catalogue.room}.${code}`,
              sentence: "the two languages name different particulars",
            });
          }
        }
      }
    }
    return findings;
  },
};
