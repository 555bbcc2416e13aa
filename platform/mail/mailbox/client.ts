import { ImapFlow } from "imapflow";
import type { Config } from "#platform/config";
import { oneLine } from "../address.ts";
import { unseal } from "../key.ts";
import type { MailboxRow } from "./store.ts";

export type Way = Pick<MailboxRow, "id" | "host" | "port" | "security" | "username" | "sealed">;

export function openClient(config: Config, box: Way): ImapFlow {
  const pass = unseal(config, box.id, box.sealed);
  if (pass === undefined)
    throw new Error("the password does not open with this house's secret: enter it again");
  const client = new ImapFlow({
    host: box.host,
    port: box.port,
    secure: box.security === "tls",
    ...(box.security === "starttls" ? { doSTARTTLS: true } : {}),
    ...(box.security === "none" ? { doSTARTTLS: false } : {}),
    auth: { user: box.username, pass },
    clientInfo: { name: "Vizavi" },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 10 * 60_000,
    maxIdleTime: 5 * 60_000,
  });
  // Without a listener an error between two commands would end the process; the next command tells it.
  client.on("error", () => {});
  return client;
}

/** What is wrong, in the server's words; a password never gets in here, for it is in none of them. */
export function troubleOf(error: unknown): string {
  const { message, responseText, authenticationFailed, code } = error as {
    message?: string;
    responseText?: string;
    authenticationFailed?: boolean;
    code?: string;
  };
  const said = oneLine(responseText || message || code || "the connection ended").slice(0, 300);
  return authenticationFailed ? `login refused: ${said}` : said;
}

/** Opens and closes a mailbox, to see whether it can be read; how many letters wait in it. */
export async function tryMailbox(config: Config, box: Way & { folder: string }): Promise<number> {
  const client = openClient(config, box);
  try {
    await client.connect();
    const opened = await client.mailboxOpen(box.folder, { readOnly: true });
    return opened.exists;
  } finally {
    client.close();
  }
}
