import assert from "node:assert/strict";
import { test } from "node:test";
import type { HomePart, SessionUser } from "#platform/web";
import { audiencesOf, partsFor } from "./audience.ts";

const user: SessionUser = { id: "1", name: "A", email: "a@b", roles: [], language: "en", leads: false };

test("a head of a unit who leads the programme sees both sides", () => {
  const found = audiencesOf({ ...user, roles: ["programme_lead"], leads: true, personId: "7" });
  assert.deepEqual([...found], ["lead", "head", "employee"]);
});

test("an account without a person and without roles is nobody yet", () => {
  assert.equal(audiencesOf(user).size, 0);
});

test("parts are chosen by audience and place, in their order", () => {
  const part = (id: string, audience: HomePart["audience"], place: HomePart["place"]): HomePart => ({
    id,
    audience,
    place,
    order: 1,
    load: () => Promise.reject(new Error("not loaded here")),
  });
  const parts = [
    part("a", ["lead"], "half"),
    part("b", ["employee", "lead"], "half"),
    part("c", ["lead"], "loop"),
  ];
  assert.deepEqual(
    partsFor(parts, new Set(["employee"]), "half").map((p) => p.id),
    ["b"],
  );
  assert.deepEqual(
    partsFor(parts, new Set(["lead"]), "half").map((p) => p.id),
    ["a", "b"],
  );
});
