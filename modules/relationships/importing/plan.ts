/** How a file of evidence is read, as the wizard has settled it. */
export interface ImportPlan {
  /** Field -> index of the column, null for "leave it out"; fields not named are guessed. */
  readonly mapping: Readonly<Record<string, number | null>>;
  readonly header?: "auto" | "first" | "none";
  readonly delimiter?: string;
  readonly sheet?: string;
  /** What becomes of a file with faults: its good rows are taken, or nothing is. */
  readonly taking: "good" | "nothing";
  /** Of several systems that number their requests alike: which one this is. */
  readonly system: string;
}

export const usualPlan: ImportPlan = { mapping: {}, taking: "good", system: "" };
