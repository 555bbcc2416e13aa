import { permuteInsideAtoms } from "#science/disclosure";
import { chance } from "#science/numbers";
import { divideWave } from "../../modules/surveys/release/counting/atoms-of-wave.ts";
import { intakeOf, type RandomWave } from "../../modules/surveys/release/random-wave-for-tests.ts";

/** Everybody is given the answers and the words of somebody of the same atom. */
export function permuted(wave: RandomWave, seed: number): RandomWave {
  const atoms = divideWave(wave.facts, intakeOf(wave));
  let given = [...wave.answers.keys()];
  for (const kind of ["general", "pairs"] as const) {
    const divided = atoms[kind];
    if (!divided) continue;
    const alone = divided.atomOf.map((atom, record) => (atom === -1 ? -2 - record : atom));
    const order = permuteInsideAtoms(alone, chance(seed));
    given = given.map((_, record) => given[order[record]!]!);
  }
  return {
    ...wave,
    answers: wave.answers.map((answer, record) => {
      const { given: said, words } = wave.answers[given[record]!]!;
      return { ...answer, given: said, words };
    }),
  };
}
