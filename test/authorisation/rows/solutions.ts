// Solutions. Purchasing is the supplier, accounts its customer: the head of purchasing plans, its members read the plan,
// the garage has nothing to do with it.

import { sql } from "kysely";
import { openNeed } from "#modules/needs";
import type { World } from "#test/world";
import type { Company } from "../company.ts";
import { at, type Row, type Statuses, sidesSee, sidesSpeak, signedIn } from "../row.ts";

const base = "/api/solutions";
const ahead = "2199-01-07";
const later = "2199-06-03";
/** In the way of those who may: it has not begun, or not been judged. */
const speakersInTheWay: Statuses = [401, 403, 403, 403, 409, 403, 409, 403];
/** A draft is its makers' own. */
const expectation = { measure: "waiting", good: "lower", effect: -8, margin: 2, evaluateOn: later };

export function solutionRows(world: World): Record<string, Row> {
  let need: string | undefined;
  let made = 0;

  async function words({ ids }: Company) {
    need ??= await world.asHouse(async (context) => {
      const opened = await openNeed(context, {
        title: "Быстрее",
        supplier: ids.purchasing as string,
        customer: ids.accounts as string,
      });
      return opened.id;
    });
    const owner = ids.boris;
    return { kind: "process_change", title: `Решение ${++made}`, needs: [need], owner };
  }

  async function draft(company: Company): Promise<string> {
    const body = { ...(await words(company)), supplier: company.ids.purchasing };
    const answer = await company.lead.post(base, body);
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body.id;
  }

  async function planned(company: Company): Promise<string> {
    const id = await draft(company);
    await company.lead.put(`${base}/${id}/expectation`, expectation);
    const units = [{ customer: company.ids.accounts, startsOn: ahead }];
    await company.lead.put(`${base}/${id}/roll-out`, { units });
    const answer = await company.lead.post(`${base}/${id}/plan`, {});
    if (answer.status !== 200) throw new Error(answer.text);
    return id;
  }

  async function evaluated(company: Company): Promise<string> {
    const id = await planned(company);
    await world.asHouse(({ db }) =>
      sql`insert into solutions.evaluation (solution, kind, through, design, level, unit, result, digest)
        values (${id}, 'interim', '2026-01-05', 'none', 0.95, 'hours', ${JSON.stringify({
          measure: "waiting",
          good: "lower",
          margin: 2,
          period: 1,
          weeks: [],
          starts: [],
          lines: null,
          series: null,
          eventStudy: null,
          preTrend: null,
          permutation: null,
          waves: null,
          units: [],
          warnings: [],
        })}::jsonb, 'x')`.execute(db),
    );
    return id;
  }

  const of =
    (make: (company: Company) => Promise<string>, path: string, body?: unknown) =>
    async (company: Company) => ({
      path: `${base}/${await make(company)}${path}`,
      ...(body === undefined ? {} : { body: typeof body === "function" ? await body(company) : body }),
    });
  const withStep = (path: string, body?: unknown) => async (company: Company) => {
    const id = await planned(company);
    const { stepList } = (await company.lead.post(`${base}/${id}/steps`, { what: "Шаг" })).body;
    return { path: `${base}/${id}/steps/${stepList[0].id}${path}`, ...(body === undefined ? {} : { body }) };
  };
  const dropped = async (company: Company) => {
    const id = await planned(company);
    await company.lead.put(`${base}/${id}/end`, { reason: "Нет" });
    return id;
  };

  return {
    "GET /api/solutions": { statuses: signedIn, call: at(base) },
    "GET /api/solutions/services": {
      statuses: sidesSpeak,
      call: ({ ids }) => ({ path: `${base}/services?supplier=${ids.purchasing}` }),
    },
    "GET /api/solutions/around": {
      statuses: signedIn,
      call: ({ ids }) => ({ path: `${base}/around?supplier=${ids.purchasing}` }),
    },
    "GET /api/solutions/my-steps": { statuses: signedIn, call: at(`${base}/my-steps`) },
    "GET /api/solutions/:id": { statuses: sidesSee, call: of(planned, "") },
    "POST /api/solutions": {
      statuses: sidesSpeak,
      call: async (company) => ({
        path: base,
        body: { ...(await words(company)), supplier: company.ids.purchasing },
      }),
    },
    "PUT /api/solutions/:id": { statuses: sidesSpeak, call: of(draft, "", words) },
    "POST /api/solutions/:id/plan": {
      statuses: sidesSpeak,
      call: of(
        async (company) => {
          const id = await planned(company);
          await company.lead.delete(`${base}/${id}/plan`);
          return id;
        },
        "/plan",
        {},
      ),
    },
    "DELETE /api/solutions/:id/plan": { statuses: sidesSpeak, call: of(planned, "/plan") },
    "PUT /api/solutions/:id/end": { statuses: sidesSpeak, call: of(planned, "/end", { reason: "Нет" }) },
    "DELETE /api/solutions/:id/end": { statuses: sidesSpeak, call: of(dropped, "/end") },
    "POST /api/solutions/:id/steps": { statuses: sidesSpeak, call: of(planned, "/steps", { what: "Шаг" }) },
    "PUT /api/solutions/:id/steps/:step": { statuses: sidesSpeak, call: withStep("", { what: "Иначе" }) },
    "DELETE /api/solutions/:id/steps/:step": { statuses: sidesSpeak, call: withStep("") },
    "PUT /api/solutions/:id/steps/:step/done": { statuses: sidesSpeak, call: withStep("/done", {}) },
    "DELETE /api/solutions/:id/steps/:step/done": { statuses: sidesSpeak, call: withStep("/done") },
    "PUT /api/solutions/:id/expectation": {
      statuses: sidesSpeak,
      call: of(planned, "/expectation", expectation),
    },
    "PUT /api/solutions/:id/roll-out": {
      statuses: sidesSpeak,
      call: of(planned, "/roll-out", ({ ids }: Company) => ({
        units: [{ customer: ids.accounts, startsOn: ahead }],
      })),
    },
    "GET /api/solutions/:id/roll-out-proposal": {
      statuses: sidesSpeak,
      call: of(planned, "/roll-out-proposal"),
    },
    "GET /api/solutions/:id/measures": { statuses: sidesSpeak, call: of(planned, "/measures") },
    "GET /api/solutions/:id/evaluations/:evaluation": {
      statuses: sidesSee,
      call: of(evaluated, "/evaluations/latest"),
    },
    "POST /api/solutions/:id/evaluations": {
      statuses: speakersInTheWay,
      call: of(planned, "/evaluations", {}),
    },
    "POST /api/solutions/:id/further-looks": {
      statuses: speakersInTheWay,
      call: of(planned, "/further-looks", { on: later }),
    },
    // Said by those it was for, each for oneself: the supplier's own people have nothing to say here.
    "POST /api/solutions/:id/helped": {
      statuses: [401, 403, 403, 403, 403, 403, 403, 403],
      call: of(planned, "/helped", { answer: "yes" }),
    },
    "DELETE /api/solutions/:id/helped": {
      statuses: [401, 403, 403, 403, 403, 403, 403, 403],
      call: of(planned, "/helped"),
    },
  };
}
