import { proposeAgreement } from "#modules/catalogue";
import { type Context, houseActor, isProgrammeLead } from "#platform/context";
import { allow } from "#platform/permissions";
import { errors } from "../errors.ts";
import { isWithin, namesOf, partiesOf } from "../store/parties.ts";
import { conductErrors } from "./errors.ts";
import { defaultCalendar, hasStandard, readTeams, writeTeam } from "./team.ts";
import { standardName } from "./words.ts";

/** What a feedback team promises until it says otherwise, in days: a first answer, and what became of it. */
const promised = { firstAnswer: 1, done: 5 } as const;

export async function showTeams({ db, actor }: Context) {
  const teams = await readTeams(db);
  const name = await namesOf(
    db,
    teams.flatMap(({ unit, team }) => [unit, team]),
  );
  return {
    house: name(teams.find(({ unit }) => unit === null)?.team),
    units: teams.flatMap(({ unit, team }) => {
      const [of, hears] = [name(unit), name(team)];
      return of && hears ? [{ unit: of, team: hears }] : [];
    }),
    mayChange: isProgrammeLead(actor),
  };
}

/** Names who hears complaints: of the whole house, or of a unit and those under it. */
export async function nameTeam(context: Context, unit: string | null, team: string | null) {
  const { db, actor, now } = context;
  allow(isProgrammeLead(actor));
  const parties = await partiesOf(db, [unit, team]);
  for (const id of [unit, team]) {
    if (id === null) continue;
    const party = parties.get(id);
    if (!party) throw errors.refuse("party_not_found", { id });
    if (party.ended) throw errors.refuse("party_gone", { name: party.name });
    if (party.kind === "person") throw conductErrors.refuse("not_a_unit", {}, { place: "team" });
  }
  if (unit !== null && team !== null && (await isWithin(db, team, unit)))
    throw conductErrors.refuse("team_within", {}, { place: "team" });
  await writeTeam(db, { unit, team, by: actor.userId, now });
  if (team !== null) await promise(context, team);
  return { id: team ?? unit ?? "" };
}

/** A team that hears complaints has a clock of its own from the first day; it may agree on another later. */
async function promise(context: Context, team: string): Promise<void> {
  if (await hasStandard(context.db, team)) return;
  const calendar = await defaultCalendar(context.db);
  const day = calendar === null ? 24 * 60 : 8 * 60;
  await proposeAgreement(
    { ...context, actor: houseActor(context.actor.language) },
    {
      supplier: team,
      customer: null,
      service: null,
      category: null,
      name: standardName(context.actor.language),
      note: null,
      terms: {
        calendar,
        targets: [{ priority: null, firstAnswer: promised.firstAnswer * day, done: promised.done * day }],
        pauses: ["customer", "date"],
        warnAt: 75,
        escalateTo: ["head", "lead"],
        quality: null,
        reviewOn: null,
      },
    },
  );
}
