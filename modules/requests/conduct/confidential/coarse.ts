import { randomBytes } from "node:crypto";

const dayLength = 86_400_000;

export const dayOf = (at: Date): Date => new Date(Math.floor(at.getTime() / dayLength) * dayLength);

/**
 * Ids of the house carry the millisecond they were made in. These carry the day and a random moment of it; those of
 * messages the first moment that comes after the message before, so that they keep their order and say no more than it.
 */
export function coarseId(moment: number, random: Uint8Array = randomBytes(10)): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(moment, 0, 6);
  Buffer.from(random).copy(bytes, 6);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

export const momentOf = (id: string): number => Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);

export const someMomentOf = (day: Date): number =>
  day.getTime() + (randomBytes(4).readUInt32BE() % dayLength);

export function messageIdAfter(last: string | undefined, day: Date): string {
  return coarseId(Math.max(day.getTime(), last === undefined ? 0 : momentOf(last) + 1));
}
