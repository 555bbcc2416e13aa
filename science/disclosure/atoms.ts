// What a partition looks like. Nothing in it says who answered what; it may be stored beside the tables.

/** Who answered, with the attributes frozen at launch. Never what they answered. */
export interface Respondents {
  /** Parent of each unit in the frozen tree, -1 at the top. */
  readonly parents: ArrayLike<number>;
  /** Unit of each respondent, -1 when there is none. A person stands here once. */
  readonly units: ArrayLike<number>;
  /** Up to two further cuts: for each, the category of each respondent (whole, from 0; -1: unknown). Default none. */
  readonly cuts?: readonly ArrayLike<number>[];
  /**
   * How many were invited directly in each unit (not in those below it). With it, participation is counted for
   * units only where nobody's taking part can be found by subtraction; without it, the respondents stand in.
   */
  readonly invited?: ArrayLike<number>;
}

/**
 * Groups of at least `k` people. Everything that is ever told is told of unions of atoms.
 * An atom's label is the set of its cells; a cell is a unit (its own people) crossed with the cuts.
 */
export interface Atoms {
  readonly k: number;
  /** The frozen tree. */
  readonly parents: Int32Array;
  /** Unit of each cell in which somebody answered, -1: people without a unit. */
  readonly cellUnit: Int32Array;
  /** For each cut the category of each cell. */
  readonly cellCuts: readonly Int32Array[];
  /** Supplier unit of each cell where what is rated is a relationship (see `partitionPairs`), else null. */
  readonly cellSupplier: Int32Array | null;
  /** The suppliers' tree, when there are suppliers. */
  readonly supplierParents: Int32Array | null;
  /** Atom of each cell; -1: in none, so never told. */
  readonly cellAtom: Int32Array;
  /** People in each atom; atoms are numbered by their first cell. */
  readonly people: Int32Array;
  /** How many answered in each unit and below it; -1 where that may not be told. */
  readonly answered: Int32Array;
  /** How many answered in all; -1 where that may not be told. */
  readonly answeredInAll: number;
}

/** Unions of atoms, for what needs more people: distributions, comments. */
export interface Unions {
  readonly minimum: number;
  /** Union of each atom; -1: in none. */
  readonly unionOf: Int32Array;
  /** People in each union (authors, for comments); numbered by their first atom. */
  readonly people: Int32Array;
}

/** Whom a question is about; what is absent is not narrowed. */
export interface Group {
  /** People of these units and of all units below them. */
  readonly units?: readonly number[];
  /** For each cut the categories that are wanted; null or absent: all. */
  readonly cuts?: readonly (readonly number[] | null)[];
  /** Suppliers that were rated, with all units below them. */
  readonly suppliers?: readonly number[];
}

/** The union of atoms wholly inside a group: "covers 41 of 52 answers". */
export interface Cover {
  readonly atoms: Int32Array;
  /** 41. Zero when no atom fits. */
  readonly people: number;
  /** 52; null where it may not be told. */
  readonly of: number | null;
}
