import { sql } from "kysely";
import { viewOf } from "#modules/relationships";
import type { RefKind } from "#platform/refs";
import { say } from "#platform/words";
import { agreementWords } from "./words.ts";

/** How others point at an agreement: its name, or its sides, and its page; only those one may see. */
export const agreementRefs: RefKind = {
  module: "catalogue",
  kind: "agreement",
  async name({ db, actor }, ids) {
    const view = viewOf(actor);
    const t = say(agreementWords, actor.language);
    const { rows } = await sql<{
      id: string;
      name: string | null;
      supplier: string;
      customer: string | null;
    }>`
      select a.id, a.name, s.name as supplier, c.name as customer
      from catalogue.agreement a join organisation.party s on s.id = a.supplier
      left join organisation.party c on c.id = a.customer
      where a.id = any(${[...ids]}::uuid[])
        and (${view === "all"} or a.supplier = any(${view === "all" ? [] : [...view]}::uuid[])
          or a.customer = any(${view === "all" ? [] : [...view]}::uuid[]))
    `.execute(db);
    return rows.map(({ id, name, supplier, customer }) => ({
      module: "catalogue",
      kind: "agreement",
      id,
      name: name ?? (customer === null ? t("standardOf", { supplier }) : t("arrow", { supplier, customer })),
      link: `/agreements/${id}`,
    }));
  },
};
