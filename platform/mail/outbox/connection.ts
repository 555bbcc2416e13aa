import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Composed } from "./compose.ts";
import { type SmtpError, tidy } from "./failure.ts";
import type { Refused } from "./journal.ts";

/** Whether trying came so far that the server may have the letter although it did not say so. */
export class SendingFailed extends Error {
  readonly cause: SmtpError;
  readonly unknown: boolean;
  constructor(cause: SmtpError, unknown: boolean) {
    super(cause.message);
    this.cause = cause;
    this.unknown = unknown;
  }
}

export interface Way {
  /** Calls `accepted` in the same breath as the server's answer is read: nothing else happens in between. */
  send(
    letter: Composed,
    accepted: (response: string, refused: readonly Refused[]) => void,
    patience: number,
  ): Promise<void>;
  readonly usable: boolean;
  readonly sent: number;
  close(): void;
}

const options = {
  connectionTimeout: 20_000,
  greetingTimeout: 20_000,
  socketTimeout: 60_000,
  dnsTimeout: 20_000,
};

export async function openWay(smtpUrl: string, name: string | undefined): Promise<Way> {
  const url = new URL(smtpUrl);
  const secure = url.protocol === "smtps:";
  const connection = new SMTPConnection({
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port ? Number(url.port) : secure ? 465 : 587,
    secure,
    ...(name ? { name } : {}),
    ...options,
    // A password is not sent in clear to another machine.
    ...(url.username && !secure && !isLocal(url.hostname) ? { requireTLS: true } : {}),
    ...(url.searchParams.get("verify") === "no" ? { tls: { rejectUnauthorized: false } } : {}),
  });
  let usable = true;
  let sent = 0;
  let broken: (error: SmtpError) => void = () => {};
  connection.on("error", (error) => {
    usable = false;
    broken(error);
  });
  connection.on("end", () => {
    usable = false;
    broken({ message: "the connection ended", code: "ECONNECTION", command: "CONN" });
  });
  const step = (act: (done: (error?: SmtpError | null) => void) => void) =>
    new Promise<void>((resolve, reject) => {
      broken = (error) => reject(new SendingFailed(error, false));
      act((error) => (error ? reject(new SendingFailed(error, false)) : resolve()));
    });
  try {
    await step((done) => connection.connect((error) => done(error)));
    if (url.username) {
      const credentials = { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
      await step((done) => connection.login(credentials, (error) => done(error)));
    }
  } catch (error) {
    connection.close();
    throw error;
  }
  return {
    get usable() {
      return usable;
    },
    get sent() {
      return sent;
    },
    send(letter, accepted, patience) {
      return new Promise<void>((resolve, reject) => {
        let begun = false;
        let over = false;
        const end = (settle: () => void) => {
          if (over) return;
          over = true;
          clearTimeout(timer);
          settle();
        };
        const fail = (error: SmtpError) => {
          const said = error.responseCode !== undefined;
          if (!said) usable = false;
          end(() => reject(new SendingFailed(error, begun && !said)));
        };
        const timer = setTimeout(() => {
          usable = false;
          connection.close();
          fail({ message: "sending took too long", code: "ETIMEDOUT", command: "CONN" });
        }, patience);
        broken = fail;
        // The body is written only once the server has asked for it.
        const body = new Readable({
          read() {
            begun = true;
            this.push(letter.raw);
            this.push(null);
          },
        });
        connection.send({ from: letter.envelope.from, to: letter.envelope.to }, body, (error, info) => {
          if (error) return fail(error);
          sent += 1;
          accepted(tidy(info.response), refusedOf(info));
          end(resolve);
        });
      });
    },
    close() {
      usable = false;
      connection.quit();
      setTimeout(() => connection.close(), 1_000).unref();
    },
  };
}

function refusedOf({ rejected, rejectedErrors }: SMTPConnection.SentMessageInfo): Refused[] {
  return rejected.map((address, i) => {
    const error = rejectedErrors?.[i];
    return {
      address,
      permanent: (error?.responseCode ?? 500) >= 500,
      reason: tidy(error?.response ?? error?.message ?? ""),
    };
  });
}

const isLocal = (host: string) => ["localhost", "127.0.0.1", "[::1]"].includes(host);
