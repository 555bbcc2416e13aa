import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { root } from "../../app/folders.ts";

let listed: string[] | undefined;

/** Every file of the project that git knows or would know, relative to the root. */
export function projectFiles(): string[] {
  listed ??= execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root, encoding: "utf8" })
    .split("\n")
    .filter((file) => file !== "" && fs.existsSync(path.join(root, file)));
  return listed;
}

export const read = (file: string): string => fs.readFileSync(path.join(root, file), "utf8");

export const sources = (): string[] => projectFiles().filter((file) => /\.tsx?$/.test(file));

export interface ImportLine {
  readonly specifier: string;
  readonly line: number;
  /** `import type` or `export type`: gone at run time. */
  readonly typeOnly: boolean;
}

const importPattern =
  /^[ \t]*(?:import|export)(\s+type)?\b[^;'"]*?\bfrom\s+["']([^"']+)["']|^[ \t]*import\s+["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm;

export function importsOf(file: string): ImportLine[] {
  const text = read(file);
  return [...text.matchAll(importPattern)].map((match) => ({
    specifier: (match[2] ?? match[3] ?? match[4]) as string,
    line: text.slice(0, match.index).split("\n").length,
    typeOnly: match[1] !== undefined,
  }));
}
