// A random wave put into a house: its organisation, whom it asked, and what came in, up to the moment of closing.

import { copyRows } from "#platform/database";
import type { World } from "#test/world";
import { Audience } from "../schema/shapes.ts";
import type { GivenAnswer, RandomWave } from "./random-wave-for-tests.ts";

/** Makes the units, the people and the questionnaire of a random wave. */
export async function putOrganisation(world: World, { facts, invited }: RandomWave): Promise<void> {
  const client = await world.house.pool.connect();
  try {
    const name = (id: string) => `${id.slice(7, 13)}-${Number.parseInt(id.slice(24), 16)}`;
    const { parties } = facts;
    const byDepth = parties
      .map((party, place) => ({ ...party, place }))
      .sort((a, b) => depth(a.place) - depth(b.place));
    function depth(place: number): number {
      return place === -1 ? 0 : 1 + depth(parties[place]!.parent);
    }
    await copyRows(
      client,
      "organisation.party (id, kind, external_id, name, category)",
      parties.map(({ id }) => [id, "unit", id, `unit ${name(id)}`, "unit"]),
    );
    await copyRows(
      client,
      "organisation.unit (party, parent, people)",
      byDepth.map(({ id, parent, people }) => [id, parties[parent]?.id ?? null, people]),
    );
    const above: [string, string, number][] = [];
    for (const { id, place } of byDepth)
      for (let at = place, distance = 0; at !== -1; at = parties[at]!.parent, distance += 1)
        above.push([id, parties[at]!.id, distance]);
    await copyRows(client, "organisation.unit_above (unit, above, distance)", above);
    await copyRows(
      client,
      "organisation.party (id, kind, external_id, name, category)",
      invited.map(({ person }) => [person, "person", person, `Person ${name(person)}`, "employee"]),
    );
    await copyRows(
      client,
      "organisation.person (party, email, unit)",
      invited.map(({ person, unit }) => [person, `${name(person).replace(":", "")}@people.test`, unit]),
    );
  } finally {
    client.release();
  }
}

const words = { title: "?", said: ["?"], notCovered: ["?"] };
const promise = { sha256: "0".repeat(64), canonical: "{}", en: words, ru: words };

/** A launched wave of it; `state` as wished, nothing answered yet. */
export async function putWave(
  world: World,
  { facts, invited }: RandomWave,
  kind: "anonymous" | "identified" = "anonymous",
  purpose = "service_quality",
): Promise<void> {
  const { pool } = world.house;
  const about = facts.direction === "general" ? "general" : "supplier";
  const { rows } = await pool.query(
    `with q as (
       insert into surveys.questionnaire (purpose, about, name, draft)
       values ($4, $1, '{"en": "Questions", "ru": "Вопросы"}', '{}') returning id
     )
     insert into surveys.version (questionnaire, number, form, items, sha256)
     select id, 1, '{}', $2::jsonb, $3 from q returning id, questionnaire`,
    [about, JSON.stringify(facts.items), "0".repeat(64), purpose],
  );
  const [{ id: version, questionnaire }] = rows;
  await pool.query(
    `insert into surveys.wave (id, name, questionnaire, version, kind, direction, state, k, cuts, contract, contract_hash,
       audience, opens_at, launched_at)
     values ($1, '{"en": "Wave", "ru": "Волна"}', $2, $3, $4, $5, 'open', $6, $7, $9, $8, $10, now(), now())`,
    [
      facts.wave,
      questionnaire,
      version,
      kind,
      facts.direction,
      facts.k,
      facts.cuts.map(({ name }) => name),
      promise.sha256,
      JSON.stringify(promise),
      JSON.stringify(Audience.parse({})),
    ],
  );
  const client = await pool.connect();
  try {
    await copyRows(
      client,
      "surveys.invited (wave, no, person, unit, cuts)",
      invited.map(({ person, no, unit, cuts }) => [facts.wave, no, person, unit, `{${cuts.join(",")}}`]),
    );
    await copyRows(
      client,
      "surveys.participation (wave, person, subject)",
      invited.flatMap(({ person, subjects }) => subjects.map((subject) => [facts.wave, person, subject])),
    );
  } finally {
    client.release();
  }
}

/** Everything that came in, in one go; `answers` may stand in any order, and be others' than those of the wave. */
export async function putAnswers(
  world: World,
  { facts, invited }: RandomWave,
  answers: readonly GivenAnswer[],
): Promise<void> {
  const { pool, vault } = world.house;
  const client = await vault.connect();
  try {
    await copyRows(
      client,
      "answers.response (id, wave, subject, unit, cuts, answers)",
      answers.map(({ subject, unit, cuts, given }) => [
        crypto.randomUUID(),
        facts.wave,
        subject,
        unit,
        `{${cuts.join(",")}}`,
        JSON.stringify(given),
      ]),
    );
    await copyRows(
      client,
      "answers.comment (id, wave, subject, unit, cuts, item, words)",
      answers.flatMap(({ subject, unit, cuts, words }) =>
        words === null
          ? []
          : [[crypto.randomUUID(), facts.wave, subject, unit, `{${cuts.join(",")}}`, "why", words]],
      ),
    );
  } finally {
    client.release();
  }
  await pool.query(
    `update surveys.participation p set done = true
     from unnest($2::uuid[], $3::uuid[]) as d (person, subject)
     where p.wave = $1 and p.person = d.person and p.subject = d.subject`,
    [facts.wave, answers.map(({ person }) => invited[person]!.person), answers.map(({ subject }) => subject)],
  );
}

export async function startClosing(world: World, { facts }: RandomWave): Promise<void> {
  await world.house.pool.query("update surveys.wave set state = 'closing' where id = $1", [facts.wave]);
}
