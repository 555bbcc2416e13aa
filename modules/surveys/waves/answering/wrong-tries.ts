import { createHmac, randomBytes } from "node:crypto";
import { answeringErrors } from "../errors.ts";

const most = 20;
const within = 10 * 60_000;
const mostPlaces = 50_000;

/**
 * How many wrong links and codes came from a place lately. A place is a keyed hash of its address, whose key lives in
 * this process for as long as the counts do; who comes with the right one is not counted at all.
 */
export function makeWrongTries() {
  let key = randomBytes(32);
  let began = 0;
  const tries = new Map<string, number>();
  const placeOf = (address: string, now: number) => {
    if (now - began >= within || tries.size > mostPlaces) {
      key = randomBytes(32);
      began = now;
      tries.clear();
    }
    return createHmac("sha256", key).update(address).digest("base64");
  };
  return {
    check(address: string, now: number): void {
      if ((tries.get(placeOf(address, now)) ?? 0) >= most) throw answeringErrors.refuse("too_many_wrong");
    },
    note(address: string, now: number): void {
      const place = placeOf(address, now);
      tries.set(place, (tries.get(place) ?? 0) + 1);
    },
  };
}

export type WrongTries = ReturnType<typeof makeWrongTries>;
