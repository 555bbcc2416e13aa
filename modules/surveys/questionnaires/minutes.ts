// How long a form takes: a rule of thumb in seconds for each item, for the editor's and the library's "about 3 minutes".

import type { Item } from "../schema/shapes.ts";

const seconds: Readonly<Record<Item["form"], number>> = {
  rating: 6,
  net_promoter: 8,
  choice: 7,
  choices: 12,
  ranking: 25,
  party: 12,
  // Many leave it empty.
  text: 15,
};

/** Minutes, rounded up to halves. */
export function minutesOf(items: readonly Item[]): number {
  const sum = items
    .filter(({ name }) => !name.endsWith("-Comment"))
    .reduce((before, { form }) => before + seconds[form], 0);
  return Math.ceil(sum / 30) / 2;
}
