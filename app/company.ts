// What the machine room needs to know of the business: who an account is, and whether there is a company yet.

import { isEmpty, readRelations } from "#modules/organisation";
import type { House, Relations } from "#platform/context";
import { bind, type Database } from "#platform/database";

export function relate(house: House, userId: string): Promise<Relations> {
  return reading(house, (db) => readRelations(db, userId));
}

export async function describeCompany(house: House): Promise<{ name: string; empty: boolean }> {
  return { name: house.config.company, empty: await reading(house, isEmpty) };
}

/** One statement needs no transaction around it. */
async function reading<T>(house: House, read: (db: Database) => Promise<T>): Promise<T> {
  const client = await house.pool.connect();
  try {
    return await read(bind(client));
  } finally {
    client.release();
  }
}
