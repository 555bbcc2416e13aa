import { caller } from "#platform/web";
import type * as schema from "../../schema/conduct.ts";

// Without cookies and without a key of idempotency: the server cannot learn who is signed in, even if it wanted to.
const anonymous = { anonymous: true } as const;

const place = caller<typeof schema.showReportPlace>("GET", "/api/reports");
const send = caller<typeof schema.sendReport>("POST", "/api/reports");
const read = caller<typeof schema.readDialogue>("GET", "/api/reports/dialogue");
const write = caller<typeof schema.writeDialogue>("POST", "/api/reports/dialogue");

export type Report = Parameters<typeof send>[0]["body"];
export type Attachment = NonNullable<Report["attachments"]>[number];
export type Dialogue = Awaited<ReturnType<typeof read>>;

export const reportPlace = (signal: AbortSignal) => place({}, { ...anonymous, signal });
export const sendReport = (body: Report) => send({ body }, anonymous);
export const readDialogue = (key: string) => read({}, { ...anonymous, headers: { "x-report-key": key } });
export const writeDialogue = (body: Parameters<typeof write>[0]["body"]) => write({ body }, anonymous);

/** A file as the server takes it from somebody who has no account. */
export async function asAttachment(file: File): Promise<Attachment> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8_192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return { name: file.name, content: btoa(binary) };
}
