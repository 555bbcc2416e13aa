// A receiving mail server for tests: it keeps what it is given, and refuses what it is told to refuse.

import type { Socket } from "node:net";
import { after } from "node:test";
import { simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

export interface MailSink {
  readonly url: string;
  readonly received: Received[];
  /** What happens to the next letters; undefined takes them. Codes are SMTP's. */
  refuse: (what: { from: string; to: string; stage: "rcpt" | "data" }) => number | undefined;
  /** Called when a letter is whole and the server is about to say so. */
  beforeAnswer: () => Promise<void> | void;
  /** Cuts every connection without a word. */
  hangUp(): void;
  close(): Promise<void>;
}

export async function openMailSink(options: SMTPServerOptions & { port?: number } = {}): Promise<MailSink> {
  const refusal = (code: number | undefined): Error | null =>
    code === undefined ? null : Object.assign(new Error("said the test"), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    allowInsecureAuth: true,
    onRcptTo({ address }, { envelope }, done) {
      done(
        refusal(
          sink.refuse({
            from: envelope.mailFrom ? envelope.mailFrom.address : "",
            to: address,
            stage: "rcpt",
          }),
        ),
      );
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk) => chunks.push(chunk));
      stream.on("end", async () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        const to = envelope.rcptTo.map(({ address }) => address);
        const refused = refusal(sink.refuse({ from, to: to.join(), stage: "data" }));
        if (refused) return done(refused);
        sink.received.push({ from, to, raw: Buffer.concat(chunks).toString("utf8") });
        await sink.beforeAnswer();
        done();
      });
    },
    ...options,
  });
  server.on("error", () => {});
  const sockets = new Set<Socket>();
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  const { port } = server.server.address() as { port: number };
  let closed = false;
  const sink: MailSink = {
    url: `smtp://127.0.0.1:${port}`,
    received: [],
    refuse: () => undefined,
    beforeAnswer: () => {},
    hangUp() {
      for (const socket of sockets) socket.destroy();
    },
    close: () =>
      new Promise((resolve) => {
        if (closed) return resolve();
        closed = true;
        server.close(() => resolve());
      }),
  };
  after(() => sink.close());
  return sink;
}

export const parseMail = (raw: string) => simpleParser(raw);

/** Asks again and again until it holds, and fails when it does not in time. */
export async function eventually<T>(
  look: () => Promise<T | undefined | false> | T | undefined | false,
  what = "it",
  milliseconds = 15_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`${what}: not within ${milliseconds} ms`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
