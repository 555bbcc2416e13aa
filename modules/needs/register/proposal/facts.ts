// What a proposal is computed from, and what it is.

/** One signal, as much of it as tells whose service lacks what. */
export interface SignalFact {
  readonly id: string;
  /** Null: nobody serves it yet. */
  readonly supplier: string | null;
  readonly customer: string | null;
  /** The service by its id or, where the catalogue has none, by its name; null where none is named. */
  readonly service: string | null;
  /** Strongest first. */
  readonly topics: readonly string[];
  /** Who speaks: a person, or the signal itself where nobody may know who. */
  readonly voice: string;
  /** When it was said: a voice counts once a month, since who says it again next month still lacks it. */
  readonly month?: string;
  /**
   * `voiced`: somebody is unhappy, or says what is missing. `demand`: somebody asked for something, which is no complaint
   * but tells what a supplier's work is about. `observed`: nobody said it, a process showed it. `search`: looked for in
   * vain.
   */
  readonly role: "voiced" | "demand" | "observed" | "search";
  /** The first signal that says nearly the same; itself where none does. */
  readonly root: string;
  /** Working hours lost beyond what is usual. */
  readonly hours: number;
}

export type Way = "voices" | "hours" | "searches";

export interface Proposal {
  /** The same cluster has the same key, whenever it is found. */
  readonly key: string;
  readonly way: Way;
  readonly supplier: string | null;
  readonly customer: string | null;
  readonly service: string | null;
  readonly topic: string | null;
  /** Its signals, those observed beside them included. */
  readonly signals: readonly string[];
  readonly voices: number;
  /** How many voices there would be if the supplier were talked about as everybody is. */
  readonly expected: number;
  /** The chance of as many by accident. */
  readonly p: number;
  readonly hours: number;
}

export interface ProposalRules {
  readonly fewestSignals: number;
  /** So many different ones. */
  readonly fewestVoices: number;
  /** At least this many times the expected. */
  readonly leastRatio: number;
  /** Of what is proposed for its voices, at most this share by accident (Benjamini and Hochberg). */
  readonly accidents: number;
  /** A customer or a service that has at least this share of the voices names the need. */
  readonly concentration: number;
  /** Hours a month below which waiting alone proposes nothing. */
  readonly fewestHours: number;
  /** Where nobody complains, only the worst are worth a word: so many at most. */
  readonly mostOfHours: number;
}

export const usualRules: ProposalRules = {
  fewestSignals: 5,
  fewestVoices: 3,
  leastRatio: 1.5,
  accidents: 0.1,
  concentration: 0.6,
  fewestHours: 20,
  mostOfHours: 2,
};
