// The lock file must install anywhere: complete for every platform, free of addresses, each dependency with a reason.

import type { Finding, Rule } from "./rule.ts";
import { read } from "./tree.ts";

interface LockEntry {
  readonly resolved?: string;
  readonly optionalDependencies?: Record<string, string>;
}

export const packages: Rule = {
  name: "packages",
  async check() {
    const findings: Finding[] = [];
    const lock: Record<string, LockEntry> = JSON.parse(read("package-lock.json")).packages;
    const there = new Set(Object.keys(lock).map((key) => key.split("node_modules/").at(-1)));
    for (const [key, entry] of Object.entries(lock)) {
      if (entry.resolved?.startsWith("http")) {
        findings.push({
          place: `package-lock.json ${key}`,
          sentence: "records an address; write the lock anew with omit-lockfile-registry-resolved=true",
        });
      }
      for (const name of Object.keys(entry.optionalDependencies ?? {})) {
        if (!there.has(name))
          findings.push({
            place: `package-lock.json ${key}`,
            sentence: `lacks ${name}, so \`npm ci\` fails on other machines; choose a version that exists for all platforms`,
          });
      }
    }
    const manifest = JSON.parse(read("package.json"));
    const reasons = read("docs/decisions/0002-dependencies.md");
    for (const group of ["dependencies", "devDependencies", "optionalDependencies"]) {
      for (const name of Object.keys(manifest[group])) {
        if (!reasons.includes(`\`${name}\``)) {
          findings.push({
            place: "docs/decisions/0002-dependencies.md",
            sentence: `gives no reason for ${name}`,
          });
        }
      }
    }
    return findings;
  },
};
