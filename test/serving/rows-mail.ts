import { randomUUID } from "node:crypto";
import type { Serving } from "./company.ts";
import { type Row, signedIn, telling } from "./row.ts";

const boxes = "/api/requests/mailboxes";
const settings = ({ ids }: Serving) => ({
  unit: ids.accounts,
  address: `${randomUUID()}@house.example`,
  host: "mail.invalid",
  port: 993,
  username: "u",
  password: "secret",
  enabled: false,
});

async function connected(serving: Serving): Promise<string> {
  const { status, text, body } = await (await serving.as("administrator")).post(boxes, settings(serving));
  if (status !== 200) throw new Error(text);
  return body.id;
}

/** A unit's mailbox is its head's and the administrator's; no relation to a request opens it. */
const keepers = ["headOfServing", "administrator"] as const;
const nobodys = "00000000-0000-7000-8000-000000000000";

export const rows: Readonly<Record<string, Row>> = {
  "GET /api/requests/mailboxes": { told: telling(200)(...signedIn), call: () => ({ path: boxes }) },
  "GET /api/requests/mailboxes/aside": {
    told: telling(200)(...signedIn),
    call: () => ({ path: `${boxes}/aside` }),
  },
  "POST /api/requests/mailboxes": {
    told: telling(200)(...keepers),
    call: (serving) => ({ path: boxes, body: settings(serving) }),
  },
  "POST /api/requests/mailboxes/trial": {
    told: telling(422)(...keepers),
    call: (serving) => ({ path: `${boxes}/trial`, body: settings(serving) }),
  },
  "PUT /api/requests/mailboxes/:id": {
    told: telling(200)(...keepers),
    call: async (serving) => ({ path: `${boxes}/${await connected(serving)}`, body: settings(serving) }),
  },
  "GET /api/requests/mailboxes/:id/letters": {
    told: telling(200)(...keepers),
    call: async (serving) => ({ path: `${boxes}/${await connected(serving)}/letters` }),
  },
  "POST /api/requests/mailboxes/aside/:id/acceptance": {
    told: telling(404)(...signedIn),
    call: () => ({ path: `${boxes}/aside/${nobodys}/acceptance` }),
  },
  "DELETE /api/requests/mailboxes/aside/:id": {
    told: telling(404)(...signedIn),
    call: () => ({ path: `${boxes}/aside/${nobodys}` }),
  },
};
