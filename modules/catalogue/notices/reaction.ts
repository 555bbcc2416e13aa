// The heads of both sides of an agreement hear of what the other side does with it.

import { sql } from "kysely";
import { peopleOfUnits, personsOfAccounts } from "#modules/organisation";
import type { Context } from "#platform/context";
import type { Database } from "#platform/database";
import type { EventRow } from "#platform/events";
import { type Bilingual, notify } from "#platform/notices";
import type { Reaction } from "#platform/reactions";
import { formats, type Say, say } from "#platform/words";
import type { AgreementEvent, AgreementParticulars } from "../agreements/events.ts";
import { houseZone } from "../agreements/store.ts";
import { agreementSource } from "./sources.ts";
import { agreementNoticeWords } from "./words.ts";

interface Sides {
  readonly name: string | null;
  readonly supplier: string;
  readonly customer: string | null;
  readonly supplierName: string;
  readonly customerName: string | null;
}

type Speaks = Say<typeof agreementNoticeWords.en>;
type Sentence = (t: Speaks, unit: string, day: (at: string) => string) => string;

/** What is said of each event; without a sentence nobody is told. */
function sentenceOf(kind: AgreementEvent, particulars: EventRow["particulars"]): Sentence | undefined {
  const of = <K extends AgreementEvent>(_: K) => particulars as unknown as AgreementParticulars[K];
  switch (kind) {
    case "agreement_proposed": {
      const { note } = of("agreement_proposed");
      return (t, unit) => (note ? t("noted", { unit, note }) : t("proposed", { unit }));
    }
    case "agreement_accepted": {
      const { inForce } = of("agreement_accepted");
      return (t, unit) => t(inForce ? "inForce" : "accepted", { unit });
    }
    case "agreement_declined": {
      const { reason } = of("agreement_declined");
      return (t, unit) => t("declined", { unit, reason });
    }
    case "agreement_withdrawn":
      return (t, unit) => t("withdrawn", { unit });
    case "agreement_ended": {
      const { side, reason, on } = of("agreement_ended");
      // The house ends what has lost a side, and names the reason instead of wording it.
      return (t, _, day) => (side === null ? t("lostSide") : t("ended", { reason, on: day(on) }));
    }
    case "agreement_continued":
      return (t, unit) => t("continued", { unit });
    case "agreement_review_due": {
      const { reviewOn } = of("agreement_review_due");
      return (t, _, day) => t("reviewDue", { on: day(reviewOn) });
    }
    default:
      return undefined;
  }
}

const told: readonly AgreementEvent[] = [
  "agreement_proposed",
  "agreement_accepted",
  "agreement_declined",
  "agreement_withdrawn",
  "agreement_ended",
  "agreement_continued",
  "agreement_review_due",
];

/** News that is older tells nobody anything. */
const freshFor = 3 * 24 * 60 * 60_000;

export const agreementNotices: Reaction = {
  name: "catalogue.agreement-notices",
  on: told,
  async react(context, event) {
    const sentence = sentenceOf(event.kind as AgreementEvent, event.particulars);
    const old = context.now.getTime() - event.at.getTime() > freshFor;
    const sides = old || !sentence ? undefined : await readSides(context.db, event.subject.id);
    if (sides && sentence) await tellHeads(context, event, sides, sentence);
  },
};

async function tellHeads(context: Context, event: EventRow, sides: Sides, sentence: Sentence): Promise<void> {
  const { side } = event.particulars as { side?: string | null };
  // Whoever spoke knows; what the house itself says both sides hear.
  const hear = [side !== "supplier" && sides.supplier, side !== "customer" && sides.customer].filter(Boolean);
  const heads = await peopleOfUnits(context.db, hear as string[]);
  const doers = await personsOfAccounts(context.db, event.actor ? [event.actor] : []);
  const doer = event.actor ? doers.get(event.actor) : undefined;
  const people = new Set([...heads.values()].map(({ head }) => head).filter((head) => head && head !== doer));
  const zone = await houseZone(context.db);
  const spoke = side === "supplier" ? sides.supplierName : side === "customer" ? sides.customerName : null;
  const both = (speak: (t: Speaks, language: "ru" | "en") => string): Bilingual => ({
    ru: speak(say(agreementNoticeWords, "ru"), "ru"),
    en: speak(say(agreementNoticeWords, "en"), "en"),
  });
  await notify(
    context,
    [...people].map((to) => ({
      to: to as string,
      source: agreementSource,
      key: `agreements/${event.id}`,
      title: both((t) => t("title", { name: sides.name ?? pairOf(t, sides) })),
      text: both((t, language) => sentence(t, spoke ?? t("house"), dayWriter(language, zone))),
      link: `/agreements/${event.subject.id}`,
    })),
  );
}

/** A day stays what it is; an instant is the day it is where the house is. */
const dayWriter = (language: "ru" | "en", zone: string) => (at: string) =>
  formats(language, /^\d{4}-\d{2}-\d{2}$/.test(at) ? "UTC" : zone).date(at);

const pairOf = (t: Speaks, { supplierName, customerName }: Sides): string =>
  customerName
    ? t("pair", { supplier: supplierName, customer: customerName })
    : t("standard", { supplier: supplierName });

async function readSides(db: Database, id: string): Promise<Sides | undefined> {
  const { rows } = await sql<Sides>`
    select a.name, a.supplier, a.customer, s.name as "supplierName", c.name as "customerName"
    from catalogue.agreement a join organisation.party s on s.id = a.supplier
    left join organisation.party c on c.id = a.customer
    where a.id = ${id}
  `.execute(db);
  return rows[0];
}
