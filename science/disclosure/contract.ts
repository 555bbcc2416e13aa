import { canonicalJson, type Json } from "./canonical-json.ts";
import { checkMinimum, commentMinimum, histogramMinimum } from "./thresholds.ts";

/** What a respondent is promised before the first question. Frozen at launch; the caller hashes its text. */
export interface Contract {
  readonly kind: "anonymous" | "identified";
  /** The sentences shown, by language; also whatever else of the wording is to be held to (questions, version). */
  readonly wording: Json;
  readonly k: number;
  /** Names of the cuts in order, the unit tree first. */
  readonly cuts: readonly string[];
  /** Who is asked and who will see results. */
  readonly audience: Json;
  /** Fewest people behind a distribution, fewest authors behind comments; by default 10 and 8, at least k. */
  readonly histogram?: number;
  readonly comments?: number;
}

export type ContractBreach =
  | "kind_changed"
  | "anonymity_lifted"
  | "threshold_lowered"
  | "distribution_threshold_lowered"
  | "comment_threshold_lowered"
  | "cuts_changed"
  | "wording_changed"
  | "audience_changed";

const histogramOf = ({ k, histogram = histogramMinimum }: Contract) => Math.max(k, histogram);
const commentsOf = ({ k, comments = commentMinimum }: Contract) => Math.max(k, comments);

/**
 * The contract as one text, the same for the same promise: to be hashed, shown and kept.
 * Throws DisclosureError `threshold_too_low` when an anonymous one promises less than the floor, `not_plain`.
 */
export function contractOf(contract: Contract): string {
  const { kind, wording, k, cuts, audience } = contract;
  if (kind === "anonymous") checkMinimum(k);
  return canonicalJson({
    audience,
    comments: commentsOf(contract),
    cuts,
    histogram: histogramOf(contract),
    k,
    kind,
    version: 1,
    wording,
  });
}

/**
 * What stands against changing a contract after launch; empty when it may be changed. Thresholds may only rise.
 * An identified survey never becomes an anonymous one either: its answers were given under another promise.
 */
function breachesOf(before: Contract, after: Contract): ContractBreach[] {
  const breaches: ContractBreach[] = [];
  const note = (breach: ContractBreach, broken: boolean) => {
    if (broken) breaches.push(breach);
  };
  const differ = (one: Json, other: Json) => canonicalJson(one) !== canonicalJson(other);
  note("anonymity_lifted", before.kind === "anonymous" && after.kind !== "anonymous");
  note("kind_changed", before.kind === "identified" && after.kind !== "identified");
  note("threshold_lowered", !(after.k >= before.k));
  note("distribution_threshold_lowered", !(histogramOf(after) >= histogramOf(before)));
  note("comment_threshold_lowered", !(commentsOf(after) >= commentsOf(before)));
  note("cuts_changed", differ(before.cuts, after.cuts));
  note("wording_changed", differ(before.wording, after.wording));
  note("audience_changed", differ(before.audience, after.audience));
  return breaches;
}

/** Whether a contract may be changed after launch, and if not, why. */
export function mayChange(
  before: Contract,
  after: Contract,
): { readonly may: true } | { readonly may: false; readonly breaches: readonly ContractBreach[] } {
  const breaches = breachesOf(before, after);
  return breaches.length === 0 ? { may: true } : { may: false, breaches };
}
