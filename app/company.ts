// What the machine room needs to know of the business: who an account is, and whether there is a company yet.

import { type House, noRelations, type Relations } from "#platform/context";

export async function relate(_house: House, _userId: string): Promise<Relations> {
  return noRelations;
}

export async function describeCompany(house: House): Promise<{ name: string; empty: boolean }> {
  return { name: house.config.company, empty: true };
}
