// Who may import whom, as in docs/code-map.md; each refusal says why the border is there.

import path from "node:path";
import type { Module } from "#platform/module";
import { modules } from "../../app/modules.ts";
import type { Finding, Rule } from "./rule.ts";
import { type ImportLine, importsOf, sources } from "./tree.ts";

interface Place {
  /** app, modules, platform, science, ui, db, test, bin */
  readonly house: string;
  /** The room within it: a module, a part of the platform. */
  readonly room: string;
  /** Whether it is code of pages. */
  readonly page: boolean;
  readonly test: boolean;
}

function placeOf(file: string): Place {
  const [house = "", room = ""] = file.split("/");
  const page =
    house === "ui" ||
    file.startsWith("app/web/") ||
    file.startsWith("platform/web/") ||
    /^modules\/[^/]+\/web\//.test(file);
  return {
    house,
    room,
    page,
    test: /\.(test|journey)\.tsx?$|-for-tests\.ts$/.test(file) || house === "test",
  };
}

const houseRank: Readonly<Record<string, number>> = { science: 0, platform: 1, modules: 2, app: 3, test: 4 };

const pageOnly = new Set([
  "react",
  "react-dom",
  "@mantine/core",
  "@mantine/hooks",
  "@tanstack/react-query",
  "@tanstack/react-router",
]);

function judge(
  file: string,
  line: ImportLine,
  uses: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  const from = placeOf(file);
  const { specifier } = line;
  if (from.test) return undefined;
  if (specifier.startsWith(".")) {
    const target = path.normalize(path.join(path.dirname(file), specifier));
    const to = placeOf(target);
    if (
      to.house !== from.house ||
      (["modules", "platform", "science", "ui"].includes(from.house) && to.room !== from.room)
    ) {
      return "a relative path climbs out of its room; open the other room's door with a # path, so that what is behind it can change freely";
    }
    if (from.page && !to.page && from.house === "modules") {
      if (/\/words(\.ts|\/)/.test(target)) return undefined;
      if (!line.typeOnly)
        return "a page takes only types from its room: a store, an action or zod in the browser would leak the server and fatten every visit";
    }
    if (!from.page && to.page && from.house === "modules")
      return "the server knows no page; pages call it over HTTP";
    return undefined;
  }
  if (specifier.startsWith("#")) {
    const [house = "", room = "", part] = specifier.slice(1).split("/");
    if (from.page) {
      if (["ui"].includes(house) || (house === "platform" && ["web", "words"].includes(room)))
        return undefined;
      if (line.typeOnly && house === "platform" && ["http", "identity", "notices"].includes(room))
        return undefined;
      if (house === "modules" && part === "web" && (from.house === "modules" || from.house === "app"))
        return undefined;
      if (from.house === "app" && house === "app") return undefined;
      return "a page takes its own room's pages, the kit, platform/web, platform/words and other rooms' pages: anything else belongs to the server";
    }
    if (from.house === "bin" || house === "test")
      return house === "test" ? "only tests know the test world" : undefined;
    if (house === "db") return from.house === "science" ? "science is pure and knows no database" : undefined;
    const mine = houseRank[from.house] ?? 5;
    const theirs = houseRank[house];
    if (theirs !== undefined && theirs > mine) {
      return `imports run app -> modules -> platform -> science; ${from.house} must not know ${house}`;
    }
    if (from.house === "modules" && house === "modules" && room !== from.room) {
      if (part !== undefined) return "another room is entered by its door (#modules/<room>) only";
      if (!uses.get(from.room)?.includes(room)) {
        return `${from.room} does not list ${room} in the \`uses\` of its module.ts, where readers and the check for circles look`;
      }
    }
    return undefined;
  }
  if (from.house === "science")
    return "science is pure: no package and no part of Node, so that methods can be checked by anyone anywhere";
  const pkg = specifier.startsWith("@")
    ? specifier.split("/").slice(0, 2).join("/")
    : specifier.split("/")[0];
  if (!from.page && pkg && pageOnly.has(pkg)) return "React and the kit live in pages only";
  return undefined;
}

function circles(all: readonly Module[]): Finding[] {
  const byName = new Map(all.map((module) => [module.name, module]));
  const findings: Finding[] = [];
  const visit = (name: string, trail: readonly string[]): void => {
    if (trail.includes(name)) {
      findings.push({
        place: `modules/${name}/module.ts`,
        sentence: `uses run in a circle: ${[...trail, name].join(" -> ")}`,
      });
      return;
    }
    for (const used of byName.get(name)?.uses ?? []) visit(used, [...trail, name]);
  };
  for (const { name } of all) visit(name, []);
  return findings;
}

export const borders: Rule = {
  name: "borders",
  async check() {
    const uses = new Map(modules.map((module) => [module.name, module.uses]));
    const findings: Finding[] = circles(modules);
    for (const file of sources()) {
      for (const line of importsOf(file)) {
        const reason = judge(file, line, uses);
        if (reason)
          findings.push({ place: `${file}:${line.line}`, sentence: `imports ${line.specifier}: ${reason}` });
      }
    }
    return findings;
  },
};
