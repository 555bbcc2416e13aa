import type { World } from "#test/world";
import { insertReleased } from "../../../modules/surveys/results/released-for-tests.ts";
import type { Company } from "../company.ts";
import { type Row, type Statuses, sidesSee, signedIn } from "../row.ts";

/** What a unit says as a customer is for its heads, not for its people. */
const askersHeads: Statuses = [401, 403, 403, 403, 200, 403, 200, 403];

export function surveyResultRows(world: World): Record<string, Row> {
  let wave: Promise<string> | undefined;
  const released = ({ ids }: Company) =>
    (wave ??= insertReleased(world.house.pool, {
      ...{ suppliers: [ids.purchasing, ids.supplier] as string[], waves: 1 },
      customers: [ids.accounts, ids.purchasing] as string[],
    }).then(([only]) => only as string));
  const at =
    (path: (ids: Readonly<Record<string, string>>) => string): Row["call"] =>
    async (company) => ({
      path: `/api/surveys/waves/${await released(company)}/results${path(company.ids)}`,
    });
  const results = "GET /api/surveys/waves/:wave/results";
  return {
    [results]: { statuses: signedIn, call: at(() => "") },
    [`${results}/suppliers/:party`]: {
      statuses: sidesSee,
      call: at(({ purchasing }) => `/suppliers/${purchasing}`),
    },
    [`${results}/customers/:party`]: {
      statuses: askersHeads,
      call: at(({ purchasing }) => `/customers/${purchasing}`),
    },
    [`${results}/relationships/:supplier/:customer`]: {
      statuses: sidesSee,
      call: at(({ purchasing, accounts }) => `/relationships/${purchasing}/${accounts}`),
    },
    // Lists hold what the reader may see: for most of those who ask, nothing.
    [`${results}/sides/:side`]: { statuses: signedIn, call: at(() => "/sides/suppliers") },
    [`${results}/heat`]: { statuses: signedIn, call: at(() => "/heat") },
    [`${results}/comments`]: {
      statuses: sidesSee,
      call: at(({ purchasing }) => `/comments?supplier=${purchasing}`),
    },
    [`${results}/figures/:format`]: { statuses: signedIn, call: at(() => "/figures/csv") },
    [`${results}/report`]: { statuses: signedIn, call: at(() => "/report") },
    // Given by name: only those whom the contract named, not even the lead.
    "GET /api/surveys/waves/:wave/answers": {
      statuses: [401, 403, 403, 403, 200, 403, 403, 403],
      call: async ({ ids }) => {
        const [wave] = await insertReleased(world.house.pool, {
          ...{ suppliers: [ids.purchasing] as string[], customers: [ids.accounts] as string[], waves: 1 },
          ...{ kind: "identified", readers: [ids.boris as string] },
        });
        return { path: `/api/surveys/waves/${wave}/answers` };
      },
    },
    "GET /api/surveys/results/latest": {
      statuses: signedIn,
      call: ({ ids }) => ({ path: `/api/surveys/results/latest?supplier=${ids.purchasing}` }),
    },
  };
}
