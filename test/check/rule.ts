/** One place where the house breaks a rule, with the reason for the rule. */
export interface Finding {
  readonly place: string;
  readonly sentence: string;
}

/** A rule of the house: finds the places that break it; `fix` mends what a machine can mend. */
export interface Rule {
  readonly name: string;
  check(): Promise<readonly Finding[]>;
  fix?(): Promise<void>;
}
