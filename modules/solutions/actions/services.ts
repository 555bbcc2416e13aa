import { sql } from "kysely";
import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import * as policy from "../policy.ts";
import { load } from "./look.ts";

/** What a supplier was measured under and what it offers now, for whoever plans or works on what it does. */
export async function listServices(
  context: Context,
  asked: { supplier: string; solution?: string | undefined },
): Promise<{ services: string[] }> {
  const { supplier, solution } = asked;
  const edited = solution === undefined ? undefined : (await load(context, solution)).concerned;
  const works = edited?.supplier === supplier && policy.mayEdit(context.actor, edited);
  allow(works || policy.mayPlan(context.actor, { supplier }));
  const { rows } = await sql<{ name: string }>`
    select distinct name from (
      select service as name from measures.weekly where supplier = ${supplier}
      union all
      select coalesce(words #>> '{ru,name}', words #>> '{en,name}') from catalogue.service
      where supplier = ${supplier} and state = 'published'
    ) s where name <> '' order by name limit 500
  `.execute(context.db);
  return { services: rows.map(({ name }) => name) };
}
