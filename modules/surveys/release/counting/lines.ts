// Rows of the release as COPY's text: what leaves the thread is ready to be written.

import { copyField } from "#platform/database";

export type Field = string | number | boolean | null | undefined;

export const line = (...fields: readonly Field[]): string => `${fields.map(copyField).join("\t")}\n`;

/** An array of PostgreSQL; its elements need no quotes. */
export const arrayOf = (values: readonly (number | string)[]): string => `{${values.join(",")}}`;

export const jsonOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);
