import type { ModelResult, ResultWave } from "../api.ts";
import type { Teller } from "../tell.ts";

/** What a section about a model is given. */
export interface ModelProps<N extends ModelResult["name"]> {
  readonly model: Extract<ModelResult, { name: N }>;
  readonly wave: ResultWave;
  readonly tell: Teller;
}

/** A figure made of a model's interval, so that it is drawn and written as the others are. */
export const asFigure = (
  measure: string,
  method: "mean" | "share",
  interval: { readonly value: number; readonly low: number; readonly high: number } | null,
  n: number | null = null,
) => ({
  ...{ wave: "", scope: "company" as const, supplier: null, customer: null, cut: null, cutValue: null },
  ...{ measure, method, value: null, low: null, high: null, ...interval },
  ...{ n, covered: null, ofAnswers: null, withheld: null, counts: null, more: null },
});
