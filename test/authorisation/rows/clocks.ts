import type { Company } from "../company.ts";
import type { Call, Row, Statuses } from "../row.ts";

/** The garage asks and purchasing serves; nothing was agreed, so that there are no clocks. */
const of =
  (path: string) =>
  async (company: Company): Promise<Call> => {
    const asker = await company.asked("memberElsewhere");
    const { body } = await asker.post("/api/requests", {
      subject: "Колодки",
      supplier: company.ids.purchasing,
    });
    return { path: `/api/requests/${body.id}/clocks${path}` };
  };

/** Stranger, nobody, member, member elsewhere, head, head elsewhere, lead, administrator. */
const seen: Statuses = [401, 403, 200, 200, 200, 200, 200, 403];
/** Those who see the request hear that there is no such clock. */
const looked: Statuses = seen.map((status) => (status === 200 ? 404 : status));

export const clockRows: Record<string, Row> = {
  "GET /api/requests/:id/clocks": { statuses: seen, call: of("") },
  "GET /api/requests/:id/clocks/:clock/input.json": {
    statuses: looked,
    call: of("/chain.none.1/input.json"),
  },
};
