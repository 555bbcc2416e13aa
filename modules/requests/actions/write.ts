import type { Context } from "#platform/context";
import type { Announcement } from "#platform/events";
import { allow } from "#platform/permissions";
import { say } from "#platform/words";
import { errors } from "../errors.ts";
import { requestEvent } from "../events.ts";
import { maySeeInside, mayServe, mayWriteAsCustomer, standingOf } from "../policy.ts";
import type { Facts, Work } from "../store/facts.ts";
import { insertMessage, messagesSince } from "../store/messages.ts";
import { reopenedByWriting } from "../store/requests.ts";
import { reopenWork, setWaiting } from "../store/works.ts";
import { words } from "../words.ts";
import { facingWork, loadToChange, partiesIn } from "./facts.ts";
import { type As, type Channel, filesOf, type GivenFile } from "./open.ts";

export interface Writing {
  readonly text: string;
  readonly audience?: "all" | "inside";
  /** The work it is written in; without it as whoever asked. */
  readonly work?: string | undefined;
  readonly files?: readonly GivenFile[];
  /** The last message the writer had seen. */
  readonly seen?: string | undefined;
  readonly as?: As;
  readonly channel?: Channel;
  readonly quoted?: string | null;
  readonly signature?: string | null;
}

export interface Written {
  readonly id: string;
  /** The request it is in: another one when that was merged and a letter followed it. */
  readonly request: string;
  readonly crossed: string[];
  /** What became of a request that was over. */
  readonly reopened: boolean;
}

/** So often may writing alone reopen a request within a day; after that the unit decides. */
const reopenings = 3;

interface Author {
  readonly party: string | null;
  readonly side: "customer" | "supplier" | "house";
  readonly work: Work | null;
}

/** Writes to the other side, or a note for those who serve. */
export async function writeMessage(context: Context, id: string, input: Writing): Promise<Written> {
  const facts = await loadToChange(context, id);
  const house = context.actor.userId === null;
  if (facts.outcome === "merged") {
    if (house && facts.mergedInto)
      return writeMessage(context, facts.mergedInto, { ...input, work: undefined });
    throw errors.refuse("request_merged", { number: facts.number });
  }
  const author = authorOf(context, facts, input);
  const audience = audienceOf(context, author, input.audience ?? "all");
  if (audience === "inside" && !house) allow(maySeeInside(context.actor, facts));
  const answers = author.side === "supplier" && audience === "all";
  const message = await insertMessage(context.db, {
    request: id,
    work: author.work?.id ?? null,
    author: author.party,
    side: author.side,
    audience,
    channel: (house && input.channel) || "web",
    body: input.text,
    quoted: input.quoted ?? null,
    signature: input.signature ?? null,
    files: await filesOf(context, input.files ?? []),
    answers: answers || (audience === "inside" && author.work?.role === "part"),
  });
  const events =
    audience === "inside"
      ? [noteOf(facts, author, message)]
      : author.side === "customer"
        ? await afterCustomer(context, facts, message, author)
        : [answerOf(facts, author, message)];
  await context.announce(...events);
  const crossed = input.seen
    ? await messagesSince(context.db, {
        request: id,
        seen: input.seen,
        but: message,
        author: author.party,
        inside: maySeeInside(context.actor, facts),
      })
    : [];
  return {
    id: message,
    request: id,
    crossed,
    reopened: events.some(({ kind }) => kind === "request_reopened"),
  };
}

