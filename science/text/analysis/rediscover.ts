import { type Chance, chance } from "#science/numbers";
import { type Discovery, discover } from "../discovery/index.ts";
import { makeTaxonomy } from "../taxonomy/index.ts";
import { makeReader, type Names } from "../words/index.ts";
import type { TextState } from "./state.ts";

export interface Rediscovery {
  readonly state: TextState;
  /** Undefined: fewer than 30 texts that no named topic claims, or none that share a word. */
  readonly discovery: Discovery | undefined;
  /** Places of the texts that topics were sought in: those no named topic claims. */
  readonly rest: readonly number[];
}

/**
 * Seeks topics among the texts that no named topic claims, and puts them into the state for texts to come. To be run
 * now and then (say, each night), not for each text. Places in `discovery` count within `rest`.
 */
export function rediscover(
  texts: readonly string[],
  state: TextState,
  random: Chance = chance(1),
  names?: Names,
): Rediscovery {
  const reader = makeReader(names);
  const taxonomy = makeTaxonomy(state.topics, state.learned);
  const rest = texts.flatMap((text, i) => {
    const read = reader(text);
    return taxonomy.assign(read).length === 0 ? [{ i, text, read }] : [];
  });
  const discovery = discover(rest, random);
  return { state: { ...state, discovered: discovery?.model }, discovery, rest: rest.map(({ i }) => i) };
}
