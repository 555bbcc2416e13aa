import assert from "node:assert/strict";
import { test } from "node:test";
import { getMigrations } from "better-auth/db/migration";
import { openWorld } from "#test/world";
import { makeAuth, openAuthPool } from "./auth.ts";

const world = await openWorld();

test("the database has every table and column that the identity library expects", async () => {
  const pool = openAuthPool(world.url, 2);
  const auth = makeAuth(
    { databaseUrl: world.url, baseUrl: "http://localhost:3000", secret: "s".repeat(40), rateLimit: true },
    pool,
    { taken: undefined },
  );
  const { toBeCreated, toBeAdded } = await getMigrations(auth.options);
  await pool.end();
  assert.deepEqual(toBeCreated, []);
  assert.deepEqual(toBeAdded, []);
});

test("a one-time link signs in once", async () => {
  const { email } = await world.client({ roles: ["programme_lead"] });
  const link = new URL(await world.identity.makeLink(email));
  const stranger = world.stranger();
  const token = link.searchParams.get("token");
  const first = await stranger.post("/api/session/link", { token });
  assert.equal(first.status, 200);
  assert.match(String(first.headers["set-cookie"]), /HttpOnly/i);
  const again = await stranger.post("/api/session/link", { token });
  assert.equal(again.status, 401);
  assert.equal(again.body.error.code, "identity.link_spent");
});

test("a wrong password and an unknown address are answered alike; the cookie is for this site only", async () => {
  const client = await world.client({ email: "known@example.test" });
  await client.put("/api/account", { password: "correct horse battery" });
  const stranger = world.stranger();
  const tried = (email: string, password: string) => stranger.post("/api/session", { email, password });
  const wrong = await tried("known@example.test", "correct horse");
  const unknown = await tried("unknown@example.test", "correct horse");
  assert.deepEqual([wrong.status, wrong.body], [unknown.status, unknown.body]);
  const right = await tried("known@example.test", "correct horse battery");
  assert.match(String(right.headers["set-cookie"]), /HttpOnly; SameSite=Lax/i);
});

test("a password is chosen, signs in, and must be known to be changed", async () => {
  const client = await world.client({ email: "anna@example.test", name: "Anna" });
  const before = await client.get("/api/account");
  assert.deepEqual(before.body, {
    name: "Anna",
    email: "anna@example.test",
    language: "en",
    hasPassword: false,
  });
  const chosen = await client.put("/api/account", { password: "correct horse battery" });
  assert.equal(chosen.body.hasPassword, true);
  const stranger = world.stranger();
  const wrong = await stranger.post("/api/session", { email: "anna@example.test", password: "wrong horse" });
  assert.equal(wrong.status, 401);
  assert.equal(wrong.body.error.code, "identity.wrong_credentials");
  const right = await stranger.post("/api/session", {
    email: "anna@example.test",
    password: "correct horse battery",
  });
  assert.equal(right.status, 200);
  const refused = await client.put("/api/account", {
    password: "another password",
    currentPassword: "guess",
  });
  assert.equal(refused.status, 403);
});

test("a new password ends the other sessions and keeps this one", async () => {
  const here = await world.client({ email: "boris@example.test" });
  const there = await world.client({ email: "boris@example.test" });
  assert.equal((await there.get("/api/account")).status, 200);
  await here.put("/api/account", { password: "a long enough password" });
  assert.equal((await there.get("/api/account")).status, 401);
  assert.equal((await here.get("/api/account")).status, 200);
});

test("sessions are listed and ended one by one, and nobody ends another's", async () => {
  const first = await world.client({ email: "vera@example.test" });
  const second = await world.client({ email: "vera@example.test" });
  const other = await world.client({ email: "gleb@example.test" });
  const { sessions } = (await first.get("/api/account/sessions")).body;
  assert.equal(sessions.length, 2);
  const another = sessions.find((session: { current: boolean }) => !session.current);
  await other.delete(`/api/account/sessions/${another.id}`);
  assert.equal((await second.get("/api/account")).status, 200, "still open");
  await first.delete(`/api/account/sessions/${another.id}`);
  assert.equal((await second.get("/api/account")).status, 401);
});

test("only administrators manage accounts, leads may look", async () => {
  const administrator = await world.client({ roles: ["administrator"] });
  const lead = await world.client({ roles: ["programme_lead"] });
  const member = await world.client({ email: "member@example.test" });
  const account = { name: "Daria", email: "Daria@example.test", roles: [] };
  assert.equal((await world.stranger().get("/api/accounts")).status, 401);
  assert.equal((await member.get("/api/accounts")).status, 403);
  assert.equal((await lead.get("/api/accounts")).status, 200);
  assert.equal((await lead.post("/api/accounts", account)).status, 403);
  assert.equal((await member.post("/api/accounts", account)).status, 403);
  const made = await administrator.post("/api/accounts", account);
  assert.equal(made.status, 200);
  assert.equal(made.body.email, "daria@example.test");
  const twice = await administrator.post("/api/accounts", account);
  assert.equal(twice.body.error.code, "identity.email_taken");
  for (const client of [member, lead]) {
    assert.equal((await client.post(`/api/accounts/${made.body.id}/link`)).status, 403);
    assert.equal(
      (await client.put(`/api/accounts/${made.body.id}/roles`, { roles: ["administrator"] })).status,
      403,
    );
    assert.equal((await client.delete(`/api/accounts/${made.body.id}/sessions`)).status, 403);
  }
  const link = await administrator.post(`/api/accounts/${made.body.id}/link`);
  assert.match(link.body.url, /\/sign-in\/link\?token=/);
});

test("the last administrator stays one", async () => {
  const administrator = await world.client({ roles: ["administrator"] });
  const answer = await administrator.put(`/api/accounts/${administrator.accountId}/roles`, { roles: [] });
  assert.equal(answer.status, 409);
  assert.equal(answer.body.error.code, "identity.last_administrator");
});
