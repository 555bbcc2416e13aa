import assert from "node:assert/strict";
import { test } from "node:test";
import type { Work } from "../api.ts";
import { chainOf, type Link } from "./chain-tree.ts";

const work = (id: string, openedAt: string, parent: string | null = null) =>
  ({ id, openedAt, parent }) as Work;
const drawn = (links: readonly Link[]): string =>
  links.map(({ work, parts }) => work.id + (parts.length ? `(${drawn(parts)})` : "")).join(" ");

test("hand-overs follow each other, parts hang under who asked for them", () => {
  const works = [
    work("c", "3"),
    work("p2", "5", "p1"),
    work("a", "1"),
    work("p1", "2", "a"),
    work("q", "4", "a"),
  ];
  assert.equal(drawn(chainOf(works)), "a(p1(p2) q) c");
});

test("a part whose asker one may not see still stands there", () => {
  assert.equal(drawn(chainOf([work("p", "1", "hidden")])), "p");
});
