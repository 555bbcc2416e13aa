import { type ReadText, type Term, termsOf } from "../words/index.ts";
import { feltIn } from "./by-lexicon.ts";

/** A feature of a text with its value, and the places it stands at. */
export interface Feature {
  readonly name: string;
  readonly value: number;
  readonly spans: readonly { readonly from: number; readonly to: number }[];
}

/** What the lexicon feels, as features of their own; no stem has such names. */
export const lexiconFeatures = ["+", "-"] as const;

/** Stems and pairs of a text, each once, scaled to length one altogether; and what the lexicon feels in it. */
export function featuresOf(text: ReadText): Feature[] {
  const terms = new Map<string, Term[]>();
  for (const term of termsOf(text)) {
    const same = terms.get(term.term);
    if (same) same.push(term);
    else terms.set(term.term, [term]);
  }
  const value = 1 / Math.sqrt(Math.max(1, terms.size));
  const span = ({ first, last }: Term) => ({ from: text.tokens[first]!.from, to: text.tokens[last]!.to });
  const felt = feltIn(text);
  const lexicon = lexiconFeatures.map((name): Feature => {
    const side = felt.filter(({ weight }) => (name === "+" ? weight > 0 : weight < 0));
    const sum = side.reduce((total, { weight }) => total + Math.abs(weight), 0);
    return { name, value: sum / (1 + sum), spans: side.map(({ from, to }) => ({ from, to })) };
  });
  return [
    ...[...terms].map(([name, all]) => ({ name, value, spans: all.map(span) })),
    ...lexicon.filter((feature) => feature.value > 0),
  ];
}
