import type { View, Work } from "../api.ts";

/** As whom one writes: it decides who reads it. */
export type Mode = "answer" | "note" | "customer";

export interface Speaking {
  readonly modes: readonly Mode[];
  /** The work it is written in, where it is written by those who serve. */
  readonly work: Work | undefined;
}

/**
 * What somebody may write here, the likeliest first. Whoever does a part speaks with colleagues first: towards whoever
 * asked there is one face.
 */
export function speaking(view: Pick<View, "may">, mine: readonly Work[]): Speaking {
  const work = mine[0];
  const modes: Mode[] = [];
  if (work?.role === "face") modes.push("answer");
  if (view.may.seeInside) modes.push("note");
  if (work?.role === "part") modes.push("answer");
  if (view.may.writeAsCustomer && (modes.length === 0 || !view.may.seeInside)) modes.push("customer");
  return { modes, work };
}
