import type { Direction, Item } from "../../schema/shapes.ts";

/** A party that answers or is rated: the units of the frozen tree first, each after the one it lies in or before it. */
export interface FrozenParty {
  readonly id: string;
  /** Place of the party it lies in, -1 at the top. */
  readonly parent: number;
  /** Living people in it and below it. */
  readonly people: number;
}

/** Everything that closing needs to know of a wave besides its answers. Plain data: it goes to a thread. */
export interface WaveFacts {
  readonly wave: string;
  readonly direction: Direction;
  readonly k: number;
  /** Names of the cuts besides the unit tree, and their values in their natural order. */
  readonly cuts: readonly { readonly name: string; readonly values: readonly string[] }[];
  /** What was asked. */
  readonly items: readonly Item[];
  readonly parties: readonly FrozenParty[];
  readonly service: boolean;
  /** Of the wave with the other side of the blind spot, if there is one. */
  readonly otherSide: OtherSide | null;
  /** Seed of what is drawn: bands of models, places among groups. Fixed for a wave, so that closing it again is the same. */
  readonly seed: number;
  /** How often truth is drawn: for the bands of models, and for who stands out among groups. */
  readonly draws: { readonly bands: number; readonly standing: number };
}

/** What the suppliers predicted, or what was said of them, by supplier and measure. */
export interface OtherSide {
  readonly side: "predicted" | "actual";
  readonly moments: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly n: number; readonly sum: number; readonly squares: number }>>
    >
  >;
}
