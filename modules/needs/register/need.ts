// The life of a need: proposed, open through four stages, and over. Pure.

export const needStages = ["collect", "analyse", "design", "introduce"] as const;
export type OpenStage = (typeof needStages)[number];
export type NeedStage = OpenStage | "done";

export const needStates = ["proposed", "open", "rejected", "merged", "met", "given_up"] as const;
export type NeedState = (typeof needStates)[number];

export interface NeedLife {
  readonly state: NeedState;
  readonly stage: NeedStage;
}

/** What can be done with a need. */
export const needVerbs = [
  "accept",
  "reject",
  "edit",
  "move",
  "merge",
  "split",
  "close",
  "reopen",
  "target",
  "mark",
] as const;
export type NeedVerb = (typeof needVerbs)[number];

const when: Readonly<Record<NeedVerb, readonly NeedState[]>> = {
  accept: ["proposed", "rejected"],
  reject: ["proposed"],
  edit: ["proposed", "open"],
  move: ["open"],
  merge: ["proposed", "open"],
  split: ["open"],
  close: ["open"],
  reopen: ["met", "given_up"],
  target: ["open"],
  mark: ["open"],
};

export const can = (verb: NeedVerb, { state }: NeedLife): boolean => when[verb].includes(state);

export const isOver = ({ state }: NeedLife): boolean =>
  state === "met" || state === "given_up" || state === "merged" || state === "rejected";

const place = (stage: NeedStage): number =>
  stage === "done" ? needStages.length : needStages.indexOf(stage);

/** What is done about a need only ever pushes it onwards; people may also take it back. */
export const isOnwards = (from: NeedStage, to: NeedStage): boolean => place(to) > place(from);

/** The end of a need is a stage of its own, whichever way it ended. */
export const closed = (state: "met" | "given_up"): NeedLife => ({ state, stage: "done" });

export interface Target {
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  /** The day it is to be held by, YYYY-MM-DD. */
  readonly by: string;
  /** Who proposed it, and which side they spoke for. */
  readonly proposed: { readonly by: string; readonly side: Side; readonly at: string };
  /** When each side said yes. */
  readonly agreed: Readonly<Partial<Record<Side, string>>>;
}
export type Side = "supplier" | "customer";

/** Proposing is saying yes for one's own side; somebody of both sides, or of neither, does not agree for two. */
export function proposeTarget(
  asked: Pick<Target, "measure" | "value" | "unit" | "by">,
  who: { readonly by: string; readonly side: Side; readonly at: string },
): Target {
  return { ...asked, proposed: who, agreed: { [who.side]: who.at } };
}

export const agreeTarget = (target: Target, side: Side, at: string): Target => ({
  ...target,
  agreed: { ...target.agreed, [side]: target.agreed[side] ?? at },
});

export const isAgreed = (target: Target | null): boolean =>
  target?.agreed.supplier !== undefined && target.agreed.customer !== undefined;
