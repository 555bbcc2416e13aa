/** Why the gate refuses its input; a route turns the code into a sentence. */
export type DisclosureCode =
  | "threshold_too_low"
  | "tree_broken"
  | "place_unknown"
  | "shapes_differ"
  | "atoms_too_small"
  | "not_a_count"
  | "too_many_bands"
  | "not_plain"
  | "not_disclosed";

export class DisclosureError extends RangeError {
  readonly code: DisclosureCode;

  constructor(code: DisclosureCode, reason: string) {
    super(reason);
    this.name = "DisclosureError";
    this.code = code;
  }
}
