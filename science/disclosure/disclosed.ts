import { DisclosureError } from "./errors.ts";

/** Whoever reaches the constructor through a prototype still has no key. */
const key = Symbol("key");
let seal: <T>(value: T) => Disclosed<T>;
let unseal: <T>(sealed: Disclosed<T>) => T;

/**
 * Data that have passed the gate. Only this folder makes one: the constructor is private, the private field makes
 * the type nominal and cannot be forged at run time, and it holds nothing that JSON or an inspector would show.
 * Pages, exports and mail made of anonymous answers accept nothing else.
 */
class Disclosed<T> {
  readonly #value: T;

  private constructor(value: T, given: symbol) {
    if (given !== key) throw new DisclosureError("not_disclosed", "this has not passed the gate");
    this.#value = value;
    Object.freeze(this);
  }

  static {
    seal = (value) => new Disclosed(frozen(value, "$"), key);
    unseal = (sealed) => sealed.#value;
  }

  static is(value: unknown): value is Disclosed<unknown> {
    return typeof value === "object" && value !== null && #value in value;
  }
}

export type { Disclosed };
/** For this folder only: the door does not hand it on. */
export const sealed = <T>(value: T): Disclosed<T> => seal(value);

/** Whether it has passed the gate; a cast or a copy has not. */
export const isDisclosed = (value: unknown): value is Disclosed<unknown> => Disclosed.is(value);

/**
 * What is inside: deeply frozen plain data, for the edge that sends it.
 * Throws DisclosureError `not_disclosed` when it was not made by the gate.
 */
export function open<T>(disclosed: Disclosed<T>): T {
  if (!Disclosed.is(disclosed)) throw new DisclosureError("not_disclosed", "this has not passed the gate");
  return unseal(disclosed);
}

/** Arranges what is disclosed; whatever else the page needs (names, texts) may join here. */
export const mapDisclosed = <T, U>(disclosed: Disclosed<T>, arrange: (value: T) => U): Disclosed<U> =>
  seal(arrange(open(disclosed)));

type Insides<P> = { -readonly [key in keyof P]: P[key] extends Disclosed<infer T> ? T : never };

/** Many disclosed values as one: of a list a list, of a record a record. */
export function allDisclosed<const P extends readonly Disclosed<unknown>[]>(parts: P): Disclosed<Insides<P>>;
export function allDisclosed<P extends Readonly<Record<string, Disclosed<unknown>>>>(
  parts: P,
): Disclosed<Insides<P>>;
export function allDisclosed(
  parts: readonly Disclosed<unknown>[] | Readonly<Record<string, Disclosed<unknown>>>,
): Disclosed<unknown> {
  if (isList(parts)) return seal(parts.map(open));
  return seal(Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, open(part)])));
}

const isList = (parts: object): parts is readonly Disclosed<unknown>[] => Array.isArray(parts);

/**
 * Plain data only, frozen to the bottom: a function or an object with a life of its own could hand out later what
 * the gate has not seen.
 */
function frozen<T>(value: T, place: string): T {
  if (typeof value === "function" || typeof value === "symbol")
    throw new DisclosureError("not_plain", `${place} is no plain data`);
  if (typeof value !== "object" || value === null || seen.has(value)) return value;
  const prototype = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null)
    throw new DisclosureError("not_plain", `${place} is no plain data`);
  for (const [key, inside] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
    if (inside.get || inside.set) throw new DisclosureError("not_plain", `${place}.${key} is no plain data`);
    if (!(Array.isArray(value) && key === "length")) frozen(inside.value, `${place}.${key}`);
  }
  seen.add(value);
  return Object.freeze(value);
}

/** What was already looked through to the bottom, so that putting pages together stays cheap. */
const seen = new WeakSet<object>();
