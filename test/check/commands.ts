// Rules that a program of others checks: types, lint, dead code.

import { spawnSync } from "node:child_process";
import path from "node:path";
import { root } from "../../app/folders.ts";
import type { Finding, Rule } from "./rule.ts";

function runTool(script: string, args: readonly string[]): { output: string; ok: boolean } {
  const done = spawnSync(process.execPath, [path.join(root, "node_modules", script), ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
  });
  return { output: `${done.stdout}${done.stderr}`.trim(), ok: done.status === 0 };
}

function tool(
  name: string,
  script: string,
  args: readonly string[],
  reason: string,
  fixArgs?: readonly string[],
): Rule {
  return {
    name,
    async check(): Promise<Finding[]> {
      const { output, ok } = runTool(script, args);
      return ok ? [] : [{ place: args.join(" "), sentence: `${reason}\n${output}` }];
    },
    ...(fixArgs
      ? {
          async fix() {
            runTool(script, fixArgs);
          },
        }
      : {}),
  };
}

const types = (project: string, reason: string) =>
  tool(`types (${project})`, "typescript/bin/tsc", ["-p", project], reason);

export const toolRules: readonly Rule[] = [
  types("tsconfig.json", "the server must compile:"),
  types("tsconfig.science.json", "science compiles without ambient types, so that it stays pure:"),
  types("tsconfig.web.json", "the pages must compile, both languages' words included:"),
  tool(
    "lint",
    "@biomejs/biome/bin/biome",
    ["check", "--error-on-warnings", "--max-diagnostics=40"],
    "one style and no known traps:",
    ["check", "--write"],
  ),
  tool("dead code", "knip/bin/knip.js", ["--no-progress"], "what nobody calls, nobody should have to read:"),
];
