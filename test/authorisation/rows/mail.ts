import { randomUUID } from "node:crypto";
import type { Company } from "../company.ts";
import { administratorOnly, at, type Call, type Row, type Statuses, signedIn } from "../row.ts";

/** A unit's mailbox is its head's and the administrator's. */
const keepers: Statuses = [401, 403, 403, 403, 200, 403, 403, 200];
const boxes = "/api/requests/mailboxes";

const settings = ({ ids }: Company, address = `${randomUUID()}@house.example`) => ({
  unit: ids.purchasing,
  address,
  host: "127.0.0.1",
  port: 993,
  username: "u",
  password: "secret",
  enabled: false,
});

/** A mailbox that the administrator has connected for the unit concerned. */
async function connected(company: Company): Promise<string> {
  const administrator = await company.asked("administrator");
  const answer = await administrator.post(boxes, settings(company));
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body.id;
}

const nobodysAside = "00000000-0000-7000-8000-000000000000";
/** There is none by this number, whoever asks. */
const none: Statuses = [401, 404, 404, 404, 404, 404, 404, 404];
/** There is nothing to send with in tests; for those who may, that is in the way. */
const noServer: Statuses = [401, 403, 403, 403, 403, 403, 403, 409];
const noLetter: Statuses = [401, 403, 403, 403, 403, 403, 403, 404];
/** No server of mail is there: those who may are told that it does not open. */
const noMailbox: Statuses = [401, 403, 403, 403, 422, 403, 403, 422];

const call =
  (path: (id: string) => string, body?: (company: Company) => unknown) =>
  async (company: Company): Promise<Call> => ({
    path: path(await connected(company)),
    ...(body ? { body: body(company) } : {}),
  });

export const mailRows: Record<string, Row> = {
  // Everybody may ask; what they are told of is what they keep.
  "GET /api/requests/mailboxes": { statuses: signedIn, call: at(boxes) },
  "GET /api/requests/mailboxes/aside": { statuses: signedIn, call: at(`${boxes}/aside`) },
  "POST /api/requests/mailboxes": {
    statuses: keepers,
    call: (company) => ({ path: boxes, body: settings(company) }),
  },
  "POST /api/requests/mailboxes/trial": {
    statuses: noMailbox,
    call: (company) => ({ path: `${boxes}/trial`, body: { ...settings(company), host: "mail.invalid" } }),
  },
  "PUT /api/requests/mailboxes/:id": {
    statuses: keepers,
    call: call((id) => `${boxes}/${id}`, settings),
  },
  "GET /api/requests/mailboxes/:id/letters": {
    statuses: keepers,
    call: call((id) => `${boxes}/${id}/letters`),
  },
  "POST /api/requests/mailboxes/aside/:id/acceptance": {
    statuses: none,
    call: () => ({ path: `${boxes}/aside/${nobodysAside}/acceptance` }),
  },
  "DELETE /api/requests/mailboxes/aside/:id": {
    statuses: none,
    call: () => ({ path: `${boxes}/aside/${nobodysAside}` }),
  },
  "GET /api/mail": { statuses: administratorOnly, call: at("/api/mail") },
  "POST /api/mail/test": { statuses: noServer, call: at("/api/mail/test") },
  "GET /api/mail/letters": { statuses: administratorOnly, call: at("/api/mail/letters") },
  "POST /api/mail/letters/:id/retry": { statuses: noLetter, call: at("/api/mail/letters/999999999/retry") },
};
