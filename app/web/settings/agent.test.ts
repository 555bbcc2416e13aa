import assert from "node:assert/strict";
import { test } from "node:test";
import { nameAgent } from "./agent.ts";

test("browsers that call themselves Chrome as well are told apart", () => {
  const chrome = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36";
  assert.equal(nameAgent(chrome), "Chrome, Windows");
  assert.equal(nameAgent(`${chrome} Edg/140.0`), "Edge, Windows");
  assert.equal(nameAgent(`${chrome} YaBrowser/26.1`), "Yandex Browser, Windows");
  assert.equal(
    nameAgent("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"),
    "Firefox, Linux",
  );
});

test("what is unknown is shown as it is, and nothing as nothing", () => {
  assert.equal(nameAgent("curl/8.1"), "curl/8.1");
  assert.equal(nameAgent(null), undefined);
});
