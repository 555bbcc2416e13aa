// Documents that agree with the code: the error catalogue, commands, settings, rooms, links.

import fs from "node:fs";
import path from "node:path";
import { settings } from "#platform/config";
import { commands } from "../../app/commands.ts";
import { errorCatalogues } from "../../app/errors.ts";
import { root } from "../../app/folders.ts";
import { modules } from "../../app/modules.ts";
import type { Finding, Rule } from "./rule.ts";
import { projectFiles, read } from "./tree.ts";

const errorsFile = path.join(root, "docs", "errors.md");

function writeErrors(): string {
  const lines = [
    "# Errors",
    "",
    "Every refusal has a code, a sentence and a hint, in both languages. Generated from the code by `bin/check fix`.",
    "",
  ];
  for (const { room, entries } of errorCatalogues) {
    lines.push(`## ${room}`, "", "| code | status | sentence | what to do |", "| --- | --- | --- | --- |");
    for (const [code, { status, sentence, hint }] of Object.entries(entries)) {
      const cell = (text: string) => text.replaceAll("|", "\\|");
      lines.push(
        `| \`${room}.${code}\` | ${status} | ${cell(sentence.en)}<br>${cell(sentence.ru)} | ${cell(hint.en)}<br>${cell(hint.ru)} |`,
      );
    }
    lines.push("");
  }
  return lines.join("\n");
}

function deadLinks(file: string): Finding[] {
  const text = read(file);
  return [...text.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)]
    .filter(([, target]) => !fs.existsSync(path.join(root, path.dirname(file), target as string)))
    .map(([, target]) => ({ place: file, sentence: `links to ${target}, which is not there` }));
}

export const docs: Rule = {
  name: "docs agree with code",
  async check() {
    const findings: Finding[] = [];
    if (!fs.existsSync(errorsFile) || fs.readFileSync(errorsFile, "utf8") !== writeErrors()) {
      findings.push({
        place: "docs/errors.md",
        sentence: "is not what the catalogues say; `bin/check fix` writes it anew",
      });
    }
    const operating = read("docs/operating.md");
    for (const name of Object.keys(commands)) {
      if (!operating.includes(`vizavi ${name}`))
        findings.push({ place: "docs/operating.md", sentence: `does not describe \`vizavi ${name}\`` });
    }
    for (const { variable } of Object.values(settings)) {
      if (!operating.includes(variable))
        findings.push({ place: "docs/operating.md", sentence: `does not describe ${variable}` });
    }
    const map = read("docs/code-map.md");
    for (const { name } of modules) {
      if (!fs.existsSync(path.join(root, "modules", name, "README.md"))) {
        findings.push({
          place: `modules/${name}`,
          sentence: "has no README.md: purpose, words, door, events, on one screen",
        });
      }
      if (!map.includes(`\`${name}\``))
        findings.push({ place: "docs/code-map.md", sentence: `does not name the room \`${name}\`` });
    }
    for (const file of projectFiles().filter((one) => one.endsWith(".md"))) findings.push(...deadLinks(file));
    return findings;
  },
  async fix() {
    fs.writeFileSync(errorsFile, writeErrors());
  },
};