/** Who says it, and on which side: in a work as its unit, without one as whoever asked. */
function authorOf({ actor }: Context, facts: Facts, { work: id, as, audience }: Writing): Author {
  const find = (wanted: string) => {
    const work = facts.works.find((one) => one.id === wanted);
    if (!work) throw errors.refuse("work_not_found", { id: wanted });
    return work;
  };
  if (actor.userId === null) {
    const work = id ? find(id) : as?.side === "supplier" ? facingWork(facts) : null;
    return { party: as?.person ?? null, side: as?.side ?? "house", work };
  }
  const self = actor.self ?? null;
  if (id) {
    const work = find(id);
    allow(mayServe(actor, facts, id));
    return { party: self, side: "supplier", work };
  }
  const { asked, added, unitAsked, works, helper } = standingOf(actor, facts);
  // A note needs no work of one's own: a helper writes it beside those who serve.
  if (audience === "inside" && (helper || works.length > 0))
    return { party: self, side: "supplier", work: null };
  if (!(asked || added || unitAsked) && works.length > 0) {
    const facing = facingWork(facts);
    if (works.includes(facing.id)) return { party: self, side: "supplier", work: facing };
  }
  allow(mayWriteAsCustomer(actor, facts));
  return { party: self, side: "customer", work: null };
}

/** Whoever asked has one face before them: a part speaks inside. */
function audienceOf({ actor }: Context, { work, side }: Author, wanted: "all" | "inside"): "all" | "inside" {
  if (wanted === "inside" || work?.role !== "part" || side === "customer") return wanted;
  if (actor.userId === null) return "inside";
  throw errors.refuse("part_has_no_voice");
}

function noteOf(facts: Facts, { work, side }: Author, message: string): Announcement {
  const first = work?.role === "part" && !work.answered;
  return requestEvent(
    "note_written",
    facts.id,
    { work: work?.id ?? null, message, unit: work?.unit ?? null, side, first },
    facts.works.filter(({ over }) => !over).map(({ unit }) => unit),
  );
}

function answerOf(facts: Facts, { work, side, party }: Author, message: string): Announcement {
  const facing = work ?? facingWork(facts);
  // What the house itself says (that a letter arrived, that a rule ran) answers nobody.
  if (side === "house") {
    return requestEvent("house_wrote", facts.id, { work: work?.id ?? null, message }, partiesIn(facts));
  }
  return requestEvent(
    "request_answered",
    facts.id,
    { work: facing.id, unit: facing.unit, message, first: !facing.answered, author: party },
    partiesIn(facts),
  );
}

/** Whoever asked wrote: what waited for them goes on, and what was over begins again. */
async function afterCustomer(
  context: Context,
  facts: Facts,
  message: string,
  author: Author,
): Promise<Announcement[]> {
  const { db } = context;
  const parties = partiesIn(facts);
  const events = [
    requestEvent(
      "customer_wrote",
      facts.id,
      { work: author.work?.id ?? null, message, author: facts.confidential ? null : author.party },
      parties,
    ),
  ];
  for (const work of facts.works) {
    if (work.waitingFor !== "customer") continue;
    await setWaiting(db, { request: facts.id, work: work.id, face: work.role === "face" }, null);
    events.push(
      requestEvent(
        "work_resumed",
        facts.id,
        { work: work.id, unit: work.unit, because: "customer_wrote" },
        parties,
      ),
    );
  }
  if (facts.state !== "done" || facts.kind === "thanks") return events;
  const facing = facingWork(facts);
  if ((await reopenedByWriting(db, facts.id)) < reopenings) {
    await reopenWork(db, facts.id, facing.id);
    events.push(
      requestEvent(
        "request_reopened",
        facts.id,
        { work: facing.id, unit: facing.unit, side: "customer", reason: "", because: "wrote" },
        [...parties, facing.unit, facing.assignee],
      ),
    );
  } else {
    await insertMessage(db, {
      request: facts.id,
      work: facing.id,
      author: null,
      side: "house",
      audience: "inside",
      channel: "web",
      body: say(words, context.actor.language)("reopenedTooOften"),
      quoted: null,
      signature: null,
      files: [],
      answers: false,
    });
    events.push(
      requestEvent("wrote_after_end", facts.id, { work: facing.id, unit: facing.unit, message }, [
        ...parties,
        facing.unit,
        facing.assignee,
      ]),
    );
  }
  return events;
}
