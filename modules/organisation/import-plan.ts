import type { FileToRead, Taking } from "./reading/request.ts";

/** How one file of an import is to be read, as the wizard has settled it. */
export interface FilePlan {
  /** Field -> index of the column, null for "leave it out"; fields not named are guessed. */
  readonly mapping?: Readonly<Record<string, number | null>>;
  readonly header?: "auto" | "first" | "none";
  readonly delimiter?: string;
  readonly sheet?: string;
}

export interface ImportPlan {
  readonly units: FilePlan;
  readonly people: FilePlan;
  readonly taking: Taking;
  readonly takeNewUnits: boolean;
  readonly complete: { readonly units: boolean; readonly people: boolean };
  /** The day from which the files are true. */
  readonly on: string;
}

/** What an import does until somebody says otherwise: it loses nothing and ends nobody. */
export function usualPlan(on: string, knowsUnits: boolean): ImportPlan {
  return {
    units: {},
    people: {},
    taking: "usable",
    // Where no units are known, the people file is the only one that can bring them; elsewhere it is a mistake.
    takeNewUnits: !knowsUnits,
    complete: { units: false, people: false },
    on,
  };
}

export function fileToRead(path: string, name: string, plan: FilePlan): FileToRead {
  return { path, name, ...plan };
}
