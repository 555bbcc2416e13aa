// The atoms of a survey as a method that anybody can run: who answered goes in, which groups are told of comes out.

import type { Language } from "#platform/cli";
import { say } from "#platform/words";
import { auditLinear, coarsen, cover, type Group, partition } from "#science/disclosure";
import { atomsProblems } from "./atoms/problems.ts";
import { AtomsInput, AtomsOutput } from "./atoms/shape.ts";
import { atomsWords } from "./atoms/words.ts";
import { defineMethod } from "./method.ts";

/** The same with names as numbers, one row a person. */
function numbered({ units, cuts, respondents, groups }: AtomsInput) {
  const unitOf = new Map(units.map(({ name }, unit) => [name, unit]));
  const numberOf = cuts.map(({ values }) => new Map(values.map((value, at) => [value, at])));
  const unit = (name: string | null) => (name === null ? -1 : unitOf.get(name)!);
  const value = (name: string | null | undefined, cut: number) =>
    name === null || name === undefined ? -1 : numberOf[cut]!.get(name)!;
  const repeated = <T>(of: (respondent: AtomsInput["respondents"][number]) => T) =>
    respondents.flatMap((respondent) => Array<T>(respondent.people).fill(of(respondent)));
  return {
    respondents: {
      parents: units.map(({ parent }) => unit(parent)),
      units: repeated((respondent) => unit(respondent.unit)),
      cuts: cuts.map((_, cut) => repeated((respondent) => value(respondent.cuts[cut], cut))),
    },
    groups: groups.map(
      (group): Group => ({
        ...(group.units ? { units: group.units.map(unit) } : {}),
        cuts: group.cuts.map((names, cut) => names?.map((name) => value(name, cut)) ?? null),
      }),
    ),
  };
}

function run(input: AtomsInput, language: Language): AtomsOutput {
  const { respondents, groups } = numbered(input);
  const { atoms } = partition(respondents, { k: input.k });
  const unions = coarsen(atoms, Math.max(input.k, input.histogram));
  const shown = groups.map((group) => {
    const { atoms: inside, people, of } = cover(atoms, group);
    const distribution = cover(atoms, group, unions).people;
    return { covers: people, of, atoms: [...inside], distribution };
  });
  const everything = [[...atoms.people.keys()], ...shown.map((group) => group.atoms)];
  const audit = auditLinear({ sizes: atoms.people, figures: everything }, { k: input.k });

  const words = say(atomsWords, language);
  const warnings: AtomsOutput["warnings"] = [];
  const warn = (code: "nothingTold" | "noDistributions" | "groupNotTold", place: string, needed: number) =>
    warnings.push({ code, place, sentence: words(code, { needed }) });
  if (atoms.people.length === 0) warn("nothingTold", "respondents", input.k);
  else if (unions.people.length === 0) warn("noDistributions", "respondents", unions.minimum);
  for (const [i, { covers }] of shown.entries())
    if (covers === 0 && atoms.people.length > 0) warn("groupNotTold", `groups[${i}]`, input.k);

  const cells = Array.from(atoms.people, (): AtomsOutput["atoms"][number]["cells"] => []);
  for (const [cell, atom] of atoms.cellAtom.entries())
    cells[atom]?.push({
      unit: input.units[atoms.cellUnit[cell]!]?.name ?? null,
      cuts: input.cuts.map(({ values }, cut) => values[atoms.cellCuts[cut]![cell]!] ?? null),
    });
  return {
    method: "atoms",
    n: respondents.units.length,
    k: input.k,
    atoms: Array.from(atoms.people, (people, atom) => ({
      people,
      distribution: unions.unionOf[atom] === -1 ? null : unions.unionOf[atom]!,
      cells: cells[atom]!,
    })),
    distributions: Array.from(unions.people, (people, union) => ({
      people,
      atoms: [...unions.unionOf.keys()].filter((atom) => unions.unionOf[atom] === union),
    })),
    groups: shown,
    audit: { figures: audit.figures, smallest: audit.smallest, derivable: audit.derivable.length },
    warnings,
  };
}

export const atoms = defineMethod({
  name: "atoms",
  summary: {
    en: "Anonymity: which groups of respondents are told of, and what all of it together gives away",
    ru: "Анонимность: о каких группах ответивших сообщается и что можно вычислить по всему вместе",
  },
  document: "docs/methods/disclosure.md",
  input: AtomsInput,
  output: AtomsOutput,
  problems: atomsProblems,
  run,
});
