import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import type { Refusal } from "#platform/errors";
import { loadConfig, signingSecret } from "./index.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vizavi-config-"));
after(() => fs.rmSync(folder, { recursive: true }));

const write = (name: string, content: unknown) => {
  const file = path.join(folder, name);
  fs.writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
};

const refusalOf = (env: NodeJS.ProcessEnv): Refusal => {
  try {
    loadConfig(env, folder);
  } catch (error) {
    return error as Refusal;
  }
  throw new Error("was accepted");
};

test("the environment wins over the file, the file over the default, and each value tells where it came from", () => {
  const file = write("given.json", { port: 4000, language: "ru" });
  const config = loadConfig({ VIZAVI_CONFIG: file, VIZAVI_PORT: "5000" }, folder);
  assert.deepEqual([config.port, config.language, config.host], [5000, "ru", "127.0.0.1"]);
  assert.deepEqual(
    [config.origins.port, config.origins.language, config.origins.host],
    ["environment", file, "default"],
  );
});

test("an empty variable counts as not given", () => {
  assert.equal(loadConfig({ VIZAVI_PORT: "" }, folder).port, 3000);
});

test("the data folder is taken from where the command was typed", () => {
  assert.equal(loadConfig({ VIZAVI_DATA: "here" }, folder).data, path.join(folder, "here"));
});

test("a wrong value is refused with its name and origin", () => {
  const refusal = refusalOf({ VIZAVI_PORT: "70000" });
  assert.equal(refusal.code, "config.invalid");
  assert.equal(refusal.particulars.name, "VIZAVI_PORT");
  assert.equal(refusal.particulars.origin, "environment");
});

test("a misspelt or unreadable file is refused", () => {
  assert.equal(
    refusalOf({ VIZAVI_CONFIG: write("misspelt.json", { prot: 1 }) }).code,
    "config.unknown_setting",
  );
  assert.equal(refusalOf({ VIZAVI_CONFIG: write("broken.json", "{") }).code, "config.unreadable_file");
  assert.equal(refusalOf({ VIZAVI_CONFIG: path.join(folder, "none.json") }).code, "config.unreadable_file");
});

test("the secret is made once and kept, unless given", () => {
  const config = loadConfig({ VIZAVI_DATA: path.join(folder, "data") }, folder);
  const made = signingSecret(config);
  assert.ok(made.length >= 32);
  assert.equal(signingSecret(config), made);
  const given = "g".repeat(40);
  assert.equal(signingSecret(loadConfig({ VIZAVI_SECRET: given }, folder)), given);
});
