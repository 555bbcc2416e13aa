import type { Facts } from "../store/facts.ts";

export interface Question {
  readonly key: string;
  readonly label: { readonly ru?: string | undefined; readonly en?: string | undefined };
  readonly kind: "score" | "text";
}

export interface Wanted {
  readonly work: string;
  readonly supplier: string;
  readonly customer: string;
  readonly rater: string;
  readonly rated: "supplier" | "customer";
}

/** A question is open for so long; then it is not asked any more. */
export const openDays = 14;
/** A request that was reopened once is asked about when it has stayed closed for a day. */
export const patienceHours = 24;
/** Nobody is asked about one supplier more often than this, nor has more questions open at once. */
export const fatigue = { days: 7, open: 3 } as const;

/**
 * Who is asked about a closed request: the one it was done for about the supplier, and whoever did it about how it was
 * asked. Nobody rates themselves; what was withdrawn or merged was not served; nobody who complained is rated for it.
 */
export function whoIsAsked(facts: Facts): Wanted[] {
  const served = facts.outcome === "served" || facts.outcome === "declined";
  if (!served || facts.confidential || facts.kind === "thanks") return [];
  const facing = facts.works.findLast(({ role }) => role === "face");
  const { requester, customer } = facts;
  if (!facing || !requester || !customer) return [];
  const agrees = facts.members.some(({ person, consent }) => person === requester && consent !== "refused");
  const both = { work: facing.id, supplier: facing.unit, customer };
  const servedThemselves = facts.works.some(
    ({ assignee, unit }) => requester === assignee || requester === unit,
  );
  const wanted: Wanted[] = [];
  if (agrees && !servedThemselves) wanted.push({ ...both, rater: requester, rated: "supplier" });
  const { assignee } = facing;
  const asked = facts.members.some(({ person, role }) => person === assignee && role === "requester");
  if (assignee && !asked && facts.kind !== "complaint")
    wanted.push({ ...both, rater: assignee, rated: "customer" });
  return wanted;
}

/** Whether a request falls into the share that is asked about: always the same answer for the same request. */
export function sampled(request: string, share: number): boolean {
  let hash = 0x811c9dc5;
  for (const letter of request) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  // The last letters of the id differ most and change the lowest bits most.
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0 < share * 0x1_0000_0000;
}

/** The first question of a set is the score; a set without any begins with the house's. */
export function questionsOf(own: readonly Question[] | null, house: Question): Question[] {
  if (!own?.length) return [house];
  const first = own.find(({ kind }) => kind === "score");
  return first ? [first, ...own.filter((question) => question !== first)] : [house, ...own];
}

export type Answers = Readonly<Record<string, number | string>>;

/** What is wrong with an answer, by the key of its question. */
export function faultsOf(questions: readonly Question[], answers: Answers): string[] {
  const known = new Map(questions.map((question) => [question.key, question]));
  const faults = Object.entries(answers)
    .filter(([key, answer]) => {
      const question = known.get(key);
      if (!question) return true;
      return question.kind === "score"
        ? !(typeof answer === "number" && Number.isInteger(answer) && answer >= 1 && answer <= 5)
        : typeof answer !== "string" || answer.length > 5_000;
    })
    .map(([key]) => key);
  const [score] = questions;
  if (score && !(score.key in answers)) faults.unshift(score.key);
  return faults;
}
