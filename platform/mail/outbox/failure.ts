import { oneLine } from "../address.ts";

/** What a failed try means: whether it is the server's failing or the letter's, and whether trying again may help. */
export interface Failure {
  readonly of: "server" | "letter";
  readonly permanent: boolean;
  /** The server's own words, or the connection's trouble; never a password. */
  readonly reason: string;
}

export interface SmtpError {
  readonly code?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
  readonly command?: string | undefined;
  readonly message: string;
}

const before = new Set(["CONN", "EHLO", "HELO", "STARTTLS", "API"]);

export function judgeFailure(error: SmtpError): Failure {
  const reason = tidy(error.response || error.message);
  const code = error.responseCode;
  const greeting = error.command === undefined || before.has(error.command);
  if (error.code === "EAUTH" || error.command?.startsWith("AUTH") || code === 421 || code === 530) {
    return { of: "server", permanent: false, reason };
  }
  if (error.code === "EMESSAGE" && code === undefined) return { of: "letter", permanent: true, reason };
  if (code === undefined || greeting) return { of: "server", permanent: false, reason };
  return { of: "letter", permanent: code >= 500, reason };
}

/** One line, without control characters and of bearable length. */
export function tidy(text: string): string {
  return oneLine(text).slice(0, 500);
}
