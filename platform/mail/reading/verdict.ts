import type { Verdict } from "./read-letter.ts";

/** The little of a letter by which machines are told from people. */
export interface Signs {
  /** A header's first value, in lower case; undefined when it is not there. */
  header(name: string): string | undefined;
  readonly from: string | null;
  readonly subject: string;
  readonly contentType: string;
  /** By what this house knows its own letters. */
  readonly houseMark: string;
}

/** Machines first by what they say of themselves (RFC 3834, RFC 3464), then by what they are known to write. */
export function judgeLetter(signs: Signs): Verdict {
  return (
    own(signs) ??
    bounce(signs) ??
    autoReply(signs) ??
    automatic(signs) ??
    list(signs) ?? { kind: "person", sign: "" }
  );
}

function own({ header, houseMark }: Signs): Verdict | undefined {
  const mark = header("x-vizavi");
  return mark !== undefined && mark === houseMark.toLowerCase()
    ? { kind: "own", sign: "X-Vizavi" }
    : undefined;
}

const bounceSubjects =
  /^(undeliver(ed|able)|delivery (status notification|failure|has failed|failed|incomplete|delayed)|mail delivery (failed|failure|system|subsystem|problem)|failure notice|returned mail|message (not delivered|undeliverable|delayed)|warning: (message|could not send)|mail system error|non[- ]?deliver(y|able)|nondeliverable mail|permanent error|delivery notification|недоставл|не удается доставить|не доставлено|сообщение не доставлено|невозможно доставить|ошибка доставки|уведомление о (состоянии доставки|недоставке)|unzustellbar|mail konnte nicht|nicht zustellbar|échec de la remise|non remis|no se puede entregar|impossibile recapitare|entrega falhou)/iu;
const bounceSenders =
  /^(mailer-daemon|mail-daemon|mailerdaemon|postmaster|mail\.?system|bounce[sd]?|double-bounce)([+\-=].*)?@/i;

function bounce({ header, from, subject, contentType }: Signs): Verdict | undefined {
  const found = (sign: string): Verdict => ({ kind: "bounce", sign });
  if (/^multipart\/report/.test(contentType)) {
    const type = /report-type="?([\w-]+)/.exec(contentType)?.[1] ?? "";
    if (type === "disposition-notification") return { kind: "auto_reply", sign: "read receipt" };
    if (type === "feedback-report") return { kind: "auto_generated", sign: "feedback report" };
    return found(`multipart/report ${type}`.trim());
  }
  if (/^message\/delivery-status/.test(contentType)) return found("message/delivery-status");
  const failed = header("x-failed-recipients");
  if (failed !== undefined) return found("X-Failed-Recipients");
  const returned = header("return-path")?.replace(/\s/g, "");
  if (from && bounceSenders.test(from) && (bounceSubjects.test(subject) || returned === "<>")) {
    return found(`From: ${from}`);
  }
  if (returned === "<>" && bounceSubjects.test(subject)) return found("Return-Path: <>");
  return undefined;
}

const replySubjects =
  /^\s*(out of (the )?office|ooo\b|i am out of|away from (the office|my mail|my desk)|auto(matic)?[ -]?(reply|response|answer)|autoreply|auto:|vacation (reply|notice)|on (vacation|leave|holiday)\b|авто(матический)?[ -]?ответ|автоматическое (уведомление об отсутствии|сообщение)|нет на (рабочем )?месте|вне офиса|отсутству(ю|ет)|я в отпуске|в отпуске до|автоматична відповідь|abwesend|abwesenheits|automatische antwort|r[ée]ponse automatique|absence du bureau|absent(e)? du bureau|respuesta autom[áa]tica|fuera de (la )?oficina|risposta automatica|fuori ufficio|resposta autom[áa]tica|fora do escrit[óo]rio|automatisch antwoord|afwezig|automatyczna odpowied[źz]|odpowied[źz] automatyczna|automatick[áa] odpov[ěe]ď|autosvar|automaattinen|otomatik yan[ıi]t|自动回复|自動回覆|自動応答|부재중)/iu;
const answeringHeaders = [
  "x-autoreply",
  "x-autorespond",
  "x-autoresponder",
  "x-auto-reply",
  "x-autoreply-from",
  "x-mail-autoreply",
  "x-away",
];

function autoReply({ header, subject }: Signs): Verdict | undefined {
  const found = (sign: string): Verdict => ({ kind: "auto_reply", sign });
  const submitted = header("auto-submitted");
  if (submitted?.startsWith("auto-replied")) return found("Auto-Submitted: auto-replied");
  for (const name of answeringHeaders)
    if (header(name) !== undefined && header(name) !== "no") return found(name);
  const precedence = header("precedence");
  if (precedence === "auto_reply") return found("Precedence: auto_reply");
  if (header("x-ms-exchange-inbox-rules-loop") !== undefined) return found("X-MS-Exchange-Inbox-Rules-Loop");
  if (header("x-auto-response-suppress") !== undefined && replySubjects.test(subject)) {
    return found("X-Auto-Response-Suppress");
  }
  return replySubjects.test(subject) ? found("Subject") : undefined;
}

const robots =
  /^(no[-_.]?reply|do[-_.]?not[-_.]?reply|noanswer|robot|mailer-daemon|postmaster|bounces?)([+-].*)?@/i;

function automatic({ header, from }: Signs): Verdict | undefined {
  const found = (sign: string): Verdict => ({ kind: "auto_generated", sign });
  const submitted = header("auto-submitted");
  if (submitted !== undefined && !submitted.startsWith("no"))
    return found(`Auto-Submitted: ${submitted.slice(0, 60)}`);
  const suppress = header("x-auto-response-suppress");
  if (suppress !== undefined && suppress !== "none") return found("X-Auto-Response-Suppress");
  if (header("x-vizavi") !== undefined) return found("X-Vizavi of another house");
  if (from && robots.test(from)) return found(`From: ${from}`);
  return from === null ? found("no sender") : undefined;
}

function list({ header }: Signs): Verdict | undefined {
  const precedence = header("precedence");
  if (precedence && /^(bulk|junk|list)/.test(precedence))
    return { kind: "list", sign: `Precedence: ${precedence}` };
  for (const name of ["list-id", "list-post", "list-unsubscribe", "mailing-list", "feedback-id"]) {
    if (header(name) !== undefined) return { kind: "list", sign: name };
  }
  return undefined;
}
