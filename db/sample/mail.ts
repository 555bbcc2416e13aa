// Metadata of the company's mail: who wrote to whom and when, for the last months that the mail server keeps.
import { clock, type Day, seconds } from "./calendar.ts";
import { badDate, count, type Flaw, mishap, strangeAddress, type Tally } from "./noise.ts";
import { presence } from "./presence.ts";
import { fixedChance, random } from "./random.ts";
import type { Row } from "./requests.ts";
import type { Supply, World } from "./world.ts";

const FLAWS: readonly (readonly [Flaw, number])[] = [
  ["unknown address", 8],
  ["missing", 2],
  ["duplicate", 3],
  ["bad date", 2],
];
export const MONTHS_KEPT = 3;
/** Letters a month from each person. */
const TO_COLLEAGUES = 8;
const TO_FRIENDS = 1.1;
const TO_THE_HEAD = 0.9;
const ANSWERED = 0.7;
/** Of the letters to more than twenty. */
const NEWSLETTERS = 0.3;

export function* mailRows(world: World, counted: Tally): Generator<Row[]> {
  const { calendar, settings, units, people, employees } = world;
  const chance = random(settings.seed, "mail");
  const there = presence(world);
  const lines = world.supplies.map((supply) => ({ supply, monthly: lettersMonthly(supply) }));
  const acting = units.filter((unit) => unit.kind === "unit");
  const partners = units.filter((unit) => unit.kind === "partner");
  const meanWeight = calendar.days.reduce((sum, day) => sum + day.weight, 0) / calendar.days.length;
  const start = Math.max(0, calendar.days.length - Math.round(MONTHS_KEPT * 30.4));
  let number = 0;

  for (let index = start; index < calendar.days.length; index++) {
    const day = calendar.days[index]!;
    const perMonth = day.weight / meanWeight / 30.4;
    const sent: { minute: number; row: Row }[] = [];
    const post = (from: string, to: string, minute = 510 + chance.below(590)) => {
      if (from !== "" && to !== "") sent.push({ minute, row: [from, to, "", ""] });
    };
    const talk = (a: number, b: number) => {
      if (a === b) return;
      const minute = 510 + chance.below(500);
      post(people[a]!.email, people[b]!.email, minute);
      if (chance.chance(ANSWERED))
        post(people[b]!.email, people[a]!.email, Math.min(1300, minute + 5 + chance.below(180)));
    };
    workMail(index, perMonth, talk);
    insideMail(index, perMonth, talk);
    friendsMail(index, perMonth, talk);
    if (day.works) broadcasts(index, post);
    sent.sort((a, b) => a.minute - b.minute);
    const rows: Row[] = [];
    for (const { minute, row } of sent) finish(row, minute, day, rows);
    counted.rows += rows.length;
    yield rows;
  }

  function workMail(index: number, perMonth: number, talk: (a: number, b: number) => void): void {
    for (const { supply, monthly } of lines) {
      if (index < supply.from || index > supply.to) continue;
      for (let n = chance.poisson(monthly * perMonth); n > 0; n--) {
        const customer = there.someone(supply.customer, index, chance);
        const supplier = there.someone(supply.supplier, index, chance);
        if (chance.chance(0.6)) talk(customer, supplier);
        else talk(supplier, customer);
      }
    }
  }

  /** Colleagues of a unit, and the line of managers. */
  function insideMail(index: number, perMonth: number, talk: (a: number, b: number) => void): void {
    for (const unit of acting) {
      for (let n = unit.size > 1 ? chance.poisson(unit.size * TO_COLLEAGUES * perMonth) : 0; n > 0; n--) {
        talk(there.someone(unit.index, index, chance), there.someone(unit.index, index, chance));
      }
      if (unit.parent < 0) continue;
      for (let n = chance.poisson((2 + 0.15 * unit.size * TO_THE_HEAD) * perMonth); n > 0; n--) {
        talk(unit.first, units[unit.parent]!.first);
      }
    }
  }

  /** Letters that have nothing to do with work: friends elsewhere in the company, and chance. */
  function friendsMail(index: number, perMonth: number, talk: (a: number, b: number) => void): void {
    for (let n = chance.poisson(employees * TO_FRIENDS * perMonth); n > 0; n--) {
      const person = chance.below(employees);
      const which = chance.below(2);
      const other = chance.chance(0.25)
        ? chance.below(employees)
        : Math.floor(fixedChance(settings.seed, person, 500 + which) * employees);
      if (there.present(person, index)) talk(person, other);
    }
  }

  /** Letters to more than twenty: news, notices, and newsletters from outside. */
  function broadcasts(index: number, post: (from: string, to: string) => void): void {
    for (let n = 1 + chance.poisson(employees / 2500); n > 0; n--) {
      const writer = people[there.someone(chance.pick(acting).index, index, chance)]!.email;
      const count = Math.min(employees - 1, 24 + chance.below(60));
      const begin = chance.below(employees);
      const to = Array.from({ length: count }, (_, i) => people[(begin + i * 7) % employees]!.email);
      post(
        chance.chance(NEWSLETTERS) ? `news@${chance.pick(partners).domain}` : writer,
        [...new Set(to)].filter((address) => address !== "").join(";"),
      );
    }
  }

  function finish(row: Row, minute: number, day: Day, rows: Row[]): void {
    row[2] = `${day.iso}T${clock(minute)}:${seconds(chance.below(60))}${day.offset}`;
    row[3] = `m${(++number).toString(36)}@${world.domain}`;
    rows.push(row);
    const flaw = mishap(FLAWS, settings.noise, chance);
    if (!flaw) return;
    count(counted, flaw);
    if (flaw === "unknown address") row[chance.below(2)] = strangeAddress(chance);
    else if (flaw === "missing") row[chance.below(3)] = "";
    else if (flaw === "duplicate") rows.push([...row]);
    else row[2] = badDate(chance);
  }
}

/** Where there is work between two units there are letters, more so where nothing is recorded elsewhere. */
function lettersMonthly(supply: Supply): number {
  const requests = supply.offers.reduce((sum, offer) => sum + offer.monthly, 0);
  if (supply.unrecorded) return 6 + requests;
  return 0.8 + 0.45 * Math.min(requests, 40) + 0.25 * Math.min(supply.handovers, 60);
}
