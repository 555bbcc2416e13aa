import { type CallInput, type CallOutput, caller } from "#platform/web";
import type * as schema from "../../schema/bulk.ts";

export type BulkAct = CallInput<typeof schema.actOnMany>["body"]["act"];
type Results = CallOutput<typeof schema.actOnMany>["results"];

const act = caller<typeof schema.actOnMany>("POST", "/api/requests/bulk");
/** So many works go in one call. */
const most = 200;

export async function actOnMany(works: readonly string[], what: BulkAct): Promise<Results> {
  const results: Results[number][] = [];
  for (let from = 0; from < works.length; from += most)
    results.push(...(await act({ body: { works: works.slice(from, from + most), act: what } })).results);
  return results;
}
