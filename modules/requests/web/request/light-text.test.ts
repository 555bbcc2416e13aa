import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf, runsOf } from "./light-text.ts";

const kinds = (text: string) => blocksOf(text).map((block) => `${block.kind} ${block.lines.length}`);

test("an address ends where the sentence goes on", () => {
  assert.deepEqual(runsOf("См. (https://wiki.example/a_(b)), там всё."), [
    { kind: "plain", text: "См. (" },
    { kind: "link", text: "https://wiki.example/a_(b)", href: "https://wiki.example/a_(b)" },
    { kind: "plain", text: "), там всё." },
  ]);
});

test("only web addresses become links", () => {
  assert.deepEqual(runsOf("javascript:alert(1)"), [{ kind: "plain", text: "javascript:alert(1)" }]);
});

test("numbers of requests lead to them, other numbers do not", () => {
  assert.deepEqual(
    runsOf("как в № 12 и #345, кабинет 7, C#5, &#39;")
      .filter((run) => run.kind === "request")
      .map((run) => run.number),
    ["12", "345"],
  );
});

test("quotes, lists, code and paragraphs stand apart", () => {
  assert.deepEqual(kinds("> было\n> так\nстало\nиначе\n\nещё\n- раз\n- два\n```\nx **y**\n```"), [
    "quote 2",
    "text 2",
    "text 1",
    "list 2",
    "code 1",
  ]);
  assert.deepEqual(blocksOf("```\n**x**")[0]?.lines[0], [{ kind: "plain", text: "**x**" }]);
});

test("strong words and code within a line", () => {
  assert.deepEqual(runsOf("**очень** `rm -rf`"), [
    { kind: "strong", text: "очень" },
    { kind: "plain", text: " " },
    { kind: "code", text: "rm -rf" },
  ]);
});
